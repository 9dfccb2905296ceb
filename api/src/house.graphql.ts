import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { demoSignIns } from "./demo/signIns.ts";
import { undoMinutes } from "./discussion/thread.policy.ts";
import { passwordMinLength } from "./identity/passwordRules.ts";
import { knownRulesVersion } from "./identity/rules.ts";
import { MemberRole, type MemberRoleWord } from "./identity/words.ts";
import { bodyMaxLength, titleMaxLength } from "./kernel/textLimits.ts";
import type { RequestContext } from "./platform/graphql/context.ts";
import { draftDays, mostDrafts } from "./subjects/drafts/limits.ts";
import { altTextMaxLength, mostPictures, pictureMaxBytes } from "./subjects/pictures/limits.ts";
import { newFaceDays, newFaceMostLinks, newFacePosts } from "./subjects/screening/limits.ts";

@ObjectType({ description: "Somebody whom visitors of the demonstration can be.", simpleResolvers: true })
export class DemoSignIn {
  @Field({ description: "What to type as login." })
  handle: string;

  @Field({ description: "The demonstration's password." })
  password: string;

  @Field(() => MemberRole, { description: "Who they are." })
  role: MemberRoleWord;

  @Field({ description: "Whether they look after the boards." })
  isModerator: boolean;

  @Field({ description: "Whether they arrange the boards and give offices." })
  isAdministrator: boolean;
}

@ObjectType({ description: "What this installation is, and its limits.", simpleResolvers: true })
export class House {
  @Field({ description: "Whether this is a demonstration, whose content no hospital has reviewed." })
  demo: boolean;

  @Field(() => [DemoSignIn], { description: "Ready sign-ins of a demonstration; empty elsewhere." })
  demoSignIns: DemoSignIn[];

  @Field(() => Int, { description: "The version of the rules in force; hand it to `signUp(acceptedTerms:)`." })
  rulesVersion: number;

  @Field(() => Int, { description: "The shortest password, in characters." })
  passwordMinLength: number;

  @Field(() => Int, { description: "The longest text of a post, in characters." })
  bodyMaxLength: number;

  @Field(() => Int, { description: "The longest title of a thread, in characters." })
  titleMaxLength: number;

  @Field(() => Int, { description: "For how many minutes an author can undo a withdrawal." })
  undoMinutes: number;

  @Field(() => Int, { description: "For how many days a draft is kept after it was last saved." })
  draftDays: number;

  @Field(() => Int, { description: "How many drafts a member can have." })
  mostDrafts: number;

  @Field(() => Int, { description: "How many pictures stand beside one text at most." })
  mostPictures: number;

  @Field(() => Int, { description: "The largest picture file that is taken, in bytes." })
  pictureMaxBytes: number;

  @Field(() => Int, { description: "The longest description of a picture, in characters." })
  altTextMaxLength: number;

  @Field(() => Int, { description: "For how many days somebody is new here: what leads out of the house waits then." })
  newFaceDays: number;

  @Field(() => Int, { description: "And until how many of their posts are published." })
  newFacePosts: number;

  @Field(() => Int, { description: "How many links a text of somebody who is new holds at most." })
  newFaceMostLinks: number;
}

@Resolver()
export class HouseQuery {
  @Query(() => House, { description: "What this installation is, and its limits." })
  async house(@Ctx() { house }: RequestContext): Promise<House> {
    const { demo } = house.config;
    return {
      demo,
      demoSignIns: demo ? demoSignIns : [],
      rulesVersion: await knownRulesVersion(house),
      passwordMinLength,
      bodyMaxLength,
      titleMaxLength,
      undoMinutes,
      draftDays,
      mostDrafts,
      mostPictures,
      pictureMaxBytes,
      altTextMaxLength,
      newFaceDays,
      newFacePosts,
      newFaceMostLinks,
    };
  }
}
