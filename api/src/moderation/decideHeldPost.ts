import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { Persona } from "../identity/personas/persona.entity.ts";
import { Measure } from "../identity/standing/measure.entity.ts";
import type { Post } from "../discussion/post.entity.ts";
import { ownPostPublished } from "../discussion/readState.ts";
import { postPolicy } from "../discussion/thread.policy.ts";
import { lockVisiblePost, type LockedPost } from "../discussion/visibleThread.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { standingChanged } from "./measuredFace.ts";
import { refuseReason } from "./reason.ts";

type Found = { locked: LockedPost; refusal?: undefined } | { locked?: undefined; refusal: Outcome<Post> };

async function heldPost(context: CommandContext, globalId: string): Promise<Found> {
  const postId = uuidOf("Post", globalId);
  const locked = postId && (await lockVisiblePost(context, postId));
  if (!locked) return { refusal: notFound(["postId"]) };
  const refusal = postPolicy.decideHeld(context.viewer, locked.facts);
  // What stood in the thread once has its number, and is not released but restored.
  if (refusal === null && locked.post.number != null) return { refusal: refused("ALREADY_DECIDED", ["postId"]) };
  return refusal ? { refusal: refused(refusal, ["postId"]) } : { locked };
}

/**
 * Shows a held post to everybody, as the thread's latest. UserErrors: NOT_FOUND, ACCOUNT_LIMITED, NOT_ALLOWED for one's
 * own, ALREADY_DECIDED when it does not wait.
 */
export async function releasePost(context: CommandContext, input: { postId: string }): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const { locked, refusal } = await heldPost(context, input.postId);
  if (!locked) return refusal;
  const { post, thread } = locked;
  const previousActivity = thread.lastActivityAt;
  thread.releasePost(post, now);
  await em.flush();
  const { accountId } = await em.findOneOrFail(Persona, post.personaId);
  const read = { threadId: thread.id, placeId: thread.placeId, number: post.number!, previousActivity, now };
  if (accountId) await ownPostPublished(em, { ...read, accountId });
  await audit(em, [{ kind: "postReleased", actorId: viewer.accountId, subject: `post:${post.id}` }], now);
  return done(post);
}

/**
 * Keeps a held post from others for good; its author reads why. UserErrors: those of `releasePost`, REASON_REQUIRED,
 * TEXT_TOO_LONG.
 */
export async function withholdPost(
  context: CommandContext,
  { postId, reason }: { postId: string; reason: string },
): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const wrong = refuseReason(reason);
  if (wrong) return refused(wrong, ["reason"]);
  const { locked, refusal } = await heldPost(context, postId);
  if (!locked) return refusal;
  const { post } = locked;
  post.withhold();
  const { accountId = null } = await em.findOneOrFail(Persona, post.personaId);
  const face = { personaId: post.personaId, accountId };
  const given = { reason: reason.trim(), takenBy: viewer.accountId, postId: post.id, now };
  em.persist(Measure.take({ face, kind: "withheld", ...given }));
  await audit(em, [{ kind: "postWithheld", actorId: viewer.accountId, subject: `post:${post.id}` }], now);
  await standingChanged(context, face);
  return done(post);
}
