import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useClient } from "@urql/solid";
import { createEffect, on, onCleanup, onMount } from "solid-js";

/** Only errors are asked for: naming the thread would make urql ask for this whole page again. */
const MarkThreadReadDocument = graphql(`
  mutation MarkThreadRead($input: MarkThreadReadInput!) {
    markThreadRead(input: $input) {
      userErrors {
        code
      }
    }
  }
`);

const gathersFor = 1_200; // ms
const mostlySeen = 0.6;
/** How lists of threads and boards know that they are out of date. */
const listTypes = ["Thread", "Board"];

/** Whether a post was seen: most of it, or as much as fits on the screen. */
function isSeen({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): boolean {
  const fillsScreen = rootBounds !== null && intersectionRect.height >= rootBounds.height * mostlySeen;
  return isIntersecting && (intersectionRatio >= mostlySeen || fillsScreen);
}

/**
 * Tells the house up to which number this member has read, as posts come into view: gathered for a moment, at once when
 * the page is left or put away. The house keeps the greatest number, so devices never set each other back.
 */
export function createReadingMarks(
  list: () => HTMLElement | undefined,
  subject: () => { threadId: string; readUpTo: number } | undefined,
  shownCount: () => number,
): void {
  const client = useClient();
  let seen = 0;
  let told = 0;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const tell = async (threadId: string, isLeaving: boolean) => {
    clearTimeout(gathering);
    gathering = undefined;
    const upToNumber = seen;
    if (upToNumber <= told) return;
    const before = told;
    told = upToNumber;
    const fetchOptions: RequestInit = {
      keepalive: true,
      credentials: "same-origin",
      headers: { accept: "application/graphql-response+json, application/json" },
    };
    const context = { fetchOptions, additionalTypenames: isLeaving ? listTypes : [] };
    const { error } = await client
      .mutation(MarkThreadReadDocument, { input: { threadId, upToNumber } }, context)
      .toPromise();
    if (error) told = Math.min(told, before); // told again with the next post that comes into view
  };

  onMount(() => {
    createEffect(
      on(
        () => subject()?.threadId,
        (threadId) => {
          if (!threadId) return;
          const start = subject()?.readUpTo ?? 0;
          seen = told = start;
          const observer = new IntersectionObserver(
            (entries) => {
              for (const entry of entries)
                if (isSeen(entry)) seen = Math.max(seen, Number((entry.target as HTMLElement).dataset.number));
              if (seen > told) gathering ??= setTimeout(() => void tell(threadId, false), gathersFor);
            },
            { threshold: [0, 0.25, 0.5, mostlySeen, 0.8, 1] },
          );
          const putAway = () => void (document.visibilityState === "hidden" && tell(threadId, false));
          const leave = () => void tell(threadId, false);
          document.addEventListener("visibilitychange", putAway);
          addEventListener("pagehide", leave);
          createEffect(
            on(shownCount, () => {
              for (const post of list()?.querySelectorAll("article[data-number]") ?? []) observer.observe(post);
            }),
          );
          onCleanup(() => {
            observer.disconnect();
            document.removeEventListener("visibilitychange", putAway);
            removeEventListener("pagehide", leave);
            if (seen > start) told = Math.min(told, seen - 1); // told once more, so that lists of threads ask again
            void tell(threadId, true);
          });
        },
      ),
    );
  });
}
