import cover from "../care/care.module.css";
import { Veil } from "../care/Veil.tsx";
import { warningNames } from "../care/warnings.ts";
import { Pictures } from "../pictures/Pictures.tsx";
import styles from "./discussion.module.css";
import type { CardPlace, PagePost } from "./PostCard.tsx";

/** What the words of a post need of that, wherever they stand. */
export type TextPlace = Pick<CardPlace, "words" | "care" | "treatmentOf" | "pictureWords" | "nameOf" | "pathOf">;

/** What a post answers to. */
export function Quotation(props: { quoted: NonNullable<PagePost["quotedPost"]>; place: TextPlace }) {
  const { words, care, nameOf, pathOf, treatmentOf } = props.place;
  return (
    <blockquote class={styles.quote}>
      <small>
        {words.wroteIn(nameOf(props.quoted.author))}
        <a href={pathOf(props.quoted.number)}>{words.number(props.quoted.number)}</a>
      </small>
      {"viewerFold" in props.quoted.author && props.quoted.author.viewerFold ? (
        <p>{words.quoteFolded}</p>
      ) : props.quoted.contentWarnings.length && treatmentOf(props.quoted.contentWarnings) !== "show" ? (
        <details class={cover.hidden}>
          <summary>{care.veil.quoted(warningNames(care, props.quoted.contentWarnings))}</summary>
          <p>{props.quoted.excerpt}</p>
        </details>
      ) : (
        <p>{props.quoted.excerpt ?? words.quoteGone}</p>
      )}
    </blockquote>
  );
}

/** What it says and shows, as its reader wants what it warns of; its author sees only the warning beside it. */
export function Said(props: { post: PagePost; place: TextPlace }) {
  const { post } = props;
  const { pictureWords, care, treatmentOf } = props.place;
  const treatment = () => (post.author.viewerIsSelf ? "show" : treatmentOf(post.contentWarnings));
  return (
    <Veil warnings={post.contentWarnings} treatment={treatment()} words={care}>
      {post.factLabel ? (
        <p class={styles.factLabel}>
          <strong>{props.place.words.factLabels[post.factLabel.label]}</strong> {post.factLabel.source}
        </p>
      ) : (
        ""
      )}
      <div class={styles.text} innerHTML={post.bodyHtml ?? ""} />
      {post.pictures.length ? <Pictures pictures={post.pictures} words={pictureWords} /> : ""}
    </Veil>
  );
}
