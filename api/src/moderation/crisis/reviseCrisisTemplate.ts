import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { audit } from "../../platform/audit.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { messageMaxLength } from "./crisisMessage.entity.ts";
import { CrisisTemplate, type TemplateWords } from "./crisisTemplate.entity.ts";

export interface ReviseCrisisTemplate extends TemplateWords {
  key: string;
  /** The version that was read; 0 for a template that is not there yet. */
  expectedVersion: number;
}

/** Unit: characters. */
export const templateTitleMaxLength = 80;
/** So many templates are offered; a longer list helps nobody who is in a hurry. */
export const mostTemplates = 20;

const keyPattern = /^[a-z][a-zA-Z]{1,40}$/;
const fields = ["titleEn", "titleZh", "bodyEn", "bodyZh"] as const;

const lockTemplates = statement<object, object>("lockCrisisTemplates", `select pg_advisory_xact_lock(60601)`);

/**
 * Writes a template anew, in both languages, or the first version of another one. UserErrors: ACCOUNT_LIMITED,
 * BODY_REQUIRED or TEXT_TOO_LONG for a field, INVALID_VALUE for a key that is none or one template too many,
 * STALE_VERSION, with the template as it is, when somebody has written a newer one.
 */
export async function reviseCrisisTemplate(
  context: CommandContext,
  input: ReviseCrisisTemplate,
): Promise<Outcome<CrisisTemplate>> {
  const { em, viewer, now } = context;
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const words = Object.fromEntries(fields.map((field) => [field, input[field].trim()])) as unknown as TemplateWords;
  for (const field of fields) {
    const wrong = refuseField(words[field], field);
    if (wrong) return refused(wrong, [field]);
  }
  const { key, expectedVersion } = input;
  if (!keyPattern.test(key)) return refused("INVALID_VALUE", ["key"]);
  await lockTemplates(transactionReader(em), {});
  const [latest] = await em.find(CrisisTemplate, { key }, { orderBy: { version: "desc" }, limit: 1 });
  if ((latest?.version ?? 0) !== expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], latest);
  if (!latest && (await em.count(CrisisTemplate, { version: 1 })) >= mostTemplates)
    return refused("INVALID_VALUE", ["key"]);
  const template = CrisisTemplate.write({
    ...words,
    key,
    version: expectedVersion + 1,
    writtenBy: viewer.accountId,
    now,
  });
  em.persist(template);
  const data = { key, version: String(template.version) };
  const event = {
    kind: "crisisTemplateRevised",
    actorId: viewer.accountId,
    subject: `crisisTemplate:${template.id}`,
    data,
  };
  await audit(em, [event], now);
  return done(template);
}

function refuseField(value: string, field: (typeof fields)[number]): UserErrorCode | null {
  if (value === "") return "BODY_REQUIRED";
  const limit = field.startsWith("title") ? templateTitleMaxLength : messageMaxLength;
  return [...value].length > limit ? "TEXT_TOO_LONG" : null;
}
