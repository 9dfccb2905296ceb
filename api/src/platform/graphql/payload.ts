import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { userErrorDescriptions, type UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { Finding, UserError } from "../../kernel/outcome.ts";
import { LocalizedText } from "./localizedText.ts";

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

@ObjectType("Finding", {
  description: "What the house found in a text before it was published.",
  simpleResolvers: true,
})
export class FindingType implements Finding {
  @Field(() => ID, { description: "Hand it to `acceptedWarnings` to go on, where one may." })
  id: string;

  @Field({ description: "The words, as they stand in the text." })
  words: string;

  @Field(() => LocalizedText, { nullable: true, description: "What their author is told about them." })
  note: LocalizedText | null;

  @Field({ description: "Whether their author is to be shown where there is help." })
  offersHelp: boolean;
}

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

  @Field(() => FindingType, { nullable: true, description: "Beside a refusal that is about words: which." })
  finding?: Finding | null;
}

/** What every payload has. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserErrorType], { description: "Empty when the mutation was carried out." })
  userErrors: UserError[];
}
