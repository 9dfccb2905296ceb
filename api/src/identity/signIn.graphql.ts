import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { runCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { passwordMaxLength, passwordMinLength } from "./passwordRules.ts";
import { revokeSession } from "./revokeSession.ts";
import { signIn } from "./signIn.ts";
import { signOut } from "./signOut.ts";
import { signUp } from "./signUp.ts";
import { defaultTimeZone } from "./timeZone.ts";
import { viewerPayload, ViewerPayload } from "./viewer.graphql.ts";
import { Locale, MemberRole, type LocaleWord, type MemberRoleWord } from "./words.ts";

@InputType({ description: "A new account." })
export class SignUpInput {
  @Field({
    description: "2 to 30 letters of one script, digits, hyphens or underscores; no title; nobody's look-alike.",
  })
  handle: string;

  @Field({ description: "Where mail goes. It belongs to the account once the mailed link was opened." })
  email: string;

  @Field({ description: `${passwordMinLength} to ${passwordMaxLength} characters; not a common one, not the handle.` })
  password: string;

  @Field(() => MemberRole, { description: "How the member comes to be here." })
  role: MemberRoleWord;

  @Field(() => Locale, { description: "The language of pages and mails." })
  locale: LocaleWord;

  @Field(() => String, { nullable: true, description: `An IANA name; ${defaultTimeZone} unless told.` })
  timeZone?: string;

  @Field(() => Int, { description: "The version of the rules that was read and accepted: `house.rulesVersion`." })
  acceptedTerms: number;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters. The same key with the same handle and password signs in to the first account.",
  })
  idempotencyKey?: string;
}

@ObjectType({ description: "The new member, signed in; or why there is none.", simpleResolvers: true })
export class SignUpPayload extends ViewerPayload {}

@InputType({ description: "Who wants to sign in." })
export class SignInInput {
  @Field({ description: "A handle, or an address." })
  login: string;

  @Field({ description: "The password." })
  password: string;
}

@ObjectType({ description: "The member, signed in; or why not.", simpleResolvers: true })
export class SignInPayload extends ViewerPayload {}

@ObjectType({ description: "That nobody is signed in here.", simpleResolvers: true })
export class SignOutPayload extends Payload {
  @Field({ description: "Always true." })
  signedOut: boolean;
}

@InputType({ description: "Which session to end." })
export class RevokeSessionInput {
  @Field(() => ID, { description: "One of the viewer's own sessions." })
  sessionId: string;
}

@ObjectType({ description: "Which session has ended, or why none has.", simpleResolvers: true })
export class RevokeSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The session that is no longer good." })
  sessionId: string | null;
}

@Resolver()
export class SignInOperations {
  @Mutation(() => SignUpPayload, {
    description:
      "Opens an account and signs the browser in by a cookie. Whether somebody else has the address is never told.",
  })
  async signUp(
    @Arg("input", () => SignUpInput, { description: "The account." }) input: SignUpInput,
    @Ctx() context: RequestContext,
  ): Promise<SignUpPayload> {
    return viewerPayload(context, await signUp(context, input));
  }

  @Mutation(() => SignInPayload, { description: "Signs the browser in by a cookie." })
  async signIn(
    @Arg("input", () => SignInInput, { description: "Login and password." }) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return viewerPayload(context, await signIn(context, input));
  }

  @Mutation(() => SignOutPayload, { description: "Ends this browser's session and takes its cookie." })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    await signOut(context);
    return { signedOut: true, userErrors: [] };
  }

  @Authorized()
  @Mutation(() => RevokeSessionPayload, {
    description: "Ends one of the viewer's own sessions; it is refused from now on.",
  })
  async revokeSession(
    @Arg("input", () => RevokeSessionInput, { description: "The session." }) input: RevokeSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeSessionPayload> {
    const outcome = await runCommand(context, (unit) => revokeSession(unit, input));
    if (outcome.userErrors) return { sessionId: null, userErrors: outcome.userErrors };
    context.house.doorkeeper.forget(`session:${outcome.value}`);
    return { sessionId: input.sessionId, userErrors: [] };
  }
}
