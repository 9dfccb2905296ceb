import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import { defaultTreatment, type Treatment } from "../../../../schema/rules/treatmentOf.ts";
import { Viewer, ViewerPayload, viewerPayload } from "../../identity/viewer.graphql.ts";
import { runCommand } from "../../platform/command.ts";
import type { RequestContext } from "../../platform/graphql/context.ts";
import { warningChoices } from "./preferences.ts";
import { setWarningPreferences } from "./setWarningPreferences.ts";
import { warningNoteMaxLength } from "./warnings.ts";
import { WarningKind, warningKinds, WarningTreatment, type WarningKindWord } from "./words.ts";

@ObjectType({ description: "What a text warns its readers of, as its writer says.", simpleResolvers: true })
export class ContentWarning {
  @Field(() => WarningKind, { description: "Of what." })
  kind: WarningKindWord;

  @Field(() => String, { nullable: true, description: "The writer's own words; only for OTHER." })
  note: string | null;
}

@InputType({ description: "What a text warns its readers of." })
export class ContentWarningInput {
  @Field(() => WarningKind, { description: "Of what." })
  kind: WarningKindWord;

  @Field(() => String, {
    nullable: true,
    description: `For OTHER, and only for it: of what, at most ${warningNoteMaxLength} characters.`,
  })
  note?: string;
}

@ObjectType({ description: "What the viewer wants done with texts that warn of something.", simpleResolvers: true })
export class WarningPreference {
  @Field(() => WarningKind, { description: "What they warn of." })
  kind: WarningKindWord;

  @Field(() => WarningTreatment, { description: "What is done with them." })
  treatment: Treatment;
}

@InputType({ description: "What the viewer wants done with texts that warn of something." })
export class WarningPreferenceInput {
  @Field(() => WarningKind, { description: "What they warn of." })
  kind: WarningKindWord;

  @Field(() => WarningTreatment, { description: "What is done with them." })
  treatment: Treatment;
}

@InputType({ description: "What the viewer wants done with texts that carry warnings. Kinds that are left out stay." })
export class SetWarningPreferencesInput {
  @Field(() => [WarningPreferenceInput], { description: "One for each kind that changes." })
  preferences: WarningPreferenceInput[];
}

@ObjectType({ description: "The member with what they chose.", simpleResolvers: true })
export class SetWarningPreferencesPayload extends ViewerPayload {}

@Resolver(() => Viewer)
export class WarningPreferenceOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [WarningPreference], {
    description:
      "What they want done with texts that carry warnings: one for each kind, BLUR where they chose nothing.",
  })
  async warningPreferences(@Ctx() context: RequestContext): Promise<WarningPreference[]> {
    const chosen = await warningChoices(context);
    return warningKinds.map((kind) => ({ kind, treatment: chosen.get(kind) ?? defaultTreatment }));
  }

  @Authorized()
  @Mutation(() => SetWarningPreferencesPayload, {
    description: "Chooses what is done with texts that carry warnings, wherever they or their titles are shown.",
  })
  async setWarningPreferences(
    @Arg("input", () => SetWarningPreferencesInput, { description: "The choices." })
    input: SetWarningPreferencesInput,
    @Ctx() context: RequestContext,
  ): Promise<SetWarningPreferencesPayload> {
    return viewerPayload(context, await runCommand(context, (unit) => setWarningPreferences(unit, input)));
  }
}
