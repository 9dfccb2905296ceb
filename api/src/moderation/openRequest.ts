import { LockMode } from "@mikro-orm/postgresql";
import { toGlobalId, uuidOf } from "../kernel/ids.ts";
import { refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { faceFor } from "./measuredFace.ts";
import { UnmaskRequest } from "./unmaskRequest.entity.ts";

type Found = { request: UnmaskRequest; refusal?: undefined } | { request?: undefined; refusal: Outcome<UnmaskRequest> };

/**
 * A request under its row lock, for whoever may see its face and is not behind it: for them it is not there, so that
 * nobody hears of it who would have to be told afterwards.
 */
export async function lockRequest(context: CommandContext, globalId: string): Promise<Found> {
  const path = ["requestId"];
  const refusal = refuseWriting(context.viewer);
  if (refusal) return { refusal: refused(refusal) };
  const id = uuidOf("UnmaskRequest", globalId);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const request = id && (await context.em.findOne(UnmaskRequest, { id }, { lockMode }));
  const face = request && (await faceFor(context, toGlobalId("Persona", request.personaId)));
  if (!request || !face || face.viewerIsSelf) return { refusal: notFound(path) };
  return { request };
}
