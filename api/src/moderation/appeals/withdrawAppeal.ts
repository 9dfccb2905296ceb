import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { Appeal } from "./appeal.entity.ts";
import { readAppeals } from "./appeal.queries.ts";
import { appealEnded } from "./endAppeals.ts";

/** Takes one's own appeal back. UserErrors: NOT_FOUND, NOT_ALLOWED for another one's, ALREADY_DECIDED, ALREADY_WITHDRAWN. */
export async function withdrawAppeal(context: CommandContext, input: { appealId: string }): Promise<Outcome<Appeal>> {
  const { em, viewer, now } = context;
  const id = uuidOf("Appeal", input.appealId);
  const [row] = id ? await readAppeals(transactionReader(em), viewer, [id]) : [];
  if (!row) return notFound(["appealId"]);
  if (!row.viewerIsAppellant) return refused("NOT_ALLOWED", ["appealId"]);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const moderationCase = await em.findOneOrFail(ModerationCase, row.caseUuid, { lockMode });
  const appeal = await em.findOneOrFail(Appeal, row.uuid, { lockMode });
  if (appeal.state === "withdrawn") return refused("ALREADY_WITHDRAWN", ["appealId"]);
  if (!appeal.isOpen) return refused("ALREADY_DECIDED", ["appealId"]);
  appeal.withdraw();
  await appealEnded(em, moderationCase, appeal, now);
  return done(appeal);
}
