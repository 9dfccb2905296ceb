import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { runGuestCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { changePassword } from "./changePassword.ts";
import { passwordMaxLength, passwordMinLength } from "./passwordRules.ts";
import { requestPasswordReset } from "./requestPasswordReset.ts";
import { resetPassword } from "./resetPassword.ts";
import { verifyEmail } from "./verifyEmail.ts";
import { viewerPayload, ViewerPayload } from "./viewer.graphql.ts";

const newPasswordDescription = `${passwordMinLength} to ${passwordMaxLength} characters; not a common one, not the handle.`;

@InputType({ description: "A new password for the viewer." })
export class ChangePasswordInput {
  @Field({ description: "The password so far." })
  currentPassword: string;

  @Field({ description: newPasswordDescription })
  newPassword: string;
}

@ObjectType({ description: "The member, or why the password stays.", simpleResolvers: true })
export class ChangePasswordPayload extends ViewerPayload {}

@InputType({ description: "Who has forgotten the password." })
export class RequestPasswordResetInput {
  @Field({ description: "The account's address." })
  email: string;
}

@ObjectType({ description: "That it was taken note of.", simpleResolvers: true })
export class RequestPasswordResetPayload extends Payload {
  @Field({ description: "Always true, whether or not anybody has the address." })
  requested: boolean;
}

@InputType({ description: "A new password by a mailed link." })
export class ResetPasswordInput {
  @Field({ description: "The token out of the link; good for an hour and for one use." })
  token: string;

  @Field({ description: newPasswordDescription })
  newPassword: string;
}

@ObjectType({ description: "The member, signed in; or why the password stays.", simpleResolvers: true })
export class ResetPasswordPayload extends ViewerPayload {}

@InputType({ description: "The proof of an address." })
export class VerifyEmailInput {
  @Field({ description: "The token out of the mailed link; good for seven days." })
  token: string;
}

@ObjectType({ description: "Whether the address is proved.", simpleResolvers: true })
export class VerifyEmailPayload extends Payload {
  @Field({ description: "Whether it is." })
  verified: boolean;
}

@Resolver()
export class PasswordOperations {
  @Authorized()
  @Mutation(() => ChangePasswordPayload, {
    description: "Changes the password and ends the other sessions. Only for a browser's session.",
  })
  async changePassword(
    @Arg("input", () => ChangePasswordInput, { description: "Both passwords." }) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    return viewerPayload(context, await changePassword(context, input));
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description: "Mails a link for a new password to the address, if an account has it.",
  })
  async requestPasswordReset(
    @Arg("input", () => RequestPasswordResetInput, { description: "The address." }) input: RequestPasswordResetInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestPasswordResetPayload> {
    await requestPasswordReset(context, input);
    return { requested: true, userErrors: [] };
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      "Sets a new password, proves the address, ends every session and access token, and signs this browser in.",
  })
  async resetPassword(
    @Arg("input", () => ResetPasswordInput, { description: "Token and password." }) input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ResetPasswordPayload> {
    return viewerPayload(context, await resetPassword(context, input));
  }

  @Mutation(() => VerifyEmailPayload, { description: "Proves an address by its mailed link." })
  async verifyEmail(
    @Arg("input", () => VerifyEmailInput, { description: "The token." }) input: VerifyEmailInput,
    @Ctx() context: RequestContext,
  ): Promise<VerifyEmailPayload> {
    const outcome = await runGuestCommand(context, (unit) => verifyEmail(unit, input));
    return { verified: !outcome.userErrors, userErrors: outcome.userErrors ?? [] };
  }
}
