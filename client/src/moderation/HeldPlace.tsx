import { useSession } from "../session/SessionContext.tsx";
import { LazyPart } from "./LazyPart.tsx";

const heldPosts = () => import("./HeldPosts.tsx");

/** Below a thread's posts: those that wait, for whoever may have some or decides about them. `own` counts new ones. */
export function HeldPlace(props: { threadId: string; has: boolean; own: number }) {
  const { isStaff } = useSession();
  return (
    <LazyPart when={isStaff() || props.has || props.own > 0} load={heldPosts}>
      {(HeldPosts) => <HeldPosts threadId={props.threadId} again={props.own} />}
    </LazyPart>
  );
}
