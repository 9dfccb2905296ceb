import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import type { DecisionKindWord, DecisionStateWord } from "../decisions/words.ts";

/** A decision as everybody may read it: nothing that leads to a person, or to the hour. */
export interface ModerationLogRow {
  /** A day such as "2026-11-24", in UTC. */
  day: string;
  /** Its place within the day, by lot. */
  place: string;
  action: DecisionKindWord;
  subjectKind: SubjectKindWord;
  ruleUuid: string | null;
  boardUuid: string | null;
  boardSlug: string | null;
  boardName: LocalizedText | null;
  days: number | null;
  isAutomated: boolean;
  isBulk: boolean;
  state: DecisionStateWord;
  appealResult: "upheld" | "overturned" | null;
}

/** What of the log is asked for; null for all. */
export interface ModerationLogFilter {
  action: DecisionKindWord | null;
  ruleKey: string | null;
  boardId: string | null;
}

type LogParameters = ModerationLogFilter & { limit: number; day: string; place: string };

/** SQL: the day of a moment, in UTC: the same for everybody. */
const dayOf = (moment: string) => `(${moment} at time zone 'UTC')::date`;
/** What happens today is told tomorrow: a list that grew during the day would tell the hour. */
const isPast = (moment: string) => `${dayOf(moment)} < ${dayOf("now()")}`;
const lot = "md5(d.id::text)::uuid";

/**
 * What is not listed: anything in a private board, which nobody else knows of; anything of a case in which somebody may
 * have been in danger; and what was taken back within minutes. A board is named where guests read it.
 */
function logStatement(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<LogParameters, ModerationLogRow>(
    `moderationLog_${direction}`,
    `select ${dayOf("d.decided_at")}::text as day, ${lot} as place, d.kind as action, d.subject_kind as "subjectKind",
       s.rule_id as "ruleUuid", b.id as "boardUuid", b.slug as "boardSlug",
       case when b.id is not null then json_build_object('en', b.name_en, 'zh', b.name_zh) end as "boardName",
       ceil(extract(epoch from d.ends_at - d.decided_at) / 86400)::int as days,
       coalesce(s.automated, false) as "isAutomated", d.bulk_id is not null as "isBulk",
       case when ${isPast("d.ended_at")} then d.state when ${isPast("d.ends_at")} then 'expired' else 'active' end as state,
       (select a.state from appeal a where a.decision_id = d.id and a.state in ('upheld', 'overturned')
          and ${isPast("a.decided_at")} order by a.state limit 1) as "appealResult"
     from decision d
     join moderation_case c on c.id = d.case_id
     left join place pl on pl.id = c.place_id
     left join board b on b.id = pl.id and pl.visibility = 'public'
     left join statement_of_reasons s on s.id = d.statement_id
     where (${dayOf("d.decided_at")}, ${lot}) ${comparison} (:day::date, :place::uuid)
       and ${isPast("d.decided_at")} and d.state <> 'undone'
       and c.category <> 'crisis' and pl.visibility is distinct from 'private'
       and (:action::text is null or d.kind = :action) and (:boardId::uuid is null or b.id = :boardId::uuid)
       and (:ruleKey::text is null or exists (select from rule g where g.key = :ruleKey))
       and (:ruleKey::text is null or s.rule_id = any(array(select r.id from rule r where r.key = :ruleKey)))
     order by ${dayOf("d.decided_at")} ${order}, ${lot} ${order} limit :limit::int`,
  );
}

const statements = { forward: logStatement("forward"), backward: logStatement("backward") };
const lowest = "00000000-0000-0000-0000-000000000000";
const ends = { forward: ["infinity", lowest], backward: ["-infinity", lowest] };
const midnight = "T00:00:00.000Z";

/** A page of the public log, the latest day first. */
export async function readModerationLog(
  reader: Reader,
  filter: ModerationLogFilter,
  page: PageRequest,
): Promise<Connection<ModerationLogRow>> {
  const [day, place] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const rows = await statements[page.direction](reader, {
    ...filter,
    limit: page.size + 1,
    day: day!.replace(midnight, ""),
    place: place!,
  });
  return connection(rows, page, (row) => [`${row.day}${midnight}`, row.place]);
}
