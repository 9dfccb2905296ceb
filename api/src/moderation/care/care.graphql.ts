import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { runCommand } from "../../platform/command.ts";
import type { RequestContext } from "../../platform/graphql/context.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { ModerationQueue } from "../cases/queue.graphql.ts";
import { ReportCategory, type ReportCategoryWord } from "../cases/words.ts";
import { enoughItems, enoughMinutes } from "./breaks.ts";
import { readCare, type CareRow } from "./care.queries.ts";
import { noteHardItem } from "./noteHardItem.ts";
import { setModeratorCare } from "./setModeratorCare.ts";

@ObjectType({ description: "How the viewer is, as a moderator. Nobody else is told.", simpleResolvers: true })
export class ModeratorCare {
  @Field(() => Int, { description: "How many hard pictures and texts they have opened today, in their own time zone." })
  openedToday: number;

  @Field({
    description: `Whether a break would do good: after ${enoughItems} of them, or ${enoughMinutes} minutes over them, without a pause.`,
  })
  isBreakDue: boolean;

  @Field(() => [ReportCategory], { description: "What they leave to others." })
  leftOut: ReportCategoryWord[];
}

@InputType({ description: "Something hard that was opened." })
export class NoteHardItemInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field(() => ID, { nullable: true, description: "The picture; the text of the case unless told." })
  pictureId?: string;
}

@InputType({ description: "How a moderator spares themself; what is left out stays." })
export class SetModeratorCareInput {
  @Field(() => [ReportCategory], {
    nullable: true,
    description:
      "What they leave to others: such cases stay out of their queue and its counts, but for a crisis when nobody else is on duty who takes it.",
  })
  leftOut?: ReportCategoryWord[];

  @Field(() => Boolean, { nullable: true, description: "Whether they take a break now." })
  takesBreak?: boolean;
}

@ObjectType({ description: "How the viewer is now, or why nothing has changed.", simpleResolvers: true })
export class NoteHardItemPayload extends Payload {
  @Field(() => ModeratorCare, { nullable: true, description: "How they are." })
  care: CareRow | null;
}

@ObjectType({ description: "How the viewer is now, or why nothing has changed.", simpleResolvers: true })
export class SetModeratorCarePayload extends NoteHardItemPayload {}

@Resolver(() => ModerationQueue)
export class ModeratorCareField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => ModeratorCare, { description: "How the viewer is; for their own eyes." })
  care(@Ctx() { reader, viewer }: RequestContext): Promise<CareRow> {
    return readCare(reader, viewer);
  }
}

@Resolver()
export class ModeratorCareMutations {
  @Authorized("moderator")
  @Mutation(() => NoteHardItemPayload, {
    description: "Counts that the viewer opened something hard, for their own eyes. For the staff.",
  })
  async noteHardItem(
    @Arg("input", () => NoteHardItemInput, { description: "What was opened." }) input: NoteHardItemInput,
    @Ctx() context: RequestContext,
  ): Promise<NoteHardItemPayload> {
    return carePayload(context, await runCommand(context, (unit) => noteHardItem(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => SetModeratorCarePayload, {
    description: "Keeps what the viewer leaves to others, and that they take a break now. For the staff.",
  })
  async setModeratorCare(
    @Arg("input", () => SetModeratorCareInput, { description: "How they spare themself." })
    input: SetModeratorCareInput,
    @Ctx() context: RequestContext,
  ): Promise<SetModeratorCarePayload> {
    return carePayload(context, await runCommand(context, (unit) => setModeratorCare(unit, input)));
  }
}

async function carePayload(context: RequestContext, outcome: Outcome<unknown>): Promise<NoteHardItemPayload> {
  if (outcome.userErrors) return { care: null, userErrors: outcome.userErrors };
  return { care: await readCare(context.reader, context.viewer), userErrors: [] };
}
