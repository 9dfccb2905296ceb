import type { PostFactsFragment } from "@tongxing/schema/generated/graphql.ts";
import { For } from "solid-js";
import type { Rooms } from "../i18n/rooms.ts";
import styles from "./pictures.module.css";

type Picture = PostFactsFragment["pictures"][number];
type Words = Rooms["discussion"]["picture"];

/** No picture is shown higher than this, in pixels: the text stays in sight. */
const highest = 480;

/** As large as it may be shown; said before it is there, so that nothing moves when it comes. */
function Image(props: { picture: Picture; alt: string; isAlone: boolean }) {
  const { picture } = props;
  const width = Math.min(picture.width, Math.round((highest * picture.width) / picture.height)) || 1;
  const sizes = props.isAlone ? `min(${width}px, 92vw)` : `min(${width}px, 92vw, 22rem)`;
  return (
    <picture>
      <source
        type="image/webp"
        srcset={picture.sources.map((source) => `${source.url} ${source.width}w`).join(", ")}
        sizes={sizes}
      />
      <img
        src={picture.url}
        alt={props.alt}
        width={width}
        height={Math.max(1, Math.round((width * picture.height) / picture.width))}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

/** Blurred until it is asked for, and again when it is asked to be: the browser's own fold, so no script is needed. */
function Veiled(props: { picture: Picture; words: Words; isAlone: boolean }) {
  return (
    <details class={styles.veiled}>
      <summary>
        <span class={styles.frame}>
          <Image picture={props.picture} alt="" isAlone={props.isAlone} />
        </span>
        <span class={styles.ask}>{props.words.sensitive}</span>
      </summary>
      <p>{props.picture.altText ?? props.words.undescribed}</p>
    </details>
  );
}

/** The pictures beside a text. */
export function Pictures(props: { pictures: readonly Picture[]; words: Words }) {
  const isAlone = () => props.pictures.length === 1;
  return (
    <div class={isAlone() ? styles.one : styles.many}>
      <For each={props.pictures}>
        {(picture) =>
          picture.isSensitive ? (
            <Veiled picture={picture} words={props.words} isAlone={isAlone()} />
          ) : (
            <a href={picture.sources.at(-1)?.url} target="_blank" rel="noopener">
              <Image picture={picture} alt={picture.altText ?? props.words.undescribed} isAlone={isAlone()} />
            </a>
          )
        }
      </For>
    </div>
  );
}
