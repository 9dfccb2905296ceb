type Reading = Record<
  "guest" | "member" | "carer" | "letIn" | "removed" | "author" | "moderator" | "administrator",
  string
>;

const all = (answer: string, otherwise: Partial<Reading> = {}): Reading => ({
  ...{ guest: answer, member: answer, carer: answer, letIn: answer, removed: answer, author: answer },
  ...{ moderator: answer, administrator: answer },
  ...otherwise,
});

/** Who may read how the house moderates: rows of the table in readAuthorisation.test.ts. */
export const accountsReads = {
  "auditTrail.nodes": {
    query: "{ auditTrail { nodes { kind actor { handle } } } }",
    expected: all("FORBIDDEN", { guest: "UNAUTHENTICATED", administrator: "value" }),
  },
};
