import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { DryRunQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createSignal, onMount } from "solid-js";
import { postPath } from "../../discussion/addresses.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { termIn } from "./terms.ts";

const DryRunDocument = graphql(`
  query DryRun($language: Locale!, $words: [String!]!, $exceptions: [String!], $before: ID) {
    dryRunWatchedTerm(language: $language, words: $words, exceptions: $exceptions, before: $before) {
      looked
      matched
      since
      goesOnBefore
      examples {
        words
        post {
          id
          number
          thread {
            id
            number
            slug
            title
          }
        }
      }
    }
  }
`);

type Part = NonNullable<DryRunQuery["dryRunWatchedTerm"]>;

/** So many parts of the history are looked through before it is asked whether to go on. */
const partsAtOnce = 5;
const mostExamples = 10;

const added = (sum: Part | undefined, part: Part): Part => ({
  ...part,
  looked: (sum?.looked ?? 0) + part.looked,
  matched: (sum?.matched ?? 0) + part.matched,
  since: part.since ?? sum?.since ?? null,
  examples: [...(sum?.examples ?? []), ...part.examples].slice(0, mostExamples),
});

/** Looks through the history part by part, and tells how far it has come. */
function createDryRun(form: () => HTMLFormElement) {
  const client = useClient();
  const [found, setFound] = createSignal<Part>();
  const [state, setState] = createSignal<"idle" | "running" | "nothing" | "failed">("idle");
  const look = async (goesOn: boolean) => {
    if (state() === "running") return;
    setState("running");
    if (!goesOn) setFound(undefined);
    const { language, words, exceptions } = termIn(Object.fromEntries(new FormData(form())) as Record<string, string>);
    for (let part = 0; part < partsAtOnce; part += 1) {
      const before = found()?.goesOnBefore ?? null;
      if (part > 0 && before === null) break;
      const asked = { language, words, exceptions, before };
      const { data } = await client.query(DryRunDocument, asked, { requestPolicy: "network-only" }).toPromise();
      const answer = data?.dryRunWatchedTerm;
      if (!answer) return void setState(data ? "nothing" : "failed");
      setFound(added(found(), answer));
    }
    setState("idle");
  };
  return { found, state, look };
}

function Found(props: { found: Part; isRunning: boolean }) {
  const { tried: words } = useWords("terms");
  const { date } = useDates();
  return (
    <>
      <p>
        {words.found(props.found.matched, props.found.looked, props.found.since && date(props.found.since))}{" "}
        <Show when={!props.isRunning && props.found.goesOnBefore === null}>{words.all}</Show>
      </p>
      <Show when={props.found.examples.length}>
        <h3>{words.examples}</h3>
        <ul>
          <For each={props.found.examples}>
            {({ words: said, post }) => (
              <Show when={post}>
                {(shown) => (
                  <li>
                    <b>{said}</b> · <a href={postPath(shown().thread, shown().number)}>{shown().thread.title}</a>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

/** Tries the words of a form on what was written before. Only where there is a script: it asks again and again. */
export function DryRun(props: { form: () => HTMLFormElement }) {
  const { tried: words } = useWords("terms");
  const { found, state, look } = createDryRun(() => props.form());
  const [isThere, setThere] = createSignal(false);
  onMount(() => setThere(true));
  const goesOn = () => state() === "idle" && found()?.goesOnBefore;
  return (
    <Show when={isThere()}>
      <Sheet as="section" label={words.title}>
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <div role="status">
          <Show when={found()}>{(sum) => <Found found={sum()} isRunning={state() === "running"} />}</Show>
          <Show when={state() === "running"}>{words.running}</Show>
          <Show when={state() === "nothing"}>{words.nothing}</Show>
          <Show when={state() === "failed"}>{words.failed}</Show>
        </div>
        <Show
          when={goesOn()}
          fallback={
            <Button onClick={() => void look(false)} disabled={state() === "running"}>
              {words.start}
            </Button>
          }
        >
          <Button onClick={() => void look(true)}>{words.further}</Button>
        </Show>
      </Sheet>
    </Show>
  );
}
