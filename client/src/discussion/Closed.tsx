import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { BoardState, MembershipState, ThreadState } from "@tongxing/schema/generated/graphql.ts";
import type { Rooms } from "../i18n/rooms.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import styles from "./discussion.module.css";

/** What decides whether somebody may write. */
export interface WritingPlace {
  board: { slug: string; state: BoardState; viewerMembership: MembershipState | null };
  threadState?: ThreadState;
  /** The board lets only its members in, and the viewer is none. */
  isShut?: boolean;
}

function reasonOf({ board, threadState, isShut }: WritingPlace, { closed: words, post }: Rooms["discussion"]): string {
  if (threadState === "HELD" || threadState === "REMOVED") return post.state[threadState];
  if (threadState === "ARCHIVED") return words.archived;
  if (board.state === "ARCHIVED") return words.boardArchived;
  if (threadState === "LOCKED") return words.locked;
  if (board.state === "READ_ONLY") return words.boardReadOnly;
  return isShut || board.viewerMembership === "REMOVED" ? words.membership : words.muted;
}

function Reason(props: { place: WritingPlace }) {
  const words = useWords("discussion");
  const { closed } = words;
  return (
    <>
      <p>{reasonOf(props.place, words)}</p>
      <Show when={props.place.isShut}>
        <LinkButton href={`/boards/${props.place.board.slug}`}>{closed.toBoard}</LinkButton>
      </Show>
    </>
  );
}

/** Why nothing can be written here, and the way to where it can. */
export function Closed(props: { place: WritingPlace; guestText: string }) {
  const { closed } = useWords("discussion");
  const { viewer } = useSession();
  const location = useLocation();
  const next = () => `?next=${encodeURIComponent(location.pathname + location.search)}`;
  const isOpen = () => props.place.board.state === "OPEN" && (props.place.threadState ?? "PUBLISHED") === "PUBLISHED";
  return (
    <section class={styles.composer} id="reply">
      <div class={styles.state}>
        <Show when={!viewer() && isOpen()} fallback={<Reason place={props.place} />}>
          <p>{props.guestText}</p>
          <LinkButton href={`/sign-in${next()}`} look="primary">
            {closed.signIn}
          </LinkButton>
          <LinkButton href={`/sign-up${next()}`}>{closed.signUp}</LinkButton>
        </Show>
      </div>
    </section>
  );
}
