import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import { askingOwner, isOwnPersonaSql, ownerParameters, type OwnerParameters } from "../../identity/personas/vault.ts";
import type { RowLoader } from "../../platform/graphql/context.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { reactionKinds, type ReactionKindWord } from "./words.ts";

/** How often something was said to a subject. */
export interface ReactionCountRow {
  kind: ReactionKindWord;
  count: number;
}

const reactionsOf = statement<OwnerParameters & { ids: string[] }, ReactionCountRow & { uuid: string; isOwn: boolean }>(
  "reactionsToSubjects",
  `select r.subject_id as "uuid", r.kind, count(*)::int as count, bool_or(${isOwnPersonaSql("p", askingOwner)}) as "isOwn"
   from reaction r join persona p on p.id = r.persona_id
   where r.subject_id = any(:ids::uuid[]) and r.kind is not null group by r.subject_id, r.kind`,
);

/** What was said to a subject. Whether the counts may be told is asked elsewhere. */
export interface ReactionsRow {
  uuid: string;
  counts: ReactionCountRow[];
  /** What the viewer themself said. */
  own: ReactionKindWord | null;
}

/** What was said to subjects, by their UUIDs; those that nobody reacted to are left out. */
export const reactionsTo: RowLoader<ReactionsRow> = {
  load: async ({ reader, viewer }, ids) => {
    const found = new Map<string, ReactionsRow>();
    const rows = await reactionsOf(reader, { ...ownerParameters(viewer), ids });
    rows.sort((a, b) => reactionKinds.indexOf(a.kind) - reactionKinds.indexOf(b.kind));
    for (const { uuid, kind, count, isOwn } of rows) {
      const reactions = found.get(uuid) ?? { uuid, counts: [], own: null };
      reactions.counts.push({ kind, count });
      if (isOwn) reactions.own = kind;
      found.set(uuid, reactions);
    }
    return [...found.values()];
  },
  idOf: ({ uuid }) => uuid,
};

/** Who said what to a subject. Only ever told to its author. */
export interface ReactionRow {
  kind: ReactionKindWord;
  personaUuid: string;
  createdAt: string;
}

type ListParameters = { subjectId: string; moment: string; personaId: string; limit: number };

function reactionList(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  return statement<ListParameters, ReactionRow>(
    `reactionList_${direction}`,
    `select r.kind, r.persona_id as "personaUuid", r.created_at as "createdAt" from reaction r
     where r.subject_id = :subjectId::uuid and r.kind is not null
       and (r.created_at, r.persona_id) ${comparison} (:moment::timestamptz, :personaId::uuid)
     order by r.created_at ${order}, r.persona_id ${order} limit :limit::int`,
  );
}

const lists = { forward: reactionList("forward"), backward: reactionList("backward") };
const ends = {
  forward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
  backward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
};

/** Who reacted to a subject, the first one first. Ask only for its author. */
export async function readReactions(
  reader: Reader,
  subjectId: string,
  page: PageRequest,
): Promise<Connection<ReactionRow>> {
  const [moment, personaId] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const asked = { subjectId, moment: moment!, personaId: personaId!, limit: page.size + 1 };
  const rows = await lists[page.direction](reader, asked);
  return connection(rows, page, (row) => [row.createdAt, row.personaUuid]);
}
