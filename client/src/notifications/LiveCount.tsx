import { graphql } from "@tongxing/schema/generated/gql.ts";
import { createLive } from "../graphql/live.ts";
import { useSession } from "../session/SessionContext.tsx";

const NotificationReceivedDocument = graphql(`
  subscription NotificationReceived {
    notificationReceived {
      unreadCount
    }
  }
`);

/** Draws nothing: it keeps the count right, whichever device makes it another one. */
export default function LiveCount() {
  const { setUnread } = useSession();
  createLive(
    NotificationReceivedDocument,
    () => ({}),
    ({ notificationReceived }) => setUnread(notificationReceived.unreadCount),
  );
  return null;
}
