type Reading = Record<
  "guest" | "member" | "carer" | "letIn" | "removed" | "author" | "moderator" | "administrator",
  string
>;

const all = (answer: string, otherwise: Partial<Reading> = {}): Reading => ({
  ...{ guest: answer, member: answer, carer: answer, letIn: answer, removed: answer, author: answer },
  ...{ moderator: answer, administrator: answer },
  ...otherwise,
});

const words = { en: "words", zh: "字" };
const someRules = (key: string) => [{ key, weight: 1, title: words, text: words }];

/** Who may say how the house moderates: rows of the table in authorisation.test.ts. */
export const accountsTable = {
  publishRules: {
    // Of a version that there is not: a new one would have everybody of this table accept it first.
    input: () => ({ expectedVersion: 99, note: words, rules: someRules("other") }),
    expected: {
      ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", author: "FORBIDDEN", limited: "FORBIDDEN" },
      ...{ removed: "FORBIDDEN", moderator: "FORBIDDEN", administrator: "STALE_VERSION" },
    },
  },
};

/** Who may read how the house moderates: rows of the table in readAuthorisation.test.ts. */
export const accountsReads = {
  "auditTrail.nodes": {
    query: "{ auditTrail { nodes { kind actor { handle } } } }",
    expected: all("FORBIDDEN", { guest: "UNAUTHENTICATED", administrator: "value" }),
  },
  "moderationLog.nodes": { query: "{ moderationLog { nodes { day } } }", expected: all("none") },
  "transparencyReport.decisionCount": {
    query: `{ transparencyReport(from: "2026-01-01", to: "2026-02-01") { decisionCount } }`,
    expected: all("value"),
  },
  ruleVersions: { query: "{ ruleVersions { version } }", expected: all("value") },
};
