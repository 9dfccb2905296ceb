import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { keepBlocks, mostBlocks, readBlocks } from "../identity/personas/blockRing.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import { muteAccount, unmuteAccount } from "../identity/standing/mutes.ts";
import { hint } from "../platform/bus/outbox.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { readPersonas } from "./persona.queries.ts";

const lockAccount = statement<{ accountId: string }, object>(
  "lockAccountForBlocks",
  `select from account where id = :accountId::uuid for no key update`,
);

/**
 * Folds a face away for the viewer; whoever it is is not told. A named one is muted. UserErrors: NOT_FOUND,
 * NOT_ALLOWED for one's own, TOO_MANY_BLOCKED.
 */
export async function blockPersona(context: CommandContext, input: { personaId: string }): Promise<Outcome<string>> {
  const { em, viewer, house, now } = context;
  const path = ["personaId"];
  const personaId = uuidOf("Persona", input.personaId);
  const [face] = personaId ? await readPersonas(transactionReader(em), viewer, [personaId]) : [];
  if (!personaId || !face) return notFound(path);
  if (face.viewerIsSelf) return refused("NOT_ALLOWED", path);
  if (face.accountUuid !== null) return found(await muteAccount(context, face.accountUuid, path), personaId);
  const { accountId } = viewer;
  await lockAccount(transactionReader(em), { accountId });
  const blocks = await readBlocks(transactionReader(em), house.encryption, accountId);
  if (blocks.some((block) => block.personaId === personaId)) return done(personaId);
  if (blocks.length >= mostBlocks) return refused("TOO_MANY_BLOCKED", path);
  const behind = await accountsBehind({ em, house, now, actorId: accountId }, [personaId], "block");
  const block = { personaId, accountId: behind.get(personaId)!, since: now };
  await keepBlocks(em, house.encryption, accountId, [block, ...blocks]);
  await hint(em, `account:${accountId}`);
  return done(personaId);
}

const found = (outcome: Outcome<string>, personaId: string): Outcome<string> =>
  outcome.userErrors ? outcome : done(personaId);

/** Shows a face again, also one whose thread can no longer be seen. UserErrors: NOT_FOUND when it was not folded away. */
export async function unblockPersona(context: CommandContext, input: { personaId: string }): Promise<Outcome<string>> {
  const { em, viewer, house } = context;
  const personaId = uuidOf("Persona", input.personaId);
  const [face] = personaId ? await readPersonas(transactionReader(em), viewer, [personaId]) : [];
  if (personaId && face && face.accountUuid !== null) {
    return found(await unmuteAccount(context, face.accountUuid, ["personaId"]), personaId);
  }
  const { accountId } = viewer;
  await lockAccount(transactionReader(em), { accountId });
  const blocks = await readBlocks(transactionReader(em), house.encryption, accountId);
  const others = blocks.filter((block) => block.personaId !== personaId);
  if (personaId === null || others.length === blocks.length) return notFound(["personaId"]);
  await keepBlocks(em, house.encryption, accountId, others);
  await hint(em, `account:${accountId}`);
  return done(personaId);
}
