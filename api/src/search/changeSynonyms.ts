import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { queryRuns } from "../kernel/searchTokens.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { SynonymGroup } from "./synonymGroup.entity.ts";

/** How many words a group has at most, how long one is, and how many groups there are. */
export const mostSynonyms = 20;
export const synonymMaxLength = 60;
export const mostSynonymGroups = 500;

/** Adds a group of words that mean the same. UserErrors: INVALID_VALUE, TEXT_TOO_LONG. */
export async function addSynonymGroup(
  context: CommandContext,
  input: { words: string[] },
): Promise<Outcome<SynonymGroup>> {
  const words = tidied(input.words);
  const refusal = refuseWords(words) ?? ((await isFull(context)) ? "INVALID_VALUE" : null);
  if (refusal) return refused(refusal, ["words"]);
  const group = SynonymGroup.of(words, context.now);
  context.em.persist(group);
  await account(context, "SynonymGroupAdded", group.id);
  return done(group);
}

/** Gives a group other words. UserErrors: NOT_FOUND, STALE_VERSION, INVALID_VALUE, TEXT_TOO_LONG. */
export async function updateSynonymGroup(
  context: CommandContext,
  input: { groupId: string; words: string[]; expectedVersion: number },
): Promise<Outcome<SynonymGroup>> {
  const words = tidied(input.words);
  const refusal = refuseWords(words);
  if (refusal) return refused(refusal, ["words"]);
  const group = await lockGroup(context, input.groupId);
  if (!group) return notFound(["groupId"]);
  if (group.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], group);
  group.rewrite(words, context.now);
  await account(context, "SynonymGroupChanged", group.id);
  return done(group);
}

/** Takes a group away. UserErrors: NOT_FOUND. */
export async function removeSynonymGroup(
  context: CommandContext,
  input: { groupId: string },
): Promise<Outcome<SynonymGroup>> {
  const group = await lockGroup(context, input.groupId);
  if (!group) return notFound(["groupId"]);
  context.em.remove(group);
  await account(context, "SynonymGroupRemoved", group.id);
  return done(group);
}

/** Without blanks around them, and each word once. */
const tidied = (words: string[]): string[] => [
  ...new Map(
    words
      .map((word) => word.trim().replace(/\s+/g, " "))
      .filter(Boolean)
      .map((word) => [word.toLowerCase(), word]),
  ).values(),
];

/** Two words at least, and each of them has something that can be looked for. */
function refuseWords(words: string[]): UserErrorCode | null {
  if (words.some((word) => [...word].length > synonymMaxLength)) return "TEXT_TOO_LONG";
  if (words.length < 2 || words.length > mostSynonyms) return "INVALID_VALUE";
  return words.every((word) => queryRuns(word).length > 0) ? null : "INVALID_VALUE";
}

async function isFull({ em }: CommandContext): Promise<boolean> {
  return (await em.count(SynonymGroup)) >= mostSynonymGroups;
}

async function lockGroup({ em }: CommandContext, groupId: string): Promise<SynonymGroup | null> {
  const uuid = uuidOf("SynonymGroup", groupId);
  return uuid === null ? null : em.findOne(SynonymGroup, uuid, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

const account = ({ em, viewer, now }: CommandContext, kind: string, id: string): Promise<void> =>
  audit(em, [{ kind, actorId: viewer.accountId, subject: `synonymGroup:${id}` }], now);
