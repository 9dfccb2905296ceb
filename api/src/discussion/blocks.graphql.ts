import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { toGlobalId } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { mostBlocks, readBlocks } from "../identity/personas/blockRing.ts";
import { noFolds, openingRows, readFolds, type Folds, type FoldWord } from "../identity/personas/folds.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { Viewer } from "../identity/viewer.graphql.ts";
import { runCommand } from "../platform/command.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { registerWords } from "../platform/graphql/registerWords.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { blockPersona, unblockPersona } from "./blockPersona.ts";
import { personaRows } from "./persona.queries.ts";

export const PersonaFold = registerWords<FoldWord>(
  "PersonaFold",
  "Why what a face says is folded away for the viewer.",
  {
    muted: "The viewer mutes this member.",
    blocked: "The viewer blocks this pseudonym.",
    folded:
      "It came after a block, and may or may not be the same person: some others are folded too, so that a block tells nothing.",
  },
);

@InputType({ description: "Which face is folded away." })
export class BlockPersonaInput {
  @Field(() => ID, { description: "The face." })
  personaId: string;
}

@InputType({ description: "Which face is shown again." })
export class UnblockPersonaInput extends BlockPersonaInput {}

@ObjectType({ description: "The face, or why nothing has changed.", simpleResolvers: true })
export class BlockPersonaPayload extends Payload {
  @Field(() => Persona, { nullable: true, description: "The face; null when its thread can't be seen any more." })
  persona: PersonaFace | null;
}

@ObjectType({ description: "The face, or why nothing has changed.", simpleResolvers: true })
export class UnblockPersonaPayload extends BlockPersonaPayload {}

@ObjectType({ description: "A pseudonym that the viewer blocks.", simpleResolvers: true })
export class Block {
  @Field(() => ID, { description: "Its id, for `unblockPersona`." })
  personaId: string;

  @Field(() => Persona, { nullable: true, description: "The face; null when its thread can't be seen any more." })
  persona: PersonaFace | null;

  @Field(() => DateTime, { description: "Since when." })
  since: string;
}

const foldsOfRequest = new WeakMap<object, Promise<Folds>>();

/** Read once a request. */
function foldsOf(context: RequestContext): Promise<Folds> {
  const { viewer, reader, house } = context;
  if (viewer.accountId === null) return Promise.resolve(noFolds);
  const openingOf = (personaId: string) => loadRow(context, openingRows, personaId);
  const known = foldsOfRequest.get(context) ?? readFolds(reader, house, viewer.accountId, openingOf);
  foldsOfRequest.set(context, known);
  return known;
}

@Resolver(() => Persona)
export class PersonaFoldField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => PersonaFold, {
    nullable: true,
    description: "Why what it says is folded away for the viewer; null when it is not.",
  })
  viewerFold(@Root() face: PersonaFace, @Ctx() context: RequestContext): Promise<FoldWord | null> | null {
    return context.viewer.hasFolds ? foldsOf(context).then((foldOf) => foldOf(face)) : null;
  }
}

@Resolver(() => Viewer)
export class BlockOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Block], { description: `The pseudonyms that they block, latest first: at most ${mostBlocks}.` })
  async blocks(@Root() _viewer: object, @Ctx() context: RequestContext): Promise<Block[]> {
    const { reader, viewer, house } = context;
    const blocks = await readBlocks(reader, house.encryption, viewer.accountId!);
    return Promise.all(
      blocks.map(async ({ personaId, since }) => ({
        personaId: toGlobalId("Persona", personaId),
        persona: await loadRow(context, personaRows, personaId),
        since: since.toISOString(),
      })),
    );
  }

  @Authorized()
  @Mutation(() => BlockPersonaPayload, {
    description:
      "Folds a face away for the viewer: a named one is muted; a pseudonym is blocked, with what the same person writes later behind other pseudonyms. Nobody is told, and the viewer learns nothing of who it is.",
  })
  async blockPersona(
    @Arg("input", () => BlockPersonaInput, { description: "The face." }) input: BlockPersonaInput,
    @Ctx() context: RequestContext,
  ): Promise<BlockPersonaPayload> {
    return payload(context, await runCommand(context, (unit) => blockPersona(unit, input)));
  }

  @Authorized()
  @Mutation(() => UnblockPersonaPayload, { description: "Undoes `blockPersona`." })
  async unblockPersona(
    @Arg("input", () => UnblockPersonaInput, { description: "The face." }) input: UnblockPersonaInput,
    @Ctx() context: RequestContext,
  ): Promise<UnblockPersonaPayload> {
    return payload(context, await runCommand(context, (unit) => unblockPersona(unit, input)));
  }
}

async function payload(context: RequestContext, outcome: Outcome<string>): Promise<BlockPersonaPayload> {
  if (outcome.userErrors) return { persona: null, userErrors: outcome.userErrors };
  context.viewer = await context.house.doorkeeper.renew(context.viewer);
  return { persona: await loadRow(context, personaRows, outcome.value), userErrors: [] };
}
