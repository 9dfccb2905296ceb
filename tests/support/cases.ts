import { fromGlobalId, toGlobalId } from "../../api/src/kernel/ids.ts";
import type { House } from "../../api/src/platform/graphql/context.ts";
import { openCase } from "../../api/src/moderation/cases/openCase.ts";
import type { SubjectKindWord } from "../../api/src/subjects/subject.ts";

/** A case as a moderator who looks at it knows it. */
export interface CaseRef {
  caseId: string;
  expectedVersion: number;
}

const kinds: Record<string, SubjectKindWord> = { Post: "post", Thread: "thread", Member: "member", Persona: "persona" };

/** Opens a case about something, as if a moderator had seen it. */
export async function caseAbout({ house }: { house: House }, globalId: string): Promise<CaseRef> {
  const { type, uuid } = fromGlobalId(globalId)!;
  const subject = { kind: kinds[type]!, uuid };
  const opened = await house.database
    .fork()
    .transactional((em) => openCase(em, { subject, source: "ownInitiative", category: "other" }, new Date()));
  const { id, version } = opened!.moderationCase;
  return { caseId: toGlobalId("ModerationCase", id), expectedVersion: version };
}

/** A rule in force by its key, as statements name it. */
export async function ruleId({ house }: { house: House }, key = "no-medicine"): Promise<string> {
  const { rows } = await house.database.read.query<{ id: string }>(
    "select id from rule where key = $1 order by version desc limit 1",
    [key],
  );
  return toGlobalId("Rule", rows[0]!.id);
}
