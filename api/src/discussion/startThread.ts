import { newId } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { personaOf } from "../identity/personas/vault.ts";
import { readWarnings } from "../subjects/warnings/warnings.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { attachPictures, refusePictures, type GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { descriptionsOf, notesOf, refusePersonalData } from "../kernel/personalData.ts";
import { ownPostPublished } from "./readState.ts";
import { refuseRestricted } from "./restrictions.ts";
import { localeOf, refuseBody, refuseTitle, renderText } from "./text.ts";
import { Thread } from "./thread.entity.ts";
import { placePolicy } from "./thread.policy.ts";
import { readablePlaceFacts } from "./visibleThread.ts";

export interface StartThread {
  placeId: string;
  title: string;
  body: string;
  /** Under a pseudonym that is the member's in this thread alone. */
  isAnonymous: boolean;
  contentWarnings?: ContentWarningInput[] | null;
  pictures?: GivenPicture[] | null;
  personalDataConfirmed?: boolean | null;
}

/**
 * Begins a thread in a place; the domain's own mutation calls it with the place behind its subject (`placePath` is
 * where that stands in its input). UserErrors: TITLE_REQUIRED, TITLE_TOO_LONG, BODY_REQUIRED, BODY_TOO_LONG,
 * TOO_MANY_PICTURES, TEXT_TOO_LONG, PERSONAL_DATA_FOUND, NOT_FOUND, PICTURE_GONE, RULES_CHANGED, those of `readWarnings`, and whatever
 * the place's policy refuses.
 */
export async function startThread(
  context: CommandContext,
  input: StartThread,
  placePath: string[],
): Promise<Outcome<Thread>> {
  const { em, viewer, now } = context;
  const wrong = refuseInput(input);
  if (wrong) return wrong;
  const pictures = input.pictures ?? [];
  const warnings = readWarnings(input.contentWarnings);
  if (warnings.userErrors) return { userErrors: warnings.userErrors };
  const facts = await readablePlaceFacts(context, input.placeId);
  if (!facts) return notFound(placePath);
  const refusal = placePolicy.createThread(viewer, facts) ?? (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, placePath);
  const text = await renderText(em, input.body);
  const id = newId();
  const persona = await personaOf(context, id, input.isAnonymous);
  const title = input.title.trim();
  const restricted = refuseRestricted<Thread>(viewer, { bodyHtml: `${title} ${text.bodyHtml}`, pictures }, now);
  if (restricted) return restricted;
  const begun = Thread.begin({
    id,
    placeId: input.placeId,
    personaId: persona.id,
    title,
    locale: localeOf(title),
    text,
    warnings: warnings.value,
    pictureCount: pictures.length,
    now,
  });
  em.persist([persona, begun.thread, begun.post]);
  await em.flush();
  const attached = await attachPictures(context, { kind: "post", uuid: begun.post.id }, pictures);
  if (attached.userErrors) return { userErrors: attached.userErrors };
  const read = { accountId: viewer.accountId, threadId: id, placeId: input.placeId, number: 1 };
  if (!input.isAnonymous) await ownPostPublished(em, { ...read, previousActivity: null, now });
  return done(begun.thread);
}

/** What is wrong with the words and pictures themselves, wherever they are to stand. */
function refuseInput(input: StartThread): Outcome<Thread> | null {
  const { title, body, pictures, contentWarnings, personalDataConfirmed } = input;
  const wrongTitle = refuseTitle(title);
  if (wrongTitle) return refused(wrongTitle, ["title"]);
  const wrongBody = refuseBody(body);
  if (wrongBody) return refused(wrongBody, ["body"]);
  const words = [
    { text: title, path: ["title"] },
    { text: body, path: ["body"] },
  ];
  const texts = [...words, ...notesOf(contentWarnings), ...descriptionsOf(pictures)];
  return refusePictures<Thread>(pictures ?? []) ?? refusePersonalData<Thread>(texts, personalDataConfirmed);
}
