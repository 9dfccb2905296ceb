import { useSession } from "../session/SessionContext.tsx";
import { LazyPart } from "./LazyPart.tsx";

const notices = () => import("./Notices.tsx");

/** On top of every page: what the moderators told the member, until they put it away. */
export function NoticePlace() {
  const { viewer } = useSession();
  return (
    <LazyPart when={viewer()?.hasNotices} load={notices}>
      {(Notices) => <Notices />}
    </LazyPart>
  );
}
