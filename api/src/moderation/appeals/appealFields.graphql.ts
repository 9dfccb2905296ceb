import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { Decision } from "../decisions/decision.graphql.ts";
import type { DecisionRow } from "../decisions/decision.queries.ts";
import { Report } from "../reports/report.graphql.ts";
import type { ReportRow } from "../reports/report.queries.ts";
import { appealableUntil } from "./appeal.entity.ts";
import { Appeal } from "./appeal.graphql.ts";
import { readAppealsOfDecisions, readAppealsOfReports, type AppealRow } from "./appeal.queries.ts";

const ofReports: RowLoader<AppealRow> = {
  load: ({ reader, viewer }, ids) => readAppealsOfReports(reader, viewer, ids),
  idOf: (row) => row.reportUuid!,
};

const ofDecisions: RowLoader<{ uuid: string; appeals: AppealRow[] }> = {
  load: async ({ reader, viewer }, ids) => {
    const appeals = await readAppealsOfDecisions(reader, viewer, ids);
    return ids.map((uuid) => ({ uuid, appeals: appeals.filter(({ decisionUuid }) => decisionUuid === uuid) }));
  },
  idOf: ({ uuid }) => uuid,
};

const isInTime = (decidedAt: string): boolean => appealableUntil(new Date(decidedAt)).getTime() > Date.now();

@Resolver(() => Decision)
export class DecisionAppealFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Appeal], {
    description: "The appeals against it that the viewer may see: for whom it is about their own, for the staff all.",
  })
  async appeals(@Root() { uuid }: DecisionRow, @Ctx() context: RequestContext): Promise<AppealRow[]> {
    return (await loadRow(context, ofDecisions, uuid))?.appeals ?? [];
  }

  @FieldResolver(() => DateTime, { description: "Until when it can be appealed." })
  appealableUntil(@Root() { decidedAt }: DecisionRow): string {
    return appealableUntil(new Date(decidedAt)).toISOString();
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer may appeal it now, as whom it is about." })
  async viewerCanAppeal(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<boolean> {
    const stands = row.state === "active" || row.state === "expired";
    if (!row.isAboutViewer || !stands || !isInTime(row.decidedAt)) return false;
    const found = await loadRow(context, ofDecisions, row.uuid);
    return !found?.appeals.some(({ party }) => party === "concerned");
  }
}

@Resolver(() => Report)
export class ReportAppealFields {
  @FieldResolver(() => Appeal, { nullable: true, description: "Their appeal against how it ended; null for none." })
  appeal(@Root() { uuid }: ReportRow, @Ctx() context: RequestContext): Promise<AppealRow | null> {
    return loadRow(context, ofReports, uuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer may appeal how it ended: it was not upheld." })
  async viewerCanAppeal(@Root() row: ReportRow, @Ctx() context: RequestContext): Promise<boolean> {
    const isRefused = row.state === "notUpheld" && !row.wasOverturned;
    if (!isRefused || row.decidedAt === null || !isInTime(row.decidedAt)) return false;
    return (await loadRow(context, ofReports, row.uuid)) === null;
  }
}
