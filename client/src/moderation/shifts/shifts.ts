import { graphql } from "@tongxing/schema/generated/gql.ts";
import { knownTimeZone } from "../../i18n/dates.ts";
import type { Action, Mistake, Submission } from "../../page/page.ts";
import { momentAt } from "./week.ts";

graphql(`
  fragment RotaShift on ModeratorShift {
    id
    state
    startsAt
    endsAt
    startedAt
    handedOverAt
    handOverNote
    moderator {
      id
      handle
      displayName
    }
    handedTo {
      id
      moderator {
        id
        displayName
      }
    }
    viewerCan {
      start
      handOver
      cancel
    }
  }
`);

/** A week of the rota, and what is around now. */
export const ShiftsPageDocument = graphql(`
  query ShiftsPage($from: DateTime, $to: DateTime) {
    viewer {
      id
    }
    rota: moderatorShifts(from: $from, to: $to) {
      ...RotaShift
    }
    around: moderatorShifts {
      ...RotaShift
    }
    onCallModerators {
      ...RotaShift
    }
  }
`);

const PlanShiftDocument = graphql(`
  mutation PlanShift($input: PlanShiftInput!) {
    planShift(input: $input) {
      shift {
        id
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const StartShiftDocument = graphql(`
  mutation StartShift($shiftId: ID!) {
    startShift(input: { shiftId: $shiftId }) {
      shift {
        ...RotaShift
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const CancelShiftDocument = graphql(`
  mutation CancelShift($shiftId: ID!) {
    cancelShift(input: { shiftId: $shiftId }) {
      shift {
        ...RotaShift
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const HandOverShiftDocument = graphql(`
  mutation HandOverShift($shiftId: ID!, $note: String!) {
    handOverShift(input: { shiftId: $shiftId, note: $note }) {
      shift {
        ...RotaShift
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Step = (submission: Submission, shiftId: string) => Promise<readonly Mistake[]>;

const hourMs = 3_600_000;
const wrong = (field: string): Mistake[] => [{ code: "INVALID_VALUE", path: ["input", field] }];

/** Plans what the clock of whoever wrote it shows; an end before the beginning is on the next day. */
const plan: Step = async ({ form, run }) => {
  const zone = knownTimeZone(form.timeZone);
  const startsAt = momentAt(form.day ?? "", form.from ?? "", zone);
  const sameDay = momentAt(form.day ?? "", form.to ?? "", zone);
  if (startsAt === null || sameDay === null) return wrong(startsAt === null ? "from" : "to");
  const endsAt = sameDay > startsAt ? sameDay : sameDay + 24 * hourMs;
  const input = { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
  const { userErrors } = (await run(PlanShiftDocument, { input: { ...input, idempotencyKey: form.idempotencyKey } }))
    .planShift;
  return userErrors;
};

const start: Step = async ({ run }, shiftId) => (await run(StartShiftDocument, { shiftId })).startShift.userErrors;

const now: Step = async (submission) => {
  const { form, run } = submission;
  const begins = Date.now();
  const input = {
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + Number(form.hours) * hourMs).toISOString(),
    idempotencyKey: form.idempotencyKey,
  };
  const { shift, userErrors } = (await run(PlanShiftDocument, { input })).planShift;
  return shift ? start(submission, shift.id) : userErrors;
};

const cancel: Step = async ({ run }, shiftId) => (await run(CancelShiftDocument, { shiftId })).cancelShift.userErrors;

const handOver: Step = async ({ form, run }, shiftId) =>
  (await run(HandOverShiftDocument, { shiftId, note: form.note ?? "" })).handOverShift.userErrors;

const steps: Record<string, Step> = { plan, now, start, cancel, handOver };

/** The rota's address for a week; without one it is this week's. */
export const rotaPath = (monday?: string | null): string =>
  monday ? `/moderation/shifts?week=${monday}` : "/moderation/shifts";

/** Plans, begins, cancels or hands over a shift of one's own. */
export const shiftAction: Action = async (submission) => {
  const [step = "", shiftId = ""] = (submission.form.deed ?? "").split(" ");
  const userErrors = (await steps[step]?.(submission, shiftId)) ?? [];
  return userErrors.length ? { userErrors } : { goTo: rotaPath(submission.form.week) };
};
