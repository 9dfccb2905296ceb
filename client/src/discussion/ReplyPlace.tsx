import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, mergeProps, on, onCleanup, onMount } from "solid-js";
import type { Component } from "solid-js";
import { unsentPlace } from "../drafts/unsentPlace.ts";
import { connection } from "../graphql/connection.ts";
import { loadWords, useWords } from "../i18n/words.ts";
import { createLate } from "../page/Late.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import type { Begun, ComposerProps } from "./Composer.tsx";

type ComposerModule = typeof import("./Composer.tsx");
type PlainForm = typeof import("./plainForm.ts");

/** The composer: see ReplyPlace. */
export const lateComposer = createLate<ComposerProps & { begun?: Begun }>();

const isNear = "800px 0px";

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
  const { locale, viewer } = useSession();
  const { keptHere } = useWords("discussion").post;
  const [composer, setComposer] = createSignal<Component<ComposerProps & { begun?: Begun }>>();
  const [isKept, setKept] = createSignal(false);
  let place!: HTMLDivElement;
  const [begun, setBegun] = createSignal<Begun>();
  const given = mergeProps(props, {
    get begun() {
      return begun();
    },
  });
  let stopKeeping = () => {};
  let loading: Promise<void> | undefined;
  const takeOver = ({ begunIn, leaveForm }: PlainForm, { Composer }: ComposerModule) => {
    const comeBack = leaveForm(place);
    setBegun(begunIn(place));
    stopKeeping();
    setComposer(() => Composer);
    comeBack();
  };
  const plainForm = () => import("./plainForm.ts");
  const words = () => loadWords(locale, ["writing", "screening"]);
  const fetched = () => Promise.all([plainForm(), import("./Composer.tsx"), words()]);
  // Offline the plain form stays; the composer is tried again when the form is next come to, or the network is back.
  const load = () =>
    void (loading ??= fetched()
      .then(([form, module]) => takeOver(form, module))
      .catch(() => void (loading = undefined)));
  const keep = ({ keepForm }: PlainForm) => {
    const me = viewer()?.id;
    if (me && !composer()) stopKeeping = keepForm(place, unsentPlace(me, "reply", props.threadId), () => setKept(true));
  };
  onMount(() => {
    whenWanted(place, here.hash === "#reply", load);
    // So small that every reader has it, and so late that nobody waits for it.
    plainForm().then(keep, () => {});
  });
  createEffect(on(connection.retries, () => isKept() && load(), { defer: true }));
  return (
    <>
      <div ref={place}>
        <lateComposer.Part by={composer()} with={given} />
      </div>
      <LiveRegion>{isKept() && !composer() && connection.isOffline() && keptHere}</LiveRegion>
    </>
  );
}
