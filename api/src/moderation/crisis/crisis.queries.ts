import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import type { LocaleWord } from "../../identity/words.ts";
import { horizonSql } from "../../platform/bus/horizon.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { visibleCrisis } from "./crisis.visibility.ts";
import type { CrisisEventKindWord, CrisisSourceWord, CrisisStateWord } from "./words.ts";

/** A crisis as moderators read it: never with the account behind a pseudonym. */
export interface CrisisRow extends NodeRow {
  number: number;
  caseUuid: string;
  subjectKind: SubjectKindWord;
  subjectUuid: string;
  personaUuid: string | null;
  threadUuid: string | null;
  source: CrisisSourceWord;
  state: CrisisStateWord;
  raisedAt: string;
  callAt: string | null;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  respondedAt: string | null;
  followUpAt: string | null;
  closedBy: string | null;
  closedAt: string | null;
  version: number;
}

type Selection = Omit<CrisisRow, "typename" | "id">;

const columns = `c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version`;

const toRow = (selected: Selection): CrisisRow => ({
  ...selected,
  typename: "CrisisCase",
  id: toGlobalId("CrisisCase", selected.uuid),
});

const crisesByIds = statement<ViewerParameters & { ids: string[] }, Selection>(
  "crisesByIds",
  `select ${columns} from crisis_case c where c.id = any(:ids::uuid[]) and ${visibleCrisis("c")}`,
);

const crisisByNumber = statement<ViewerParameters & { number: number }, Selection>(
  "crisisByNumber",
  `select ${columns} from crisis_case c where c.number = :number::bigint and ${visibleCrisis("c")}`,
);

/** So many are open at once at most on the page; more than a house has in a year. */
export const mostOpen = 100;

/** The order in which they are looked at: nobody's first, then those where it is time, then the rest; the oldest first. */
const openCrises = statement<ViewerParameters, Selection>(
  "openCrises",
  `select ${columns} from crisis_case c where c.state <> 'closed' and ${visibleCrisis("c")}
   order by case when c.call_at is not null then 0 when c.state = 'followUpDue' then 1 else 2 end, c.raised_at, c.id
   limit ${mostOpen}`,
);

/** The crises among these that the viewer may see. */
export async function readCrises(reader: Reader, viewer: Viewer, ids: string[]): Promise<CrisisRow[]> {
  return (await crisesByIds(reader, { ...viewerParameters(viewer), ids })).map(toRow);
}

/** The crisis of this number, when the viewer may see it. */
export async function readCrisisByNumber(reader: Reader, viewer: Viewer, number: number): Promise<CrisisRow | null> {
  const [found] = await crisisByNumber(reader, { ...viewerParameters(viewer), number });
  return found ? toRow(found) : null;
}

/** Those that are not closed, the most pressing first. */
export async function readOpenCrises(reader: Reader, viewer: Viewer): Promise<CrisisRow[]> {
  return (await openCrises(reader, viewerParameters(viewer))).map(toRow);
}

type ClosedParameters = ViewerParameters & { limit: number; moment: string; id: string };

const closedCrises = (direction: PageRequest["direction"]) => {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<ClosedParameters, Selection>(
    `closedCrises_${direction}`,
    `select ${columns} from crisis_case c
     where c.closed_at is not null and (c.closed_at, c.id) ${comparison} (:moment::timestamptz, :id::uuid)
       and ${visibleCrisis("c")}
     order by c.closed_at ${order}, c.id ${order} limit :limit::int`,
  );
};

const closed = { forward: closedCrises("forward"), backward: closedCrises("backward") };
const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** A page of those that are closed, the latest first. */
export async function readClosedCrises(
  reader: Reader,
  viewer: Viewer,
  page: PageRequest,
): Promise<Connection<CrisisRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const asked = { ...viewerParameters(viewer), limit: page.size + 1, moment: moment!, id: id! };
  const rows = (await closed[page.direction](reader, asked)).map(toRow);
  return connection(rows, page, (row) => [row.closedAt!, row.uuid]);
}

/** One step in a crisis. */
export interface CrisisStepRow {
  crisisUuid: string;
  kind: CrisisEventKindWord;
  actorUuid: string | null;
  body: string | null;
  occurredAt: string;
}

const crisisSteps = statement<{ ids: string[] }, CrisisStepRow>(
  "crisisSteps",
  `select e.crisis_id as "crisisUuid", e.kind, e.actor_id as "actorUuid", e.body, e.occurred_at as "occurredAt"
   from unnest(:ids::uuid[]) as c(id) cross join lateral (
     select * from crisis_event e where e.crisis_id = c.id order by e.occurred_at desc, e.id desc limit 500) e
   order by e.occurred_at, e.id`,
);

/** What a moderator or the person wrote. */
export interface CrisisMessageRow {
  uuid: string;
  crisisUuid: string;
  authorUuid: string | null;
  body: string;
  locale: LocaleWord;
  sentAt: string;
  readAt: string | null;
}

const crisisMessages = statement<{ ids: string[] }, CrisisMessageRow>(
  "crisisMessages",
  `select m.id as "uuid", m.crisis_id as "crisisUuid", m.author_id as "authorUuid", m.body, m.locale,
     m.sent_at as "sentAt", m.read_at as "readAt"
   from unnest(:ids::uuid[]) as c(id) cross join lateral (
     select * from crisis_message m where m.crisis_id = c.id order by m.sent_at desc, m.id desc limit 500) m
   order by m.sent_at, m.id`,
);

/** Who was called to a crisis. */
export interface CrisisCallRow {
  crisisUuid: string;
  accountUuid: string;
  calledAt: string;
  mailedAt: string | null;
}

const crisisCalls = statement<{ ids: string[] }, CrisisCallRow>(
  "crisisCalls",
  `select k.crisis_id as "crisisUuid", k.account_id as "accountUuid", k.called_at as "calledAt", k.mailed_at as "mailedAt"
   from unnest(:ids::uuid[]) as c(id) cross join lateral (
     select * from crisis_call k where k.crisis_id = c.id order by k.called_at desc, k.account_id limit 200) k
   order by k.called_at, k.account_id`,
);

/** The steps of these crises, the earliest first; whoever calls has asked who may read them. */
export const readSteps = (reader: Reader, ids: string[]): Promise<CrisisStepRow[]> => crisisSteps(reader, { ids });

/** What was written in these crises, the earliest first; whoever calls has asked who may read it. */
export const readMessages = (reader: Reader, ids: string[]): Promise<CrisisMessageRow[]> =>
  crisisMessages(reader, { ids });

/** Who was called to these crises, the earliest first; whoever calls has asked who may read it. */
export const readCalls = (reader: Reader, ids: string[]): Promise<CrisisCallRow[]> => crisisCalls(reader, { ids });

const languageOfSubject = statement<{ id: string }, { locale: LocaleWord }>(
  "languageOfCrisis",
  `select coalesce(t.locale, a.locale, 'zh') as locale from crisis_case c
   left join thread t on t.id = c.thread_id left join account a on a.id = c.account_id where c.id = :id::uuid`,
);

/** The language in which the person wrote: their thread's, or their profile's. */
export async function readLanguage(reader: Reader, id: string): Promise<LocaleWord> {
  return (await languageOfSubject(reader, { id }))[0]?.locale ?? "zh";
}

const crisesHorizon = statement<object, { horizon: string }>("crisesHorizon", `select ${horizonSql} as horizon`);

/** Where the live events of crises stand. */
export async function readCrisesHorizon(reader: Reader): Promise<string> {
  return (await crisesHorizon(reader, {}))[0]!.horizon;
}
