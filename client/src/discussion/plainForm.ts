import { warningsIn } from "../care/warnings.ts";
import type { Unsent } from "../drafts/unsent.ts";
import { nameOf } from "../drafts/unsentPlace.ts";
import type { Begun } from "./Composer.tsx";

/** What stands in the plain form. */
export function begunIn(place: HTMLElement): Begun | undefined {
  const form = place.querySelector("form");
  if (!form) return undefined;
  const values = new FormData(form);
  return {
    body: String(values.get("body") ?? ""),
    isAnonymous: values.has("anonymous"),
    warnings: warningsIn(Object.fromEntries([...values].map(([name, value]) => [name, String(value)]))),
  };
}

const buttons = (place: HTMLElement) => [...place.querySelectorAll<HTMLButtonElement>("button[type=button]")];

const folds = (place: HTMLElement) => [...place.querySelectorAll("details")];

/** A button that needs the composer and was pressed before it came. */
let pressed: string | null = null;
const notePressed = ({ target }: Event) => {
  pressed = (target as Element).closest("button[type=button]")?.textContent ?? null;
};

/** Where somebody is in the plain form; answers how to come back to there in the composer that takes its place. */
export function leaveForm(place: HTMLElement): () => void {
  const active = place.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : undefined;
  const [start, end] = active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : [];
  const unfolded = folds(place).map(({ open }) => open);
  return () => {
    folds(place).forEach((fold, index) => (fold.open ||= unfolded[index] ?? false));
    const name = active?.name ? `[name="${active.name}"]` : "[type=submit]";
    const same = active && place.querySelector<HTMLElement>(name);
    same?.focus({ preventScroll: true });
    if (same instanceof HTMLTextAreaElement && start !== undefined) same.setSelectionRange(start, end ?? start);
    buttons(place)
      .find(({ textContent }) => textContent === pressed)
      ?.click();
  };
}

/** What was typed, beside what was left here before: nothing of either is lost. */
function both(left: Partial<Unsent>, { body, isAnonymous, warnings: contentWarnings }: Begun): Partial<Unsent> {
  const settings = { contentWarnings: [...contentWarnings], anonymous: left.settings?.anonymous || isAnonymous };
  // The mark that the house has a draft is no base for what was written without having seen it.
  return left.body ? { ...left, body: `${left.body}\n\n${body}`, settings } : { body, settings };
}

/**
 * Keeps what is typed into the plain form where the composer will look for it, which may be long in coming, or not come
 * at all where there is no network. Answers how to put back what was there, for when the text is taken over.
 */
export function keepForm(place: HTMLElement, at: string, kept: () => void): () => void {
  const [shelf, name] = [localStorage, nameOf(at)];
  const before = shelf.getItem(name);
  const putBack = () => (before === null ? shelf.removeItem(name) : shelf.setItem(name, before));
  const keep = () => {
    const begun = begunIn(place);
    if (!begun?.body.trim()) return putBack();
    try {
      shelf.setItem(name, JSON.stringify(both(JSON.parse(before ?? "{}"), begun)));
      kept();
    } catch {
      // The device is full: the text is still on the page.
    }
  };
  const send = (event: Event) => (navigator.onLine ? putBack() : event.preventDefault());
  place.addEventListener("input", keep);
  place.addEventListener("click", notePressed);
  place.addEventListener("submit", send);
  const field = place.querySelector("textarea");
  if (field && field.value !== field.defaultValue) keep();
  return () => {
    place.removeEventListener("input", keep);
    place.removeEventListener("click", notePressed);
    place.removeEventListener("submit", send);
    putBack();
  };
}
