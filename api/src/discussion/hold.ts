import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { Persona } from "../identity/personas/persona.entity.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { isOnHold, readOwnHolds } from "../identity/standing/measure.queries.ts";
import type { CommandContext } from "../platform/command.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";

/** Whether what this face says waits for a moderator. */
export async function isFaceOnHold({ em, now }: CommandContext, personaId: string): Promise<boolean> {
  const { accountId = null } = await em.findOneOrFail(Persona, personaId);
  return isOnHold(transactionReader(em), { personaId, accountId }, now);
}

/**
 * Refuses a member to change what others read already under a face of theirs that is on hold: a text that waited for
 * nobody would get around it. Asked of this face alone, for a hold says nothing of the member's others.
 */
export const refuseOnHold = async (context: CommandContext, personaId: string): Promise<UserErrorCode | null> =>
  (await isFaceOnHold(context, personaId)) ? "ON_HOLD" : null;

const ownHolds: RowLoader<string> = {
  load: ({ reader, viewer }) => readOwnHolds(reader, viewer),
  idOf: (id) => id,
};

/** The same for a face of the viewer's on a page. Nothing is read for whoever has no hold on any of theirs. */
export async function isOwnFaceOnHold(context: RequestContext, face: PersonaFace): Promise<boolean> {
  if (context.viewer.heldUntil === null) return false;
  return (await loadRow(context, ownHolds, face.accountUuid ?? face.uuid)) !== null;
}
