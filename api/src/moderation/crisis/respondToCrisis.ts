import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { hint } from "../../platform/bus/outbox.ts";
import { accountsBehind } from "../../identity/personas/vault.ts";
import type { LocaleWord } from "../../identity/words.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { CrisisMessage, refuseWords } from "./crisisMessage.entity.ts";
import { CrisisTemplate } from "./crisisTemplate.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";

export interface RespondToCrisis {
  crisisId: string;
  body: string;
  locale: LocaleWord;
  /** The words that it began with. */
  templateKey?: string | null;
}

/**
 * Writes to the person, privately, through their face: they see it on top of every page and as a notification, and can
 * answer. It is a moderator who writes, with their name; the house sends nothing by itself. UserErrors: BODY_REQUIRED,
 * TEXT_TOO_LONG, INVALID_VALUE for a template that is not there, NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED when it is
 * closed, ACKNOWLEDGE_FIRST unless the moderator looks after it.
 */
export async function respondToCrisis(context: CommandContext, input: RespondToCrisis): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseWords(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const template = input.templateKey ? await latestTemplate(context, input.templateKey) : null;
  if (template === undefined) return refused("INVALID_VALUE", ["templateKey"]);
  const { crisis, refusal } = await lockCrisis(context, input, "respond");
  if (!crisis) return refusal;
  const given = { crisisId: crisis.id, authorId: viewer.accountId, body: input.body.trim(), locale: input.locale };
  const message = CrisisMessage.fromModerator({ ...given, template, now });
  em.persist(message);
  crisis.respond(now);
  const data = { messageId: message.id };
  await keepStep(em, crisis, { kind: "responded", actorId: viewer.accountId, data }, now);
  await wakePerson(context, crisis);
  return done(crisis);
}

async function latestTemplate({ em }: CommandContext, key: string) {
  const [latest] = await em.find(CrisisTemplate, { key }, { orderBy: { version: "desc" }, limit: 1 });
  return latest && { key, version: latest.version };
}

/** Has every process see anew what waits for the person. Who that is goes no further than the hint. */
async function wakePerson({ em, house, now, viewer }: CommandContext, crisis: CrisisCase): Promise<void> {
  const unit = { em, house, now, actorId: viewer.accountId };
  const { accountId, personaId } = crisis;
  const behind = accountId ?? (await accountsBehind(unit, [personaId!], "standing")).get(personaId!);
  if (behind) await hint(em, `account:${behind}`);
}
