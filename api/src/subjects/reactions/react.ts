import { done, type Outcome } from "../../kernel/outcome.ts";
import {
  askingOwner,
  isOwnPersonaSql,
  ownerParameters,
  personaOf,
  type OwnerParameters,
} from "../../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { roomOf, subjectOf, type Reactable, type Subject } from "../subject.ts";
import { Reaction } from "./reaction.entity.ts";
import type { ReactionKindWord } from "./words.ts";

/** What can be reacted to; stories and answers come with their rooms. */
export const reactableKinds = ["post"] as const;

export interface React {
  subjectId: string;
  kind: ReactionKindWord;
  /** Behind which face, the first time; left out, behind the pseudonym that they have there, else under their name. */
  anonymous?: boolean | null;
}

/**
 * Says something to a text without writing; saying it again changes nothing, saying something else replaces it.
 * UserErrors: NOT_FOUND, NOT_ALLOWED (one's own text), and whatever else the subject's room refuses.
 */
export async function react(context: CommandContext, input: React): Promise<Outcome<Subject>> {
  const admitted = await admit(context, "react", input.subjectId);
  if (admitted.userErrors) return { userErrors: admitted.userErrors };
  const subject = admitted.value;
  const before = await ownReaction(context, subject);
  if (before) {
    before.say(input.kind, subject);
    return done(subject);
  }
  const { em, now } = context;
  const isAnonymous = input.anonymous ?? (await hasPseudonymIn(context, subject.threadUuid));
  const persona = await personaOf(context, subject.threadUuid, isAnonymous);
  em.persist([persona, Reaction.begin(subject, persona.id, input.kind, now)]);
  return done(subject);
}

/** Takes one's reaction back, if there is one; also from a text that takes none any more. UserErrors: NOT_FOUND. */
export async function unreact(context: CommandContext, input: { subjectId: string }): Promise<Outcome<Subject>> {
  const admitted = await admit(context, "unreact", input.subjectId);
  if (admitted.userErrors) return { userErrors: admitted.userErrors };
  (await ownReaction(context, admitted.value))?.say(null, admitted.value);
  return done(admitted.value);
}

/**
 * The room locks the subject, so that of two taps at once the second finds what the first one did, and brings the viewer
 * up to date: what comes after asks with the faces that they have by then.
 */
async function admit(
  context: CommandContext,
  deed: "react" | "unreact",
  subjectId: string,
): Promise<Outcome<Reactable>> {
  const subject = subjectOf(subjectId, reactableKinds);
  const admitReaction = subject && roomOf(subject.kind).admitReaction;
  return admitReaction ? admitReaction(context, subject.uuid, deed, ["subjectId"]) : notFound(["subjectId"]);
}

const ownReactionTo = statement<OwnerParameters & { subjectId: string }, { id: string }>(
  "ownReactionTo",
  `select r.id from reaction r join persona p on p.id = r.persona_id
   where r.subject_id = :subjectId::uuid and ${isOwnPersonaSql("p", askingOwner)} limit 1`,
);

/** Whichever of their faces it stands behind: it stays behind that one. */
async function ownReaction({ em, viewer }: CommandContext, subject: Subject): Promise<Reaction | null> {
  const asked = { ...ownerParameters(viewer), subjectId: subject.uuid };
  const [own] = await ownReactionTo(transactionReader(em), asked);
  return own ? em.findOneOrFail(Reaction, own.id) : null;
}

const pseudonymIn = statement<{ ids: readonly string[]; threadId: string }, object>(
  "pseudonymIn",
  `select from persona p where p.id = any(:ids::uuid[]) and p.thread_id = :threadId::uuid limit 1`,
);

async function hasPseudonymIn({ em, viewer }: CommandContext, threadId: string): Promise<boolean> {
  if (viewer.pseudonyms.length === 0) return false;
  return (await pseudonymIn(transactionReader(em), { ids: viewer.pseudonyms, threadId })).length > 0;
}
