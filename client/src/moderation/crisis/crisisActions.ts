import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Locale } from "@tongxing/schema/generated/graphql.ts";
import { knownTimeZone } from "../../i18n/dates.ts";
import type { Action, Mistake, Submission } from "../../page/page.ts";
import { momentAt } from "../shifts/week.ts";

const AcknowledgeCrisisDocument = graphql(`
  mutation AcknowledgeCrisis($input: AcknowledgeCrisisInput!) {
    acknowledgeCrisis(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RespondToCrisisDocument = graphql(`
  mutation RespondToCrisis($input: RespondToCrisisInput!) {
    respondToCrisis(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const AddCrisisNoteDocument = graphql(`
  mutation AddCrisisNote($input: AddCrisisNoteInput!) {
    addCrisisNote(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const SetCrisisFollowUpDocument = graphql(`
  mutation SetCrisisFollowUp($input: SetCrisisFollowUpInput!) {
    setCrisisFollowUp(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RecordCheckInDocument = graphql(`
  mutation RecordCheckIn($input: RecordCheckInInput!) {
    recordCheckIn(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const CloseCrisisDocument = graphql(`
  mutation CloseCrisis($input: CloseCrisisInput!) {
    closeCrisis(input: $input) {
      crisis {
        ...CrisisLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Step = (submission: Submission, crisisId: string) => Promise<readonly Mistake[]>;

const dayMs = 86_400_000;

const acknowledge: Step = async ({ run }, crisisId) =>
  (await run(AcknowledgeCrisisDocument, { input: { crisisId } })).acknowledgeCrisis.userErrors;

const respond: Step = async ({ form, run }, crisisId) => {
  const { body = "", locale = "ZH", templateKey, idempotencyKey } = form;
  const words = { body, locale: locale as Locale, templateKey: templateKey || undefined };
  return (await run(RespondToCrisisDocument, { input: { crisisId, ...words, idempotencyKey } })).respondToCrisis
    .userErrors;
};

const note: Step = async ({ form, run }, crisisId) => {
  const input = { crisisId, body: form.note ?? "", idempotencyKey: form.idempotencyKey };
  const { userErrors } = (await run(AddCrisisNoteDocument, { input })).addCrisisNote;
  return userErrors.map((error) => ({ ...error, path: error.path.map((part) => (part === "body" ? "note" : part)) }));
};

const followUp: Step = async ({ form, run }, crisisId) => {
  const at = momentAt(form.day ?? "", form.time ?? "", knownTimeZone(form.timeZone));
  if (at === null) return [{ code: "INVALID_VALUE", path: ["input", "dueAt"] }];
  const input = { crisisId, dueAt: new Date(at).toISOString() };
  return (await run(SetCrisisFollowUpDocument, { input })).setCrisisFollowUp.userErrors;
};

const checkIn: Step = async ({ form, run }, crisisId) => {
  const days = Number(form.next);
  const nextAt = days > 0 ? new Date(Date.now() + days * dayMs).toISOString() : undefined;
  const input = { crisisId, note: form.note ?? "", nextAt };
  return (await run(RecordCheckInDocument, { input })).recordCheckIn.userErrors;
};

const close: Step = async ({ form, run }, crisisId) => {
  const input = { crisisId, note: form.note ?? "", expectedVersion: Number(form.version) };
  return (await run(CloseCrisisDocument, { input })).closeCrisis.userErrors;
};

const steps: Record<string, Step> = { acknowledge, respond, note, followUp, checkIn, close };

/** A crisis's address. */
export const crisisPath = (number: number | string): string => `/moderation/crisis/${number}`;

/** Looks after a crisis, writes, notes, sets when to look again, has looked again, closes. */
export const crisisAction: Action = async (submission) => {
  const [step = "", crisisId = ""] = (submission.form.deed ?? "").split(" ");
  const userErrors = (await steps[step]?.(submission, crisisId)) ?? [];
  return userErrors.length ? { userErrors } : { goTo: crisisPath(submission.params.number ?? "") };
};
