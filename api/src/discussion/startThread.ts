import { newId } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { personaOf } from "../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { attachPictures } from "../subjects/pictures/attachPictures.ts";
import { accountForScreening } from "../subjects/screening/watchList.ts";
import { holdCausesOf, refuseWaysOut } from "./hold.ts";
import { Place } from "./place.entity.ts";
import { ownPostPublished } from "./readState.ts";
import { readWriting, type GivenWriting, type ScreenedWriting } from "./screenWriting.ts";
import { localeOf } from "./text.ts";
import { Thread } from "./thread.entity.ts";
import { placePolicy } from "./thread.policy.ts";
import { readablePlaceFacts } from "./visibleThread.ts";

export interface StartThread extends GivenWriting {
  placeId: string;
  title: string;
  /** Under a pseudonym that is the member's in this thread alone. */
  isAnonymous: boolean;
}

/**
 * Begins a thread in a place; the domain's own mutation calls it with the place behind its subject (`placePath` is
 * where that stands in its input). What `holdCausesOf` names waits for a moderator. UserErrors: those of `readWriting`,
 * NOT_FOUND, TOO_MANY_LINKS, PICTURE_GONE, RULES_CHANGED, and whatever the place's policy refuses.
 */
export async function startThread(
  context: CommandContext,
  input: StartThread,
  placePath: string[],
): Promise<Outcome<Thread>> {
  const read = await readWriting(context, input);
  if (read.userErrors) return { userErrors: read.userErrors };
  const facts = await readablePlaceFacts(context, input.placeId);
  if (!facts) return notFound(placePath);
  const refusal = placePolicy.createThread(context.viewer, facts) ?? (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, placePath);
  return begin(context, input, read.value);
}

async function begin(
  context: CommandContext,
  { placeId, isAnonymous }: StartThread,
  writing: ScreenedWriting,
): Promise<Outcome<Thread>> {
  const { em, viewer, now } = context;
  const id = newId();
  const persona = await personaOf(context, id, isAnonymous);
  const place = await em.findOneOrFail(Place, placeId);
  const holdCauses = await holdCausesOf(context, { persona, place, writing, isOpening: true });
  const outward = refuseWaysOut(holdCauses, writing.waysOut);
  if (outward) return refused(outward, ["body"]);
  const { title, text, warnings, pictures, terms } = writing;
  const said = { title, locale: localeOf(title), text, warnings, pictureCount: pictures.length };
  const isHeld = holdCauses.length > 0;
  const begun = Thread.begin({ id, placeId, personaId: persona.id, ...said, isHeld, now });
  em.persist([persona, begun.thread, begun.post]);
  await em.flush();
  const subject = { kind: "post", uuid: begun.post.id } as const;
  const attached = await attachPictures(context, subject, pictures);
  if (attached.userErrors) return { userErrors: attached.userErrors };
  const read = { accountId: viewer.accountId, threadId: id, placeId, number: 1 };
  if (!isAnonymous && !isHeld) await ownPostPublished(em, { ...read, previousActivity: null, now });
  await accountForScreening(context, { subject, terms, holdCauses });
  return done(begun.thread);
}
