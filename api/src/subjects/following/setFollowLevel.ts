import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject, type Subject } from "../subject.ts";
import type { FollowLevelWord } from "./levels.ts";

/** What can be followed; stories and sessions come with their rooms. */
export const followedKinds = ["thread", "board", "member"] as const;

export interface SetFollowLevel {
  subjectId: string;
  level?: FollowLevelWord | null;
}

type Chosen = { accountId: string; kind: string; subjectId: string; level: string; now: Date };

const chooseLevel = statement<Chosen, object>(
  "chooseFollowLevel",
  `insert into following (account_id, subject_kind, subject_id, level, updated_at)
   values (:accountId::uuid, :kind, :subjectId::uuid, :level, :now::timestamptz)
   on conflict (account_id, subject_id) do update set level = excluded.level, updated_at = excluded.updated_at`,
);

const forgetLevel = statement<{ accountId: string; subjectId: string }, object>(
  "forgetFollowLevel",
  `delete from following where account_id = :accountId::uuid and subject_id = :subjectId::uuid`,
);

/**
 * Chooses how much the member hears of a thread, a board or another member; without a level, what holds by itself
 * holds again. UserErrors: NOT_FOUND, NOT_ALLOWED (nobody follows themself).
 */
export async function setFollowLevel(context: CommandContext, input: SetFollowLevel): Promise<Outcome<Subject>> {
  const { em, viewer, now } = context;
  const reader = transactionReader(em);
  const subject = await seeSubject(reader, viewer, input.subjectId, followedKinds);
  if (!subject) return notFound(["subjectId"]);
  if (subject.kind === "member" && subject.isOwn) return refused("NOT_ALLOWED", ["subjectId"]);
  const chosen = { accountId: viewer.accountId, subjectId: subject.uuid };
  if (input.level) await chooseLevel(reader, { ...chosen, kind: subject.kind, level: input.level, now });
  else await forgetLevel(reader, chosen);
  return done(subject);
}
