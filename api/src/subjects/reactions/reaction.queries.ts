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

const countsOf = statement<{ ids: string[] }, ReactionCountRow & { uuid: string }>(
  "reactionCounts",
  `select r.subject_id as "uuid", r.kind, count(*)::int as count from reaction r
   where r.subject_id = any(:ids::uuid[]) and r.kind is not null group by r.subject_id, r.kind`,
);

/** How often each thing was said to subjects, by their UUIDs. Whether it may be told is asked elsewhere. */
export const reactionCounts: RowLoader<{ uuid: string; counts: ReactionCountRow[] }> = {
  load: async ({ reader }, ids) => {
    const rows = await countsOf(reader, { ids });
    return ids.map((uuid) => {
      const counts = reactionKinds.map((kind) => rows.find((row) => row.uuid === uuid && row.kind === kind));
      return { uuid, counts: counts.flatMap((row) => (row ? [{ kind: row.kind, count: row.count }] : [])) };
    });
  },
  idOf: ({ uuid }) => uuid,
};

const ownReactions = statement<OwnerParameters & { ids: string[] }, { uuid: string; kind: ReactionKindWord }>(
  "ownReactions",
  `select r.subject_id as "uuid", r.kind from reaction r join persona p on p.id = r.persona_id
   where r.subject_id = any(:ids::uuid[]) and r.kind is not null and ${isOwnPersonaSql("p", askingOwner)}`,
);

/** What the viewer themself said to subjects, by their UUIDs. */
export const viewerReactions: RowLoader<{ uuid: string; kind: ReactionKindWord }> = {
  load: ({ reader, viewer }, ids) => ownReactions(reader, { ...ownerParameters(viewer), ids }),
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
