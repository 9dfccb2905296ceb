import { GraphQLScalarType, Kind } from "graphql";

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * A moment, RFC 3339 in UTC. Rows carry moments in that form already (see database.ts), so nothing is parsed on the
 * way out; this is why it isn't graphql-scalars' DateTime, which builds a Date for each.
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "A moment as RFC 3339 in UTC, for example 2026-11-24T08:30:00.000Z.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => readMoment(value),
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : null),
});

function readMoment(value: unknown): Date {
  if (typeof value !== "string" || !rfc3339.test(value)) throw new TypeError("A DateTime is RFC 3339 text.");
  return new Date(value);
}

/** A day without a time, as 2026-11-24. */
export const Day = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day, for example 2026-11-24.",
  serialize: (value) => String(value).slice(0, 10),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

function readDay(value: unknown): string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new TypeError("A Date is a day like 2026-11-24.");
  return value;
}
