import { uuidOf } from "../../kernel/ids.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import { hint } from "../../platform/bus/outbox.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { Measure } from "./measure.entity.ts";
import { readOwnMeasures } from "./measure.queries.ts";

/** Puts a notice away; what it does goes on. UserErrors: NOT_FOUND for what is not against one's own face. */
export async function acknowledgeMeasure(
  { em, viewer, now }: CommandContext,
  input: { measureId: string },
): Promise<Outcome<Measure>> {
  const id = uuidOf("Measure", input.measureId);
  const own = id ? await readOwnMeasures(transactionReader(em), viewer) : [];
  if (!id || !own.some(({ uuid }) => uuid === id)) return notFound(["measureId"]);
  const measure = await em.findOneOrFail(Measure, id);
  measure.acknowledge(now);
  await hint(em, `account:${viewer.accountId}`);
  return done(measure);
}
