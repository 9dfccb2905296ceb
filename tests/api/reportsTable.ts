import { rest, type Row } from "./givenByEach.ts";

/** Reports: of what one may read, whoever one is; also a limited account may cry for help for somebody. */
export const reportsTable: Record<string, Row> = {
  report: {
    input: ({ post }) => ({ subjectId: post.id, category: "SELLING" }),
    expected: rest("ok", { author: "NOT_ALLOWED", removed: "NOT_FOUND" }),
  },
  withdrawReport: {
    input: async ({ post }, person) => {
      const answer = await person.asks(
        `mutation ($input: ReportInput!) { report(input: $input) { report { id } userErrors { code } } }`,
        { input: { subjectId: post.id, category: "SELLING" } },
      );
      return { reportId: answer.data?.["report"]?.report?.id ?? `Report_${"A".repeat(22)}` };
    },
    expected: rest("ok", { author: "NOT_FOUND", removed: "NOT_FOUND" }),
  },
};
