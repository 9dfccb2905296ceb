import { uuidOf } from "../kernel/ids.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import type { MeasuredFace } from "../identity/standing/measure.entity.ts";
import { readPersonas } from "../discussion/persona.queries.ts";
import { hint } from "../platform/bus/outbox.ts";
import type { CommandContext } from "../platform/command.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { seeSubject, type Enforcing } from "../subjects/subject.ts";

/** The face behind a global id, when its thread is the viewer's to see; null otherwise, and for what is not there. */
export async function faceFor({ em, viewer }: CommandContext, globalId: string): Promise<PersonaFace | null> {
  const personaId = uuidOf("Persona", globalId);
  const [face] = personaId ? await readPersonas(transactionReader(em), viewer, [personaId]) : [];
  return face ?? null;
}

/** The post of this face that something is about: null when none was named, undefined when it is not this face's. */
export async function postOfFace(
  { em, viewer }: CommandContext,
  face: PersonaFace,
  postId: string | null | undefined,
): Promise<string | null | undefined> {
  if (postId == null) return null;
  const post = await seeSubject(transactionReader(em), viewer, postId, ["post"]);
  return post?.personaUuid === face.uuid ? post.uuid : undefined;
}

/** Has every process read anew how this face's author stands. Who that is goes no further than the hint. */
export async function standingChanged(
  { em, house, now }: Enforcing,
  { personaId, accountId }: MeasuredFace,
  actorId: string,
): Promise<void> {
  const unit = { em, house, now, actorId };
  const behind = accountId ?? (personaId && (await accountsBehind(unit, [personaId], "standing")).get(personaId));
  if (behind) await hint(em, `account:${behind}`);
}
