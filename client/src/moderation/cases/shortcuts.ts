import { createSignal, onCleanup, onMount } from "solid-js";

const kept = "moderation.keys";

/** Whether single keys do something here; one can turn them off, for whoever dictates or has a trembling hand. */
const [isOn, setOn] = createSignal(true);

/** In the browser only: what this browser was told. */
export const keysAreOn = isOn;

/** Turns single keys on or off, in this browser, from now on. */
export function useKeys(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(kept, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

/** Does something at a key, unless somebody writes, a dialog is open, or the key belongs to the browser. */
export function createShortcuts(deeds: Record<string, () => void>): void {
  const press = (event: KeyboardEvent) => {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
      return;
    if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
    const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined;
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  onMount(() => {
    setOn(remembered());
    document.addEventListener("keydown", press);
    onCleanup(() => document.removeEventListener("keydown", press));
  });
}
