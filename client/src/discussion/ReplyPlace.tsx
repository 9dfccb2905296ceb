import { useLocation } from "@solidjs/router";
import { createSignal, mergeProps, onCleanup, onMount } from "solid-js";
import type { Component } from "solid-js";
import { warningsIn } from "../care/warnings.ts";
import { loadWords } from "../i18n/words.ts";
import { createLate } from "../page/Late.tsx";
import { useSession } from "../session/SessionContext.tsx";
import type { Begun, ComposerProps } from "./Composer.tsx";

type ComposerModule = typeof import("./Composer.tsx");

/** The composer: see ReplyPlace. */
export const lateComposer = createLate<ComposerProps & { begun?: Begun }>();

const isNear = "800px 0px";

/** What stands in the plain form, and where its cursor is. */
function leaveForm(place: HTMLElement): { begun?: Begun; comeBack: () => void } {
  const form = place.querySelector("form");
  if (!form) return { comeBack: () => {} };
  const values = new FormData(form);
  const active = form.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : undefined;
  const [start, end] = active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : [];
  return {
    begun: {
      body: String(values.get("body") ?? ""),
      isAnonymous: values.has("anonymous"),
      warnings: warningsIn(Object.fromEntries([...values].map(([name, value]) => [name, String(value)]))),
    },
    comeBack: () => {
      const name = active?.name ? `[name="${active.name}"]` : "[type=submit]";
      const same = active && place.querySelector<HTMLElement>(name);
      same?.focus({ preventScroll: true });
      if (same instanceof HTMLTextAreaElement && start !== undefined) same.setSelectionRange(start, end ?? start);
    },
  };
}

/** Calls back once when the place is nearly in sight, is come to, or was empty from the start. */
function whenWanted(place: HTMLElement, isAskedFor: boolean, load: () => void): void {
  if (isAskedFor || !place.firstElementChild) return load();
  const sight = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
    rootMargin: isNear,
  });
  sight.observe(place);
  place.addEventListener("focusin", load);
  onCleanup(() => sight.disconnect());
}

/**
 * Where one replies: the server draws the form, which posts as it is; the composer with all its code takes its place
 * when the reader comes near, with what was typed meanwhile. Whoever only reads does not fetch it.
 */
export function ReplyPlace(props: ComposerProps) {
  const here = useLocation();
  const { locale } = useSession();
  const [composer, setComposer] = createSignal<Component<ComposerProps & { begun?: Begun }>>();
  let place!: HTMLDivElement;
  const [begun, setBegun] = createSignal<Begun>();
  const given = mergeProps(props, {
    get begun() {
      return begun();
    },
  });
  let loading: Promise<void> | undefined;
  const takeOver = ({ Composer }: ComposerModule) => {
    const left = leaveForm(place);
    setBegun(left.begun);
    setComposer(() => Composer);
    left.comeBack();
  };
  // Offline the plain form stays, and is tried again when it is next come to.
  const fetched = () => Promise.all([import("./Composer.tsx"), loadWords(locale, ["writing"])]);
  const load = () =>
    void (loading ??= fetched()
      .then(([module]) => takeOver(module))
      .catch(() => void (loading = undefined)));
  onMount(() => whenWanted(place, here.hash === "#reply", load));
  return (
    <div ref={place}>
      <lateComposer.Part by={composer()} with={given} />
    </div>
  );
}
