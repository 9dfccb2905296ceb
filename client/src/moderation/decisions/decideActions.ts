import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { DecisionKind, FactLabel, Locale } from "@tongxing/schema/generated/graphql.ts";
import { warningsIn } from "../../care/warnings.ts";
import type { Mistake, Submission } from "../../page/page.ts";

const DecideCaseDocument = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      case {
        ...CaseLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UndoDecisionDocument = graphql(`
  mutation UndoDecision($decisionId: ID!) {
    undoDecision(input: { decisionId: $decisionId }) {
      decision {
        ...DecisionText
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const dayMs = 86_400_000;

/** The kinds that end by themselves: those that must, and those that may. */
export const timed: readonly DecisionKind[] = ["HOLD", "LIMIT", "RESTRICT_PICTURES", "RESTRICT_LINKS", "SUSPEND"];
export const maybeTimed: readonly DecisionKind[] = ["WARN", "LOCK", "LABEL", "ADD_WARNING"];

/** What each kind takes of the form; the rest of its fields belong to other kinds. */
function actionOf(kind: DecisionKind, form: Record<string, string>) {
  switch (kind) {
    case "LABEL":
      return { kind, label: form["label"] as FactLabel, source: form["source"] ?? "" };
    case "ADD_WARNING":
      return {
        kind,
        contentWarnings: warningsIn(form).map(({ kind: of, note }) => ({ kind: of, ...(note && { note }) })),
      };
    case "MOVE":
      return { kind, boardId: form["boardId"] ?? "" };
    default:
      return { kind };
  }
}

/** Decides a case as its form says. */
export async function decide(caseId: string, { form, run }: Submission): Promise<readonly Mistake[]> {
  const kind = (form["kind"] ?? "NO_ACTION") as DecisionKind;
  const days = Number(form["days"] ?? "");
  const ends = days > 0 && [...timed, ...maybeTimed].includes(kind);
  const { ruleId = "", facts = "", law = "", automated } = form;
  const locale: Locale = form["locale"] === "zh" ? "ZH" : "EN";
  const statement = { ruleId, facts, locale, automated: automated !== undefined, ...(law && { law }) };
  const input = {
    ...{ caseId, expectedVersion: Number(form["version"]), action: actionOf(kind, form) },
    ...(ends && { until: new Date(Date.now() + days * dayMs).toISOString() }),
    ...(kind !== "NO_ACTION" && { statement }),
  };
  return (await run(DecideCaseDocument, { input })).decideCase.userErrors;
}

/** Takes a decision back at once. */
export async function undo(decisionId: string, { run }: Submission): Promise<readonly Mistake[]> {
  return (await run(UndoDecisionDocument, { decisionId })).undoDecision.userErrors;
}
