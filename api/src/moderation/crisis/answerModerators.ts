import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { ownerParameters, readPseudonyms, type OwnerParameters } from "../../identity/personas/vault.ts";
import type { LocaleWord } from "../../identity/words.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { callAfter } from "./callForCrises.ts";
import { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { CrisisMessage, refuseWords } from "./crisisMessage.entity.ts";
import { aboutViewer } from "./crisis.visibility.ts";

/** So many answers are taken within an hour: more than anybody writes, and fewer than a machine. */
const mostAnHour = 60;

const ownConversation = statement<OwnerParameters & { id: string }, { locale: LocaleWord }>(
  "ownConversation",
  `select coalesce((select m.locale from crisis_message m where m.crisis_id = c.id order by m.sent_at desc limit 1), 'zh')
     as locale
   from crisis_case c where c.id = :id::uuid and ${aboutViewer("c")}
     and exists (select from crisis_message m where m.crisis_id = c.id and m.author_id is not null)`,
);

/**
 * The person answers the moderators, also when their account is limited, and also after the crisis was closed: then it
 * waits again, and somebody is called. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, NOT_FOUND for a conversation that is
 * not theirs or that no moderator has begun, TOO_MANY_ANSWERS.
 */
export async function answerModerators(
  context: CommandContext,
  input: { conversationId: string; body: string },
): Promise<Outcome<{ id: string }>> {
  const { em, house, now } = context;
  const wrong = refuseWords(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const found = await ownCrisis(context, uuidOf("ModeratorConversation", input.conversationId));
  if (!found) return notFound(["conversationId"]);
  const since = new Date(now.getTime() - 3_600_000);
  const recent = { crisisId: found.crisis.id, authorId: null, sentAt: { $gt: since } };
  if ((await em.count(CrisisMessage, recent)) >= mostAnHour) return refused("TOO_MANY_ANSWERS");
  const { crisis, locale } = found;
  const message = CrisisMessage.fromPerson({ crisisId: crisis.id, body: input.body.trim(), locale, now });
  em.persist(message);
  await keepStep(em, crisis, { kind: "answered", data: { messageId: message.id } }, now);
  if (crisis.state === "closed") {
    crisis.reopen("answer", now);
    await keepStep(em, crisis, { kind: "reopened" }, now);
  } else {
    crisis.changed();
    if (crisis.acknowledgedBy != null) await callAfter(em, house, crisis, `answer:${message.id}`, now);
  }
  return done({ id: crisis.id });
}

async function ownCrisis(context: CommandContext, id: string | null) {
  const { em, house, viewer } = context;
  const crisis = id && (await em.findOne(CrisisCase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!crisis) return null;
  const reader = transactionReader(em);
  const pseudonyms = await readPseudonyms(reader, house.encryption, viewer.accountId);
  const [own] = await ownConversation(reader, { ...ownerParameters({ ...viewer, pseudonyms }), id: crisis.id });
  return own ? { crisis, locale: own.locale } : null;
}
