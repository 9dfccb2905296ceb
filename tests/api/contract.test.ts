import { readFileSync } from "node:fs";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolvers } from "../../api/src/app.ts";
import { nodeTypes } from "../../api/src/platform/graphql/node.graphql.ts";
import { buildHouseSchema } from "../../api/src/platform/graphql/schema.ts";
import { inRepository } from "../../api/src/platform/root.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { guest } from "../people/people.ts";

/** What may be done without being signed in. Everything else refuses a guest. */
const publicMutations = new Set([
  "signUp",
  "signIn",
  "signOut",
  "requestPasswordReset",
  "resetPassword",
  "verifyEmail",
]);

/** What makes something new, and so must be safe to send twice. */
const creations = new Set([
  "signUp",
  "createThread",
  "replyToThread",
  "createBoard",
  "createAccessToken",
  "addSynonymGroup",
  "addWatchedTerm",
  "warnPersona",
  "holdPersona",
  "limitPersona",
  "requestUnmasking",
  "addCaseNote",
  "planShift",
  "report",
  "appealDecision",
  "respondToCrisis",
  "addCrisisNote",
  "answerModerators",
]);

/**
 * A membership is one for each member and board: asking twice is answered by ALREADY_REQUESTED. Whoever has asked for a
 * second look works on the case no more: asking twice is answered by CLAIM_FIRST.
 */
const createsAtMostOne = new Set(["requestMembership", "askForSecondReview"]);

let schema: GraphQLSchema;
let open: TestHouse;
beforeAll(async () => {
  schema = await buildHouseSchema(resolvers);
  open = await openTestHouse();
});
afterAll(() => open.close());

const ownTypes = () =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__") && !builtIn.has(name));
const builtIn = new Set(["String", "Int", "Float", "Boolean", "ID"]);
const mutations = () => Object.values(schema.getMutationType()!.getFields());

test("everything in the contract is described", () => {
  const silent: string[] = [];
  const hear = (what: string, description: string | null | undefined) =>
    void (description?.trim() || silent.push(what));
  for (const type of ownTypes()) {
    hear(type.name, type.description);
    if (isEnumType(type)) type.getValues().forEach((value) => hear(`${type.name}.${value.name}`, value.description));
    if (isInputObjectType(type))
      Object.values(type.getFields()).forEach((field) => hear(`${type.name}.${field.name}`, field.description));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        hear(`${type.name}.${field.name}`, field.description);
        field.args.forEach((argument) => hear(`${type.name}.${field.name}(${argument.name})`, argument.description));
      }
    }
  }
  expect(silent).toEqual([]);
});

test("the committed schema is what the code says", () => {
  const committed = readFileSync(inRepository("schema/schema.graphql"), "utf8");
  expect(committed).toContain(printSchema(lexicographicSortSchema(schema)));
});

test("a mutation is one input, one payload of its own, a null entity and userErrors", () => {
  for (const { name, args, type } of mutations()) {
    const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const input = args.map((argument) => `${argument.name}: ${argument.type}`);
    if (name !== "signOut") expect(input, name).toEqual([`input: ${own}Input!`]);
    expect(String(type), name).toBe(`${own}Payload!`);
    const payload = schema.getType(String(type).replace("!", ""));
    if (!isObjectType(payload)) throw new Error(`${name} has no payload`);
    const { userErrors, ...entities } = payload.getFields();
    expect(String(userErrors?.type), name).toBe("[UserError!]!");
    expect(Object.keys(entities).length, name).toBeGreaterThan(0);
  }
});

test("what creates can be sent twice, and edits say what they saw", () => {
  for (const field of mutations()) {
    const fields = inputFields(field);
    const isCreation = creations.has(field.name);
    if (/^(create|sign(Up)|reply|ask|add|request(?!PasswordReset))/.test(field.name)) {
      expect(isCreation || createsAtMostOne.has(field.name), `${field.name} is a creation that is not listed`).toBe(
        true,
      );
    }
    expect("idempotencyKey" in fields, field.name).toBe(isCreation);
    if (/^(edit|update(?!ReadingSettings|NotificationSettings))/.test(field.name))
      expect(String(fields["expectedVersion"]?.type), field.name).toBe("Int!");
  }
});

test("lists are connections, 1 to 100 both ways", () => {
  for (const type of ownTypes().filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (!String(field.type).replace("!", "").endsWith("Connection")) continue;
      const names = field.args.map((argument) => argument.name);
      expect(names, `${type.name}.${field.name}`).toEqual(expect.arrayContaining(["first", "after", "last", "before"]));
    }
  }
});

test("every Node can be asked for by its id", () => {
  const nodes = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);
  expect(nodeTypes().toSorted()).toEqual(nodes.toSorted());
});

test("a field that depends on the person who asks says so to those who share answers", () => {
  const unmarked = ownTypes()
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const))
    .filter(([path, field]) => /\.viewer|\.body$/.test(path) && !field.extensions["perViewer"])
    .map(([path]) => path)
    .filter((path) => !["Query.viewer", ...payloadsWithViewer()].includes(path) && !path.startsWith("Persona."));
  expect(unmarked).toEqual([]);
});

const payloadsWithViewer = () =>
  ownTypes()
    .filter(({ name }) => name.endsWith("Payload"))
    .map(({ name }) => `${name}.viewer`);

test("every mutation that is not public refuses a guest, whatever the input", async () => {
  const nobody = guest(open);
  const outcomes: Record<string, string> = {};
  for (const field of mutations().filter(({ name }) => !publicMutations.has(name))) {
    const type = field.args[0]?.type;
    const payload = schema.getType(String(field.type).replace("!", ""));
    const selection = isObjectType(payload) ? "userErrors { code }" : "";
    const answer = await nobody.asks(`mutation ($input: ${type}) { ${field.name}(input: $input) { ${selection} } }`, {
      input: type ? plausible(type) : undefined,
    });
    outcomes[field.name] = answer.errors?.[0]?.extensions?.["code"] ?? "answered";
  }
  expect(Object.entries(outcomes).filter(([, code]) => code !== "UNAUTHENTICATED")).toEqual([]);
});

function inputFields(field: GraphQLField<unknown, unknown>) {
  const type = field.args[0]?.type;
  const input = type && schema.getType(String(type).replace("!", ""));
  return isInputObjectType(input) ? input.getFields() : {};
}

/** A value that passes validation for a type. */
function plausible(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plausible(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, plausible(field.type)]));
  }
  const made = {
    Int: 1,
    Float: 1,
    Boolean: true,
    ID: "Thread_AAAAAAAAAAAAAAAAAAAAAA",
    DateTime: "2026-01-01T00:00:00Z",
  };
  return (made as Record<string, unknown>)[type.name] ?? "x";
}
