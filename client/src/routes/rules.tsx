import { For } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { PageHead } from "../page/PageContext.tsx";
import { Sheet } from "../ui/surfaces.tsx";
import styles from "../help/help.module.css";

/** The house rules, each with an address of its own. Reads without data and without JavaScript. */
export default function RulesPage() {
  const words = useWords("rules");
  return (
    <Columns aside={<UrgentNote />}>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Sheet>
        <ol class={styles.rules}>
          <For each={words.rules}>
            {(rule) => (
              <li id={rule.id}>
                <h2>
                  <a href={`#${rule.id}`} target="_self">
                    {rule.title}
                  </a>
                </h2>
                <For each={rule.text}>{(paragraph) => <p>{paragraph}</p>}</For>
              </li>
            )}
          </For>
        </ol>
        <p>
          <small>
            {words.version} {words.review}
          </small>
        </p>
      </Sheet>
    </Columns>
  );
}
