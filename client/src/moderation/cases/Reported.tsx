import type { CaseWordsFragment } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show } from "solid-js";
import { Veil } from "../../care/Veil.tsx";
import { useTreatment } from "../../care/warnings.ts";
import { postPath, threadPath } from "../../discussion/addresses.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Pictures } from "../../pictures/Pictures.tsx";
import { Difference } from "../../ui/Difference.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { NoteHardItemDocument } from "./careAction.ts";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";

/** Pictures in grey and out of focus, until each is asked for. */
function CasePictures(props: { pictures: CaseWordsFragment["pictures"] }) {
  const { text } = useWords("cases");
  const { picture: words } = useWords("discussion");
  return (
    <For each={props.pictures}>
      {({ picture, description }) => (
        <figure class={styles.picture} data-picture={picture?.id}>
          <Show when={picture} fallback={<p class={styles.facts}>{text.pictureGone}</p>}>
            {(shown) => (
              <Pictures
                pictures={[{ ...shown(), isSensitive: true }]}
                words={{ ...words, sensitive: text.look, undescribed: text.undescribed }}
              />
            )}
          </Show>
          <figcaption>{description || text.undescribed}</figcaption>
        </figure>
      )}
    </For>
  );
}

/** What a text says and shows, behind what it warns of. */
function Words(props: { text: CaseWordsFragment }) {
  const { text: words } = useWords("cases");
  const care = useWords("care");
  const treatmentOf = useTreatment();
  const warnings = () => props.text.contentWarnings;
  return (
    <Veil warnings={warnings()} treatment={treatmentOf(warnings())} words={care}>
      <Show when={props.text.title}>
        <h3>{props.text.title}</h3>
      </Show>
      <Show when={props.text.html} fallback={<p class={styles.facts}>{words.empty}</p>}>
        <div class={styles.words} data-words lang={props.text.locale?.toLowerCase()} innerHTML={props.text.html} />
      </Show>
      <CasePictures pictures={props.text.pictures} />
    </Veil>
  );
}

const whole = ({ title, source }: CaseWordsFragment): string => [title, source].filter(Boolean).join("\n\n");
const picturesOf = ({ pictures }: CaseWordsFragment): string => pictures.map(({ picture }) => picture?.id).join(" ");

/** What became of the text since it was reported. */
function Since(props: { snapshot: CaseWordsFragment; now: CaseWordsFragment | null }) {
  const { text } = useWords("cases");
  const care = useWords("care");
  const treatmentOf = useTreatment();
  return (
    <Show when={props.now} fallback={<p>{text.gone}</p>}>
      {(now) => (
        <>
          <Show when={whole(now()) !== whole(props.snapshot)} fallback={<p class={styles.facts}>{text.unchanged}</p>}>
            <details class={styles.since} open>
              <summary>{text.changed}</summary>
              <Veil warnings={now().contentWarnings} treatment={treatmentOf(now().contentWarnings)} words={care}>
                <p class={styles.difference}>
                  <Difference before={whole(props.snapshot)} after={whole(now())} words={text.marks} />
                </p>
              </Veil>
            </details>
          </Show>
          <Show when={picturesOf(now()) !== picturesOf(props.snapshot)}>
            <p>{text.pictureChanged}</p>
            <CasePictures pictures={now().pictures} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** Where what was reported stands, for whoever may go and look. */
function placeOf({ post, thread, member }: CaseOnPage): string | undefined {
  if (thread) return post?.number ? postPath(thread, post.number) : threadPath(thread);
  return member ? `/members/${encodeURIComponent(member.handle)}` : undefined;
}

/** Counts for the moderator each hard thing that they open here: a picture, or a covered text of a hard case. */
function useCounting(one: () => CaseOnPage) {
  const client = useClient();
  return (event: Event) => {
    const details = event.target as HTMLDetailsElement;
    const pictureId = details.closest<HTMLElement>("[data-picture]")?.dataset.picture;
    const isText = one().isGraphic && details.querySelector("[data-words]") !== null;
    if (!details.open || !(pictureId || isText)) return;
    const input = { caseId: one().id, pictureId: pictureId ?? null };
    void client.mutation(NoteHardItemDocument, { input }).toPromise();
  };
}

/** What was reported, beside what it says now. */
export function Reported(props: { case: CaseOnPage }) {
  const { text, kinds } = useWords("cases");
  const { dateTime } = useDates();
  const latest = () => props.case.snapshots[0];
  const earlier = () => props.case.snapshots.slice(1);
  const count = useCounting(() => props.case);
  return (
    <Sheet as="section" label={text.reported}>
      <div ref={(element) => element.addEventListener("toggle", count, true)}>
        <Show when={latest()}>
          {(snapshot) => (
            <>
              <h2>
                {text.reported} <small>{text.asOf(dateTime(snapshot().takenAt ?? props.case.openedAt))}</small>
              </h2>
              <div class={styles.quoted}>
                <Words text={snapshot()} />
              </div>
              <Since snapshot={snapshot()} now={props.case.currentText} />
              <Show when={earlier().length}>
                <details class={styles.since}>
                  <summary>{text.earlier(earlier().length)}</summary>
                  <For each={earlier()}>
                    {(one) => (
                      <>
                        <p class={styles.facts}>{text.asOf(dateTime(one.takenAt ?? props.case.openedAt))}</p>
                        <div class={styles.quoted}>
                          <Words text={one} />
                        </div>
                      </>
                    )}
                  </For>
                </details>
              </Show>
              <Show when={placeOf(props.case)}>
                {(href) => (
                  <p>
                    <a class={styles.way} href={href()}>
                      {text.show(kinds[props.case.subjectKind])}
                    </a>
                  </p>
                )}
              </Show>
            </>
          )}
        </Show>
      </div>
    </Sheet>
  );
}
