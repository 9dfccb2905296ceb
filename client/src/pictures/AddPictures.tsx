import { Show, Suspense, lazy } from "solid-js";
import styles from "../discussion/discussion.module.css";
import { loadWords, useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import type { Chosen } from "./chosen.ts";

/** Where pictures are added to a text. What does it is loaded once somebody wants to: sending a file takes a script. */
export function AddPictures(props: { chosen: Chosen }) {
  const { write } = useWords("writing");
  const { locale } = useSession();
  const PicturesField = lazy(async () => {
    const [field] = await Promise.all([import("./PicturesField.tsx"), loadWords(locale, ["pictures", "errors"])]);
    return field;
  });
  return (
    <Show
      when={props.chosen.isWanted() || props.chosen.list().length > 0}
      fallback={
        <p class={`${styles.add} ${styles.scripted}`}>
          <Button onClick={() => props.chosen.want()}>{write.addPictures}</Button>
        </p>
      }
    >
      <Suspense>
        <PicturesField chosen={props.chosen} />
      </Suspense>
    </Show>
  );
}
