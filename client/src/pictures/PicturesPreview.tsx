import { For } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { largest, thumb } from "./chosen.ts";
import type { ChosenPicture } from "./chosen.ts";
import styles from "./pictures.module.css";

/** Pictures as they will be published, each with what those hear who can't see it. */
export function PicturesPreview(props: { pictures: readonly ChosenPicture[] }) {
  const { undescribed } = useWords("discussion").picture;
  return (
    <div class={styles.many}>
      <For each={props.pictures}>
        {(picture) => (
          <figure class={styles.previewed}>
            <a href={largest(picture)} target="_blank" rel="noopener" class={picture.isSensitive ? styles.blurred : ""}>
              <img src={thumb(picture)} alt={picture.altText || undescribed} />
            </a>
            <figcaption>{picture.altText || undescribed}</figcaption>
          </figure>
        )}
      </For>
    </div>
  );
}
