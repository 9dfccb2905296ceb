import { createEffect, createSignal, on, onCleanup, onMount } from "solid-js";
import type { Accessor } from "solid-js";
import { attemptOf, forgetUnsent, keepUnsent, readUnsent } from "./unsent.ts";
import type { Unsent } from "./unsent.ts";

const keepsAfter = 400; // ms

/** The keeping of one text on this device. */
export interface Keeping {
  /** Whether the text on the page is one that was left unsent. */
  wasRestored: Accessor<boolean>;
  /** The idempotency key for sending the text now; kept with it, so that sending again is the same attempt. */
  keyForSending: () => string;
  /** The house has it, or its writer threw it away. */
  forget: () => void;
}

/**
 * Keeps a text on this device while it is written, until `forget`, and gives it back when its writer returns.
 * `place` is undefined for guests; `restore` puts a kept text into the page.
 */
export function createKeeping(
  place: Accessor<string | undefined>,
  current: Accessor<Unsent>,
  restore: (unsent: Unsent) => void,
): Keeping {
  const [wasRestored, setRestored] = createSignal(false);
  let attempt: Unsent["attempt"];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const keepNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const at = place();
    if (at) keepUnsent(localStorage, at, { ...current(), attempt });
  };
  const keepIfWaiting = () => void (waiting !== undefined && keepNow());

  onMount(() => {
    const kept = place() && readUnsent(localStorage, place() ?? "");
    if (kept) {
      attempt = kept.attempt;
      const typed = current().body.trim();
      const isThere = !kept.body.trim() || typed.includes(kept.body.trim());
      restore({ ...kept, body: isThere ? current().body : [kept.body, typed].filter(Boolean).join("\n\n") });
      setRestored(true);
    }
    createEffect(on(current, () => void (waiting ??= setTimeout(keepNow, keepsAfter)), { defer: true }));
    addEventListener("pagehide", keepIfWaiting);
    onCleanup(() => {
      removeEventListener("pagehide", keepIfWaiting);
      keepIfWaiting();
    });
  });

  return {
    wasRestored,
    keyForSending: () => {
      attempt = attemptOf({ ...current(), attempt });
      keepNow();
      return attempt.key;
    },
    forget: () => {
      clearTimeout(waiting);
      waiting = attempt = undefined;
      setRestored(false);
      const at = place();
      if (at) forgetUnsent(localStorage, at);
    },
  };
}
