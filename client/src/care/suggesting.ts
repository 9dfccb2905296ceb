import type { WarningKind } from "@tongxing/schema/generated/graphql.ts";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

const waitsFor = 900; // ms without a key

/**
 * The gravest warning that a text calls for and that is not `settled` already. It looks when its writer pauses; the
 * words that it looks for are loaded then.
 */
export function suggestionAfter(
  text: Accessor<string>,
  settled: Accessor<readonly WarningKind[]>,
): Accessor<WarningKind | undefined> {
  const [found, setFound] = createSignal<readonly WarningKind[]>([]);
  const look = async () => {
    const { suggestWarnings } = await import("@tongxing/schema/rules/suggestWarnings.ts");
    setFound(suggestWarnings(text()));
  };
  createEffect(
    on(
      text,
      () => {
        const waiting = setTimeout(() => void look().catch(() => {}), waitsFor); // offline: at the next pause
        onCleanup(() => clearTimeout(waiting));
      },
      { defer: true },
    ),
  );
  return () => found().find((kind) => !settled().includes(kind));
}
