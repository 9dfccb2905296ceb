import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { runCommand } from "../../platform/command.ts";
import { connectionType } from "../../platform/graphql/connectionType.ts";
import type { RequestContext } from "../../platform/graphql/context.ts";
import { Node, readNode, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { globalIdOf, type Subject } from "../subject.ts";
import { react, unreact } from "./react.ts";
import { ReactionKind, type ReactionKindWord } from "./words.ts";

@ObjectType({ description: "How many said this to a text.", simpleResolvers: true })
export class ReactionCount {
  @Field(() => ReactionKind, { description: "What they said." })
  kind: ReactionKindWord;

  @Field(() => Int, { description: "How many; kinds that nobody said are left out." })
  count: number;
}

@ObjectType({
  description: "What somebody said to a text without writing. Only its author sees who.",
  simpleResolvers: true,
})
export class Reaction {
  @Field(() => ReactionKind, { description: "What they said." })
  kind: ReactionKindWord;
}

export const ReactionConnection = connectionType("Reaction", () => Reaction);

@InputType({ description: "What the viewer says to a text without writing." })
export class ReactInput {
  @Field(() => ID, { description: "A post." })
  subjectId: string;

  @Field(() => ReactionKind, { description: "What they say. It replaces what they said before." })
  kind: ReactionKindWord;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Behind which face its author sees it: a pseudonym or the member's name. Left out: the pseudonym that they have in this thread, else their name. Who has reacted before stays behind the same face.",
  })
  anonymous?: boolean;
}

@InputType({ description: "From which text the viewer takes their reaction back." })
export class UnreactInput {
  @Field(() => ID, { description: "A post." })
  subjectId: string;
}

@ObjectType({ description: "The text as it is now, or why nothing has changed.", simpleResolvers: true })
export class ReactPayload extends Payload {
  @Field(() => Node, { nullable: true, description: "The text, with its `viewerReaction`." })
  subject: NodeRow | null;
}

@ObjectType({ description: "The text as it is now, or why nothing has changed.", simpleResolvers: true })
export class UnreactPayload extends ReactPayload {}

@Resolver()
export class ReactionMutations {
  @Authorized()
  @Mutation(() => ReactPayload, {
    description: "Says something to a text without writing. Its author is told, and sees who; nobody else does.",
  })
  async react(
    @Arg("input", () => ReactInput, { description: "The text, and what is said." }) input: ReactInput,
    @Ctx() context: RequestContext,
  ): Promise<ReactPayload> {
    return payload(context, await runCommand(context, (unit) => react(unit, input)), input.anonymous);
  }

  @Authorized()
  @Mutation(() => UnreactPayload, { description: "Takes a reaction back. It is no fault when there is none." })
  async unreact(
    @Arg("input", () => UnreactInput, { description: "The text." }) input: UnreactInput,
    @Ctx() context: RequestContext,
  ): Promise<UnreactPayload> {
    return payload(context, await runCommand(context, (unit) => unreact(unit, input)));
  }
}

/** A first word behind a pseudonym has changed what is the viewer's own, and they shall see that it is theirs. */
async function payload(context: RequestContext, outcome: Outcome<Subject>, isAnonymous = false): Promise<ReactPayload> {
  if (outcome.userErrors) return { subject: null, userErrors: outcome.userErrors };
  if (isAnonymous) context.viewer = await context.house.doorkeeper.renew(context.viewer);
  return { subject: await readNode(context, globalIdOf(outcome.value)), userErrors: [] };
}
