import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MentionCandidatesQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createEffect, createSignal, createUniqueId, onCleanup } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import type { Body } from "./body.ts";
import styles from "./discussion.module.css";
import { mentionAt, withMention } from "./mentionAt.ts";
import type { MentionInWriting } from "./mentionAt.ts";

const MentionCandidatesDocument = graphql(`
  query MentionCandidates($threadId: ID!, $prefix: String!) {
    thread(id: $threadId) {
      id
      mentionCandidates(prefix: $prefix, first: 6) {
        id
        handle
        displayName
      }
      mentionablePseudonyms(prefix: $prefix) {
        id
        pseudonym {
          en
          zh
        }
      }
    }
  }
`);

/** Whom an @ can mean: how it is shown, and what is written. */
interface Candidate {
  name: string;
  mention: string;
}

/** Those who speak in the thread without a name come first: nobody can look them up elsewhere. */
function candidatesOf(thread: MentionCandidatesQuery["thread"], locale: "en" | "zh"): Candidate[] {
  const pseudonyms = (thread?.mentionablePseudonyms ?? []).map(({ pseudonym }) => pseudonym?.[locale] ?? "");
  return [
    ...pseudonyms.map((name) => ({ name, mention: name.toLowerCase().replaceAll(" ", "-") })),
    ...(thread?.mentionCandidates ?? []).map(({ displayName, handle }) => ({ name: displayName, mention: handle })),
  ];
}

const asksAfter = 150; // ms

/** Asks for members whose name begins as written, a moment after the last letter; an answer that comes late is dropped. */
function createCandidates(threadId: () => string) {
  const client = useClient();
  const { locale } = useSession();
  const [candidates, setCandidates] = createSignal<readonly Candidate[]>();
  let asking: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const stop = () => {
    clearTimeout(asking);
    latest += 1;
    setCandidates(undefined);
  };
  const ask = (prefix: string) => {
    clearTimeout(asking);
    const turn = (latest += 1);
    asking = setTimeout(async () => {
      const { data } = await client.query(MentionCandidatesDocument, { threadId: threadId(), prefix }).toPromise();
      if (turn === latest) setCandidates(data && candidatesOf(data.thread, locale));
    }, asksAfter);
  };
  onCleanup(stop);
  return { candidates, ask, stop };
}

/**
 * Members to mention while an @ is being written: a list box that the textarea steers, so the focus never leaves it.
 * Arrow keys choose, Enter or Tab takes, Escape closes; a finger takes too.
 */
export default function MentionList(props: { threadId: string; body: Body; area: HTMLTextAreaElement }) {
  const { mention: words } = useWords("writing");
  const id = createUniqueId();
  const { area, body } = props;
  const { candidates, ask, stop } = createCandidates(() => props.threadId);
  const [writing, setWriting] = createSignal<MentionInWriting>();
  const [chosen, setChosen] = createSignal(0);
  const shown = () => candidates() ?? [];

  const close = () => (setWriting(undefined), stop());
  const look = () => {
    const found = mentionAt(area.value, area.selectionStart);
    if (!found) return close();
    if (found.prefix === writing()?.prefix && found.start === writing()?.start) return;
    setWriting(found);
    setChosen(0);
    ask(found.prefix);
  };
  const take = (candidate: Candidate | undefined) => {
    const found = writing();
    if (!candidate || !found) return;
    const { text, caret } = withMention(area.value, found, candidate.mention);
    body.set(text, caret);
    close();
  };
  const steer = (event: KeyboardEvent) => {
    if (!shown().length || event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setChosen((at) => (at + step + shown().length) % shown().length);
    else if (event.key === "Enter" || event.key === "Tab") take(shown()[chosen()]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  const walked = (event: KeyboardEvent) => void (/^(Arrow(Left|Right)|Home|End)$/.test(event.key) && look());

  area.addEventListener("input", look);
  area.addEventListener("click", look);
  area.addEventListener("keydown", steer);
  area.addEventListener("keyup", walked);
  area.addEventListener("blur", close);
  look();
  createEffect(() => {
    const attributes = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": id,
      "aria-activedescendant": `${id}-${chosen()}`,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (shown().length) area.setAttribute(name, value);
      else area.removeAttribute(name);
    }
  });
  onCleanup(() => {
    area.removeEventListener("input", look);
    area.removeEventListener("click", look);
    area.removeEventListener("keydown", steer);
    area.removeEventListener("keyup", walked);
    area.removeEventListener("blur", close);
  });

  return (
    <>
      <LiveRegion isHidden>{candidates() ? words.found(shown().length) : ""}</LiveRegion>
      <Show when={shown().length}>
        <ul class={styles.mentions} id={id} role="listbox" aria-label={words.label}>
          <For each={shown()}>
            {(candidate, at) => (
              <li
                role="option"
                id={`${id}-${at()}`}
                aria-selected={at() === chosen()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(candidate)}
              >
                <b>{candidate.name}</b>
                <small>@{candidate.mention}</small>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
