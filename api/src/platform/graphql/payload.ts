import { Field, ObjectType, registerEnumType } from "type-graphql";
import { userErrorDescriptions, type UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { UserError } from "../../kernel/outcome.ts";

/** The codes as the enum that the schema prints. */
export const UserErrorCodes = Object.fromEntries(Object.keys(userErrorDescriptions).map((code) => [code, code])) as {
  [Code in UserErrorCode]: Code;
};

registerEnumType(UserErrorCodes, {
  name: "UserErrorCode",
  description: "Every refusal that a caller can mend.",
  valuesConfig: Object.fromEntries(
    Object.entries(userErrorDescriptions).map(([code, description]) => [code, { description }]),
  ) as Record<UserErrorCode, { description: string }>,
});

@ObjectType("UserError", {
  description: "Why a mutation changed nothing, and where in its input.",
  simpleResolvers: true,
})
export class UserErrorType implements UserError {
  @Field(() => UserErrorCodes, { description: "Which rule refused." })
  code: UserErrorCode;

  @Field(() => [String], { description: "The path into the input; empty when no single field is to blame." })
  path: string[];

  @Field({ description: "The same in plain English, for people who read raw answers." })
  message: string;
}

/** What every payload has. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserErrorType], { description: "Empty when the mutation was carried out." })
  userErrors: UserError[];
}
