import { Show, Suspense, createEffect, createSignal, lazy, onCleanup } from "solid-js";
import { loadWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";

/** How long somebody pauses before the house looks for what they typed, in ms. */
const pauseMs = 450;

/** A title that may say something already: four letters, or two Chinese characters. */
const saysSomething = (title: string): boolean => /\p{Script=Han}{2}|[\p{L}\p{N}]{4}/u.test(title);

/** While somebody writes a title: threads that may answer it already. Its code comes when there is something to look for. */
export function AskedBefore(props: { title: string }) {
  const { locale } = useSession();
  const [settled, settle] = createSignal("");
  const SimilarThreads = lazy(async () => {
    const [module] = await Promise.all([import("./SimilarThreads.tsx"), loadWords(locale, ["search"])]);
    return { default: module.SimilarThreads };
  });
  createEffect(() => {
    const title = props.title.trim();
    const timer = setTimeout(() => settle(saysSomething(title) ? title : ""), pauseMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Show when={settled()}>
      {(title) => (
        <Suspense>
          <SimilarThreads title={title()} />
        </Suspense>
      )}
    </Show>
  );
}
