import { Show, createSignal, onCleanup, onMount } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import styles from "./crisis.module.css";

const minuteMs = 60_000;
const tickMs = 5_000;

/** How long until the next ones are called. It runs in the browser; the server draws how it stood. */
export function Clock(props: { callAt: string | null }) {
  const { clock: words } = useWords("crisis");
  const session = useSession();
  const [now, setNow] = createSignal(session.now());
  onMount(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    onCleanup(() => clearInterval(timer));
  });
  const minutes = () => Math.ceil((Date.parse(props.callAt!) - now()) / minuteMs);
  return (
    <Show when={props.callAt}>
      <p class={styles.clock} role="timer">
        {minutes() > 0 ? words.next(minutes()) : words.now}
      </p>
    </Show>
  );
}
