import { graphql } from "@tongxing/schema/generated/gql.ts";
import { createLive } from "../graphql/live.ts";
import { useSession } from "../session/SessionContext.tsx";

const NotificationReceivedDocument = graphql(`
  subscription NotificationReceived {
    notificationReceived {
      unreadCount
      notification {
        id
        kind
      }
    }
  }
`);

/** Draws nothing: it keeps the count right, whichever device makes it another one. */
export default function LiveCount() {
  const { setUnread, refetch, viewer } = useSession();
  /** What moderators say stands on top of the page at once. */
  const concerns = (kind: string | undefined) => kind === "MODERATOR_MESSAGE" || kind === "MODERATION_NOTICE";
  createLive(
    NotificationReceivedDocument,
    () => ({}),
    ({ notificationReceived: { unreadCount, notification } }) => {
      setUnread(unreadCount);
      if (concerns(notification?.kind) && !viewer()?.hasNotices) void refetch();
    },
  );
  return null;
}
