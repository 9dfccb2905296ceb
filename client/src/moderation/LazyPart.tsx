import { Show, createEffect, createSignal } from "solid-js";
import type { Component, JSX } from "solid-js";
import { loadWords } from "../i18n/words.ts";
import type { Room } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";

/** A part of a page that few need: its code and words are fetched when they are wanted, and nothing is drawn before. */
export function LazyPart<Props extends object>(props: {
  when: boolean | undefined;
  load: () => Promise<{ default: Component<Props> }>;
  /** Rooms of words that it speaks, besides moderation and errors. */
  words?: readonly Room[];
  children: (part: Component<Props>) => JSX.Element;
}) {
  const { locale } = useSession();
  const [part, setPart] = createSignal<Component<Props>>();
  createEffect(() => {
    if (!props.when || part()) return;
    const words = loadWords(locale, ["moderation", "errors", ...(props.words ?? [])]);
    // Offline nothing comes; it is tried again when it is next wanted.
    void Promise.all([props.load(), words]).then(
      ([loaded]) => setPart(() => loaded.default),
      () => {},
    );
  });
  return (
    <Show when={props.when && part()} keyed>
      {(loaded) => props.children(loaded)}
    </Show>
  );
}
