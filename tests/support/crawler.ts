import {
  Kind,
  OperationTypeNode,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { sessionCookieName, viewerOf } from "../../api/src/platform/http/requestContext.ts";
import type { Person } from "../people/person.ts";
import type { TestHouse } from "./house.ts";

/**
 * What arguments may be given, by their names, or by field and name where one name means many things (`search.filter`):
 * what stands in the database, and what somebody might try. `enum:` is put before what is no text.
 */
export type Tries = Record<string, (string | number | boolean | string[] | null)[]>;

/** One question, and all that the house answered. */
export interface Asked {
  question: string;
  answer: string;
}

/** How deep a question looks into what it finds; what is deeper is found by its own id. */
const depth = 2;
/** Of each type so many are asked for by id. */
const mostOfAType = 40;

/**
 * Walks the whole schema as one person: every query with every argument that was given to try, and everything with an
 * id that comes up, field by field to the end. It asks the executor rather than the network, so that the limits
 * of the API do not keep it from looking.
 */
export async function crawl(open: TestHouse, person: Person, tries: Tries): Promise<Asked[]> {
  const { schema } = open.app.executor;
  const asked: Asked[] = [];
  const ask = async (question: string, id?: string) => {
    const answer = JSON.stringify(await answerOf(open, person, question, { id }));
    asked.push({ question: id ? `${id}: ${question}` : question, answer });
    for (const [id] of answer.matchAll(/(?<=")[A-Z][A-Za-z]*_[\w-]{22}(?=")/g)) meet(id);
  };
  const met = new Map<string, Set<string>>();
  const waiting: string[] = [];
  const meet = (id: string) => {
    const type = id.slice(0, -23);
    const known = met.get(type) ?? new Set<string>();
    met.set(type, known);
    if (known.has(id) || known.size >= mostOfAType) return;
    known.add(id);
    waiting.push(id);
  };
  for (const id of [tries["id"] ?? [], tries["subjectId"] ?? []].flat()) if (typeof id === "string") meet(id);
  const { node: _node, nodes: _nodes, ...queries } = schema.getQueryType()!.getFields();
  for (const query of Object.values(queries)) {
    for (const given of combinations(query.args, tries, query.name)) {
      await ask(`{ ${query.name}${given} ${selection(schema, query.type, depth, tries)} }`);
    }
  }
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const type = schema.getType(id.slice(0, -23));
    const wanted = isObjectType(type) ? `... on ${type.name} ${selection(schema, type, depth, tries)}` : "id";
    await ask(`query ($id: ID!) { node(id: $id) { __typename ${wanted} } }`, id);
  }
  return asked;
}

/** Every subscription's question, with what was given to try. */
export function subscriptionQuestions(schema: GraphQLSchema, tries: Tries): string[] {
  return Object.values(schema.getSubscriptionType()!.getFields()).flatMap((field) =>
    combinations(field.args, tries, field.name).map(
      (given) => `subscription { ${field.name}${given} ${selection(schema, field.type, 2, tries)} }`,
    ),
  );
}

async function answerOf(open: TestHouse, person: Person, question: string, variables: object): Promise<unknown> {
  const { house, app } = open;
  const token = new RegExp(`${sessionCookieName}=([^;]+)`).exec(person.cookie)?.[1];
  const document = parse(question);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== OperationTypeNode.QUERY) throw new Error(`Not a query: ${question}`);
  const context = {
    ...{ house, reader: house.database.read, viewer: await viewerOf(house.doorkeeper, undefined, token) },
    ...{ caller: { address: "127.0.0.1", device: "A crawler" }, cookie: { set: () => {}, clear: () => {} } },
  };
  return app.executor.executeShown({ document, variables: { ...variables }, context });
}

/** `{ … }` with every field; within an interface or union, of every type that it can be. */
function selection(schema: GraphQLSchema, output: GraphQLOutputType, levels: number, tries: Tries): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return "";
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((possible) => {
      const inner = fieldsOf(schema, possible, levels, tries, `${possible.name}_`);
      return `... on ${possible.name} { ${inner} }`;
    });
    return `{ __typename ${parts.join(" ")} }`;
  }
  return isObjectType(type) ? `{ __typename ${fieldsOf(schema, type, levels, tries, "")} }` : "";
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  levels: number,
  tries: Tries,
  prefix: string,
): string {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) || levels > 0)
    .flatMap((field) => fieldSelections(schema, type, field, levels, tries, prefix))
    .join(" ");
}

function fieldSelections(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  levels: number,
  tries: Tries,
  prefix: string,
): string[] {
  const cost = type.name.endsWith("Connection") || type.name.endsWith("Edge") ? 0 : 1;
  const inner = selection(schema, field.type, levels - cost, tries);
  return combinations(field.args.filter(isRequiredArgument), tries, `${type.name}.${field.name}`).map(
    (given, index) => {
      const name = `${prefix}${field.name}${index > 0 ? `_${index}` : ""}`;
      return `${name === field.name ? "" : `${name}: `}${field.name}${given} ${inner}`;
    },
  );
}

/** Argument lists that try each value of each argument, the others standing at their first. */
function combinations(args: readonly GraphQLArgument[], tries: Tries, place: string): string[] {
  const triesOf = (name: string) => tries[`${place}.${name}`] ?? tries[name] ?? [];
  const known = args.filter(({ name }) => triesOf(name).length > 0);
  const unknown = args.find((arg) => isRequiredArgument(arg) && !known.includes(arg));
  if (unknown) throw new Error(`The crawler does not know what to ask ${place} with as ${unknown.name}.`);
  const required = known.filter(isRequiredArgument);
  const list = (given: Map<string, unknown>) =>
    given.size === 0 ? "" : `(${[...given].map(([name, value]) => `${name}: ${literal(value)}`).join(", ")})`;
  const first = new Map<string, unknown>(required.map(({ name }) => [name, triesOf(name)[0]]));
  const all = known.flatMap(({ name }) => triesOf(name).map((value) => list(new Map([...first, [name, value]]))));
  return [...new Set(required.length === 0 ? ["", ...all] : all)];
}

const literal = (value: unknown): string =>
  typeof value === "string" && value.startsWith("enum:") ? value.slice(5) : JSON.stringify(value);

/** An answer with every text and number replaced by its kind: what is told without a word being read. */
export function shapeOf(asked: Asked | undefined): unknown {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (value === null || typeof value !== "object") return value === null ? null : typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  };
  return shape(JSON.parse(asked!.answer));
}
