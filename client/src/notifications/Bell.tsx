import { Show, Suspense, createSignal, lazy, onMount } from "solid-js";
import { Count } from "../care/Count.tsx";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import styles from "./bell.module.css";

const LiveCount = lazy(() => import("./LiveCount.tsx"));

/** The link to what is new, and how much it is. It listens only when the page has nothing else to do. */
export function Bell(props: { isCurrent: boolean }) {
  const words = useWords("common");
  const { viewer, hidesCounts } = useSession();
  const [isIdle, setIdle] = createSignal(false);
  const unread = () => viewer()?.unreadNotificationCount ?? 0;
  onMount(() => {
    const listen = () => void setIdle(true);
    if ("requestIdleCallback" in window) requestIdleCallback(listen, { timeout: 4_000 });
    else setTimeout(listen, 2_000); // Safari
  });
  return (
    <a
      href="/notifications"
      class={styles.bell}
      aria-label={unread() > 0 && hidesCounts() ? words.bellNews : words.bell(unread())}
      aria-current={props.isCurrent ? "page" : undefined}
    >
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      >
        <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4" stroke-linejoin="round" stroke-linecap="round" />
      </svg>
      <Show when={unread() > 0}>
        <span class={styles.badge} aria-hidden="true">
          <Count otherwise="•">{unread() > 99 ? "99+" : unread()}</Count>
        </span>
      </Show>
      <Show when={isIdle()}>
        <Suspense>
          <LiveCount />
        </Suspense>
      </Show>
    </a>
  );
}
