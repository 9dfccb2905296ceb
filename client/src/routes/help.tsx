import { For } from "solid-js";
import { HelpLines } from "../help/HelpLines.tsx";
import { resectionSources, stomaSources } from "../help/sources.ts";
import styles from "../help/help.module.css";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { PageHead } from "../page/PageContext.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

function Signs(props: { signs: readonly string[]; sources: readonly string[] }) {
  const { review } = useWords("help");
  return (
    <>
      <ul class={styles.signs}>
        <For each={props.signs}>{(sign) => <li>{sign}</li>}</For>
      </ul>
      <p>
        <small>
          {review.sources}
          {props.sources.join(" · ")}
        </small>
      </p>
    </>
  );
}

function Review() {
  const { review } = useWords("help");
  return (
    <Note kind="care" title={review.title}>
      <p>
        {review.unreviewed} {review.jurisdiction}
      </p>
    </Note>
  );
}

function Numbers() {
  const { numbers } = useWords("help");
  return (
    <ul class={styles.numbers} aria-label={numbers.title}>
      <For each={numbers.list}>
        {({ tel, place }) => (
          <li>
            <a href={`tel:${tel}`}>
              <b>{tel}</b>
              {place}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}

/** When to call for help: numbers first, then the signs. Reads without data and without JavaScript. */
export default function HelpPage() {
  const words = useWords("help");
  return (
    <Columns aside={<Review />}>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Numbers />
      <Sheet as="section" label={words.now.title}>
        <h2>{words.now.title}</h2>
        <Signs signs={words.now.signs} sources={resectionSources} />
      </Sheet>
      <Sheet as="section" label={words.crisis.title}>
        <h2 id="crisis">{words.crisis.title}</h2>
        <p>
          <b>{words.crisis.call}</b>
        </p>
        <HelpLines />
      </Sheet>
      <Sheet as="section" label={words.stoma.title}>
        <h2>{words.stoma.title}</h2>
        <Signs signs={words.stoma.signs} sources={stomaSources} />
      </Sheet>
      <Sheet as="section" label={words.resection.title}>
        <h2>{words.resection.title}</h2>
        <p>{words.resection.lead}</p>
        <Signs signs={words.resection.signs} sources={resectionSources} />
      </Sheet>
      <Sheet as="section" label={words.say.title}>
        <h2>{words.say.title}</h2>
        <p>{words.say.text}</p>
        <p>
          <small>{words.say.unsourced}</small>
        </p>
      </Sheet>
    </Columns>
  );
}
