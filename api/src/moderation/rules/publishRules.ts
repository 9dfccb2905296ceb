import type { EntityManager } from "@mikro-orm/postgresql";
import { readRulesVersion } from "../../identity/rules.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { audit } from "../../platform/audit.ts";
import type { CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { refuseRules } from "./refuseRules.ts";
import { HouseRule, type RuleWords } from "./rule.entity.ts";
import { readRulesOf } from "./rule.queries.ts";
import { RuleSet } from "./ruleSet.entity.ts";

export interface PublishRules {
  expectedVersion: number;
  note: LocalizedText;
  rules: RuleWords[];
}

/**
 * Publishes the next version of the house rules; each member is asked to accept it before they publish anything more.
 * UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE (also where nothing would change), STALE_VERSION when another
 * version came meanwhile.
 */
export async function publishRules(context: CommandContext, input: PublishRules): Promise<Outcome<number>> {
  const { em, viewer, now } = context;
  const [note, rules] = [trimmed(input.note), input.rules.map(tidied)];
  const wrong = refuseRules(note, rules);
  if (wrong.length > 0) return { userErrors: wrong };
  await oneAtATime(em);
  const current = await readRulesVersion(transactionReader(em));
  if (current !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], current);
  if (await isSame(em, current, rules)) return refused("INVALID_VALUE", ["rules"]);
  const version = current + 1;
  await em.persist(RuleSet.publish({ version, note, publishedBy: viewer.accountId, now })).flush();
  em.persist(rules.map((rule, index) => HouseRule.in(version, index + 1, rule)));
  const data = { version: String(version) };
  await audit(em, [{ kind: "rulesPublished", actorId: viewer.accountId, subject: "rules", data }], now);
  return done(version);
}

/** A row lock would take the right to change versions, which nobody has. */
const oneAtATime = (em: EntityManager): Promise<unknown> =>
  em.execute(`select pg_advisory_xact_lock(hashtext('publish rules'))`);

const trimmed = ({ en, zh }: LocalizedText): LocalizedText => ({ en: tidy(en), zh: tidy(zh) });
const tidy = (text: string): string => text.replaceAll("\r\n", "\n").trim();
const tidied = ({ key, weight, title, text }: RuleWords): RuleWords => ({
  key: key.trim(),
  weight,
  title: trimmed(title),
  text: trimmed(text),
});

async function isSame(em: EntityManager, version: number, rules: RuleWords[]): Promise<boolean> {
  const before = (await readRulesOf(transactionReader(em), version)).map(tidied);
  return JSON.stringify(before) === JSON.stringify(rules);
}
