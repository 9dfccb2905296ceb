import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { Decision, decisionRows } from "./decision.graphql.ts";
import type { DecisionRow } from "./decision.queries.ts";
import { mostEarlier, readEarlierDecisions } from "./earlierDecisions.queries.ts";

@Resolver(() => ModerationCase)
export class EarlierDecisionsField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Decision], {
    description: `What was decided before about its face, the latest first, at most ${mostEarlier}: never about its author's other faces, unless all are named. What was overturned or taken back does not count.`,
  })
  async earlierDecisions(@Root() { uuid }: CaseRow, @Ctx() context: RequestContext): Promise<DecisionRow[]> {
    const ids = await readEarlierDecisions(context.reader, uuid);
    const rows = await Promise.all(ids.map((id) => loadRow(context, decisionRows, id)));
    return rows.filter((row) => row !== null);
  }
}
