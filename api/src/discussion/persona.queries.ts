import type { Viewer } from "../kernel/viewer.ts";
import { personaColumns, personaFace, personaJoin, type PersonaColumns } from "../identity/personas/persona.columns.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";

const personaById = statement<ViewerParameters & { id: string }, PersonaColumns<"face">>(
  "personaById",
  `select ${personaColumns("face", "fp", "fa", askingViewer)}
   from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
   ${personaJoin("fp", "fa", "p.id")}
   where p.id = :id::uuid and ${visibleThread("t", "pl")}`,
);

/** A face, for whoever may see the thread in which it speaks. */
export async function readPersona(reader: Reader, asking: Viewer, id: string): Promise<PersonaFace | null> {
  const [found] = await personaById(reader, { ...viewerParameters(asking), id });
  return found ? personaFace(found, "face") : null;
}
