import { Show } from "solid-js";
import { postPath } from "../../discussion/addresses.ts";
import { useWords } from "../../i18n/words.ts";
import { casePath } from "../cases/caseWords.ts";
import styles from "./crisis.module.css";
import { useAbout } from "./CrisisLine.tsx";
import type { Crisis } from "./Talk.tsx";

/** What the person wrote, as it stands now, and the ways to where it stands. */
export function Said(props: { crisis: Crisis }) {
  const { said: words } = useWords("crisis");
  const about = useAbout();
  const crisis = () => props.crisis;
  return (
    <section class={styles.part} aria-labelledby="said">
      <h2 id="said">{words.title}</h2>
      <p class={styles.small}>{about(crisis())}</p>
      <Show
        when={crisis().post}
        fallback={
          <Show when={crisis().member} fallback={<p>{words.gone}</p>}>
            {(member) => <blockquote class={styles.quoted}>{member().about}</blockquote>}
          </Show>
        }
      >
        {(post) => (
          <Show when={post().bodyHtml} fallback={<p>{words.gone}</p>}>
            {(html) => <blockquote class={styles.said} innerHTML={html()} />}
          </Show>
        )}
      </Show>
      <p class={styles.ways}>
        <Show when={crisis().thread && crisis().post?.number}>
          <a href={postPath(crisis().thread!, crisis().post!.number)}>{words.inThread}</a>
        </Show>
        <Show when={crisis().case}>{(one) => <a href={casePath(one().number)}>{words.inCase}</a>}</Show>
      </p>
      <p class={styles.small}>{words.held}</p>
    </section>
  );
}
