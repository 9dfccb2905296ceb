import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action, Mistake, Submission } from "../page/page.ts";

export const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      markedAt
      viewer {
        id
        unreadNotificationCount
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UndoNotificationsReadDocument = graphql(`
  mutation UndoNotificationsRead($input: UndoNotificationsReadInput!) {
    undoNotificationsRead(input: $input) {
      viewer {
        id
        unreadNotificationCount
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const DismissNotificationDocument = graphql(`
  mutation DismissNotification($input: DismissNotificationInput!) {
    dismissNotification(input: $input) {
      viewer {
        id
        unreadNotificationCount
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Done = { userErrors: readonly Mistake[]; markedAt?: string | null };

const id = ({ form }: Submission) => form.notificationId ?? "";

/** What can be done on the list; a form's field `deed` begins with one of these names. */
const deeds: Record<string, (submission: Submission) => Promise<Done>> = {
  read: async (submission) =>
    (await submission.run(MarkNotificationsReadDocument, { input: { ids: [id(submission)] } })).markNotificationsRead,
  readAll: async (submission) =>
    (await submission.run(MarkNotificationsReadDocument, { input: { upTo: id(submission) } })).markNotificationsRead,
  undo: async ({ form, run }) =>
    (await run(UndoNotificationsReadDocument, { input: { markedAt: form.markedAt ?? "" } })).undoNotificationsRead,
  dismiss: async (submission) =>
    (await submission.run(DismissNotificationDocument, { input: { notificationId: id(submission) } }))
      .dismissNotification,
};

/** Runs one of the forms of the list. After marking all, the page says by what it can be taken back. */
export const notificationAction: Action = async (submission) => {
  const name = submission.form.deed?.split(" ")[0] ?? "";
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) return { goTo: "/notifications" };
  const { userErrors, markedAt } = await deed(submission);
  if (userErrors.length) return { userErrors };
  return name === "readAll" && markedAt ? { shown: { markedAt } } : { goTo: "/notifications" };
};
