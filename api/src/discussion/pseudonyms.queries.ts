import type { Viewer } from "../kernel/viewer.ts";
import { mentionedHandles } from "../kernel/markdown.ts";
import { personaColumns, personaFace, personaJoin, type PersonaColumns } from "../identity/personas/persona.columns.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { mentionOf, pseudonymMentioned } from "../identity/personas/pseudonyms.ts";
import { firstPostSql } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";

/** Of a thread's pseudonyms the latest so many are looked through for a name. */
const pseudonymHorizon = 200;

const threadPseudonyms = statement<ViewerParameters & { threadId: string }, PersonaColumns<"face">>(
  "threadPseudonyms",
  `select ${personaColumns("face", "fp", "fa", askingViewer)}
   from thread t join place pl on pl.id = t.place_id
   cross join lateral (
     select p.id, opening.number from persona p ${firstPostSql("p.id", "opening")}
     where p.thread_id = t.id and p.kind = 'pseudonymous'
     order by opening.number desc limit ${pseudonymHorizon}
   ) speaking ${personaJoin("fp", "fa", "speaking.id")}
   where t.id = :threadId::uuid and ${visibleThread("t", "pl")}
   order by speaking.number desc`,
);

/** The pseudonyms in a thread, besides one's own, whose name in one of the languages begins so. */
export async function readPseudonymsCalled(
  reader: Reader,
  asking: Viewer,
  threadId: string,
  prefix: string,
  first: number,
): Promise<PersonaFace[]> {
  if (asking.accountId === null) return [];
  const faces = await threadPseudonyms(reader, { ...viewerParameters(asking), threadId });
  const begins = mentionOf(prefix.trim());
  return faces
    .map((columns) => personaFace(columns, "face")!)
    .filter(({ pseudonym, viewerIsSelf }) => !viewerIsSelf && Object.values(pseudonym!).some(beginsWith(begins)))
    .slice(0, first);
}

const beginsWith =
  (prefix: string) =>
  (name: string): boolean =>
    mentionOf(name).startsWith(prefix);

const ownPseudonym = statement<ViewerParameters & { threadId: string }, PersonaColumns<"face">>(
  "ownPseudonym",
  `select ${personaColumns("face", "fp", "fa", askingViewer)}
   from persona own join thread t on t.id = own.thread_id join place pl on pl.id = t.place_id
   ${personaJoin("fp", "fa", "own.id")}
   where own.id = any(${askingViewer.pseudonyms}) and own.thread_id = :threadId::uuid and ${visibleThread("t", "pl")}`,
);

/** The face that the viewer has in a thread when they write there anonymously, or null. */
export async function readOwnPseudonym(reader: Reader, asking: Viewer, threadId: string): Promise<PersonaFace | null> {
  const [found] = await ownPseudonym(reader, { ...viewerParameters(asking), threadId });
  return found ? personaFace(found, "face") : null;
}

const personasCalled = statement<{ threadId: string; pseudonyms: number[] }, { id: string }>(
  "personasCalled",
  `select id from persona where thread_id = :threadId::uuid and kind = 'pseudonymous' and pseudonym = any(:pseudonyms::int[])`,
);

/** The pseudonymous personas of a thread that a text mentions, by UUID. */
export async function readMentionedPersonas(reader: Reader, threadId: string, body: string): Promise<string[]> {
  const pseudonyms = mentionedHandles(body)
    .map(pseudonymMentioned)
    .filter((number) => number !== null);
  if (pseudonyms.length === 0) return [];
  return (await personasCalled(reader, { threadId, pseudonyms })).map(({ id }) => id);
}
