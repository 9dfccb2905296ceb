import { refused, userError, type Outcome } from "../kernel/outcome.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { isStaff, type PlaceFacts } from "./thread.policy.ts";
import { Place } from "./place.entity.ts";
import type { ScreenedWriting } from "./screenWriting.ts";
import { newFaceMostLinks } from "../subjects/screening/limits.ts";
import type { HoldCauseWord } from "../subjects/screening/words.ts";
import { hasSpokenIn, isNewFace } from "./newFaces.ts";
import { Persona } from "../identity/personas/persona.entity.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { isOnHold, readOwnHolds } from "../identity/standing/measure.queries.ts";
import type { CommandContext } from "../platform/command.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";

/** Whether what this face says waits for a moderator. */
export async function isFaceOnHold({ em, now }: CommandContext, face: Persona): Promise<boolean> {
  const { id: personaId, accountId = null } = face;
  return isOnHold(transactionReader(em), { personaId, accountId }, now);
}

/**
 * Refuses a member to change what others read already under a face of theirs that is on hold: a text that waited for
 * nobody would get around it. Asked of this face alone, for a hold says nothing of the member's others.
 */
export const refuseOnHold = async (context: CommandContext, personaId: string): Promise<UserErrorCode | null> =>
  (await isFaceOnHold(context, await context.em.findOneOrFail(Persona, personaId))) ? "ON_HOLD" : null;

/** What is to be published, by whom and where. */
export interface ToBePublished {
  persona: Persona;
  place: Place;
  writing: Pick<ScreenedWriting, "waits" | "leadsOutAnew">;
  /** Whether it begins a thread: asking is never held because somebody is new. */
  isOpening: boolean;
}

/** Staff under their name are known here; behind a pseudonym nobody is to see that they are. */
const isKnownStaff = (viewer: Viewer, accountId: string | null | undefined): boolean => isStaff(viewer) && !!accountId;

/**
 * Why a text waits for a moderator before others see it; empty when it doesn't. What depends on being new is asked of
 * the face alone.
 */
export async function holdCausesOf(
  context: CommandContext,
  { persona, place, writing, isOpening }: ToBePublished,
): Promise<HoldCauseWord[]> {
  const isExempt = isKnownStaff(context.viewer, persona.accountId);
  const causes: Record<HoldCauseWord, boolean> = {
    standing: await isFaceOnHold(context, persona),
    term: writing.waits !== null,
    everyPost: place.holdsAllPosts && !isExempt,
    firstPost: place.holdsFirstPosts && !isExempt && !isOpening && !(await hasSpokenIn(context, persona, place.id)),
    waysOut: writing.leadsOutAnew && !isExempt && (await isNewFace(context, persona)),
  };
  return (Object.keys(causes) as HoldCauseWord[]).filter((cause) => causes[cause]);
}

/** Why this text can't be published at all by somebody who is new. */
export const refuseWaysOut = (causes: readonly HoldCauseWord[], waysOut: readonly string[]): UserErrorCode | null =>
  causes.includes("waysOut") && waysOut.length > newFaceMostLinks ? "TOO_MANY_LINKS" : null;

/** What is changed in a text that is there already. */
export interface ToBeChanged {
  personaId: string;
  placeId: string;
  writing: Pick<ScreenedWriting, "waits" | "waysOut" | "leadsOutAnew">;
  /** Whether others read it: what waits itself may hold anything that would. */
  isRead: boolean;
  path: string[];
}

/**
 * Refuses to put into what others read already what would wait for a moderator. UserErrors: TOO_MANY_LINKS, MUST_WAIT
 * (with what it would wait for).
 */
export async function refuseWaiting<T>(
  context: CommandContext,
  { personaId, placeId, writing, isRead, path }: ToBeChanged,
): Promise<Outcome<T> | null> {
  const { em } = context;
  const persona = await em.findOneOrFail(Persona, personaId);
  const place = await em.findOneOrFail(Place, placeId);
  // Whether it was somebody's first reply was asked when it was written.
  const causes = await holdCausesOf(context, { persona, place, writing, isOpening: true });
  const tooMany = refuseWaysOut(causes, writing.waysOut);
  if (tooMany) return refused(tooMany, path);
  if (!isRead || causes.length === 0) return null;
  return { userErrors: [{ ...userError("MUST_WAIT", path), finding: writing.waits?.finding ?? null }] };
}

const ownHolds: RowLoader<string> = {
  load: ({ reader, viewer }) => readOwnHolds(reader, viewer),
  idOf: (id) => id,
};

/** Whether the viewer may change what others read already under a face of theirs, as a page knows before they try. */
export async function mayChangeShown(
  context: RequestContext,
  { placeHoldsAll }: PlaceFacts,
  face: PersonaFace,
): Promise<boolean> {
  if (placeHoldsAll && !isKnownStaff(context.viewer, face.accountUuid)) return false;
  return !(await isOwnFaceOnHold(context, face));
}

/** The same for a face of the viewer's on a page. Nothing is read for whoever has no hold on any of theirs. */
async function isOwnFaceOnHold(context: RequestContext, face: PersonaFace): Promise<boolean> {
  if (context.viewer.heldUntil === null) return false;
  return (await loadRow(context, ownHolds, face.accountUuid ?? face.uuid)) !== null;
}
