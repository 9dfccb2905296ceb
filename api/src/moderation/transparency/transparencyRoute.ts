import type { FastifyInstance } from "fastify";
import type { House } from "../../platform/graphql/context.ts";
import { csv } from "./csv.ts";
import { refusePeriod } from "./period.ts";
import { weight } from "./transparencyReport.graphql.ts";
import { readTransparencyNumbers, type Period, type TransparencyNumbers } from "./transparencyReport.queries.ts";

const isDay = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text);

/** The transparency report as a table: `GET /transparency.csv?from=2026-10-01&to=2026-12-31`. */
export function addTransparencyRoute(server: FastifyInstance, house: House): void {
  server.get<{ Querystring: Record<string, unknown> }>("/transparency.csv", async (request, reply) => {
    const { from, to } = request.query;
    const wrong = isDay(from) && isDay(to) ? refusePeriod({ from, to }, new Date()) : "Say from and to, as 2026-10-01.";
    if (wrong) return reply.status(400).type("text/plain; charset=utf-8").send(wrong);
    await house.limits.operation(request.ip, weight);
    const period = { from, to } as Period;
    const table = csv(rowsOf(period, await readTransparencyNumbers(house.database.read, period)));
    return reply
      .header("content-disposition", `attachment; filename="transparency-${period.from}-${period.to}.csv"`)
      .header("x-content-type-options", "nosniff")
      .type("text/csv; charset=utf-8")
      .send(table);
  });
}

function rowsOf({ from, to }: Period, numbers: TransparencyNumbers): (string | number | null)[][] {
  const single = [
    "reportCount",
    "decisionCount",
    "automatedCount",
    "notListedCount",
    "medianHoursToDecision",
    "appealCount",
    "upheldCount",
    "overturnedCount",
    "medianHoursToAppeal",
  ] as const;
  return [
    ["from", "to", "what", "which", "value"],
    ...single.map((name) => [from, to, name, "", numbers[name]]),
    ...numbers.categories.map(({ key, count }) => [from, to, "category", key, count]),
    ...numbers.actions.map(({ key, count }) => [from, to, "action", key, count]),
    ...numbers.rules.map(({ key, count }) => [from, to, "rule", key.key, count]),
  ];
}
