import { askingOwner, isOwnPersonaSql, ownerParameters, type OwnerParameters } from "../../identity/personas/vault.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";

/** An event of the audit trail, as an administrator reads it. */
export interface AuditEventRow {
  eventId: number;
  kind: string;
  actorUuid: string | null;
  subject: string;
  data: Record<string, string | string[]>;
  occurredAt: string;
  seal: string | null;
}

/** What of the trail is asked for; null for all. */
export interface AuditTrailFilter {
  kind: string | null;
  actorId: string | null;
  subject: string | null;
  from: string | null;
  until: string | null;
}

type TrailParameters = AuditTrailFilter & OwnerParameters & { limit: number; moment: string; id: number };

/** Members act too: whom somebody blocks is for no administrator, and neither is who reacted to what. */
const isPrivateAct = `(e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block')`;
const shownData = `case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end`;

const isOwnFace = `coalesce(${isOwnPersonaSql("p", askingOwner)}, false)`;
const subjectId = `split_part(e.subject, ':', 2)::uuid`;
/** Whether a row of this table is about the reader: through a face of theirs, or (`orElse`) by name. */
const isOf = (table: string, orElse = "false") =>
  `(select ${isOwnFace} or coalesce(${orElse}, false) from ${table} o left join persona p on p.id = o.persona_id
     where o.id = ${subjectId})`;
const byName = `o.account_id = ${askingOwner.account}`;

/** What is about the reader is not there for them, as in every list of moderators; of their offices they may read. */
const isAboutReader = `coalesce(case split_part(e.subject, ':', 1)
    when 'account' then e.subject = 'account:' || ${askingOwner.account} and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
    when 'persona' then (select ${isOwnFace} from persona p where p.id = ${subjectId})
    when 'post' then ${isOf("post")}
    when 'thread' then ${isOf("thread")}
    when 'case' then ${isOf("moderation_case", `o.subject_kind = 'member' and o.subject_id = ${askingOwner.account}`)}
    when 'decision' then ${isOf("decision", byName)}
    when 'crisis' then ${isOf("crisis_case", byName)} end, false)`;

type Leading = "kind" | "actor" | "subject" | "everything";

/** One statement for each column that an index can lead by; the other wishes are asked row by row. */
const leads: Record<Leading, string> = {
  kind: `e.kind = :kind and (:actorId::uuid is null or e.actor_id = :actorId::uuid) and (:subject::text is null or e.subject = :subject)`,
  actor: `e.actor_id = :actorId::uuid and (:kind::text is null or e.kind = :kind) and (:subject::text is null or e.subject = :subject)`,
  subject: `e.subject = :subject and (:kind::text is null or e.kind = :kind) and (:actorId::uuid is null or e.actor_id = :actorId::uuid)`,
  everything: "true",
};

function trailStatement(leading: Leading, direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<TrailParameters, AuditEventRow>(
    `auditTrailBy_${leading}_${direction}`,
    `select e.id as "eventId", e.kind, case when not ${isPrivateAct} then e.actor_id end as "actorUuid", e.subject,
       ${shownData} as data, e.occurred_at as "occurredAt",
       (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
     from audit_event e
     where ${leads[leading]} and (:actorId::uuid is null or not ${isPrivateAct})
       and e.occurred_at >= coalesce(:from::timestamptz, '-infinity') and e.occurred_at < coalesce(:until::timestamptz, 'infinity')
       and (e.occurred_at, e.id) ${comparison} (:moment::timestamptz, :id::bigint) and not ${isAboutReader}
     order by e.occurred_at ${order}, e.id ${order} limit :limit::int`,
  );
}

const both = (leading: Leading) => ({
  forward: trailStatement(leading, "forward"),
  backward: trailStatement(leading, "backward"),
});
const statements = {
  kind: both("kind"),
  actor: both("actor"),
  subject: both("subject"),
  everything: both("everything"),
};

/** The rarest first. */
function leadingOf({ kind, actorId, subject }: AuditTrailFilter): Leading {
  if (subject !== null) return "subject";
  if (actorId !== null) return "actor";
  return kind === null ? "everything" : "kind";
}

const ends = { forward: ["infinity", "0"], backward: ["-infinity", "0"] };

/** A page of the audit trail, the latest first. */
export async function readAuditTrail(
  reader: Reader,
  asking: Viewer,
  filter: AuditTrailFilter,
  page: PageRequest,
): Promise<Connection<AuditEventRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "integer"]) ?? ends[page.direction];
  const rows = await statements[leadingOf(filter)][page.direction](reader, {
    ...ownerParameters(asking),
    ...filter,
    limit: page.size + 1,
    moment: moment!,
    id: Number(id),
  });
  return connection(rows, page, (row) => [row.occurredAt, row.eventId]);
}
