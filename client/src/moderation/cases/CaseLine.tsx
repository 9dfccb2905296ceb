import type { CaseLineFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { warningNames } from "../../care/warnings.ts";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { VisuallyHidden } from "../../ui/spoken.tsx";
import { claimAction } from "./caseDeeds.ts";
import styles from "./cases.module.css";
import { casePath, useCaseWords } from "./caseWords.ts";

/** How soon a case is to be looked at, as a word in its colour. */
export function Priority(props: { priority: CaseLineFragment["priority"] }) {
  const { priorities } = useWords("cases");
  return (
    <span class={styles.priority} data-priority={props.priority}>
      {priorities[props.priority]}
    </span>
  );
}

/** Takes the case, or gives it back. */
function Deed(props: { case: CaseLineFragment; goTo: string; done: () => void }) {
  const { line } = useWords("cases");
  const deed = props.case.viewerCan.release ? "release" : "claim";
  const form = createForm(
    claimAction(() => props.goTo),
    {
      deed: `${deed} ${props.case.id}`,
      done: () => props.done(),
    },
  );
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <button type="submit" class={buttonClass("outlined")} data-deed={deed} disabled={form.isPending()}>
        {line[deed]}
        <VisuallyHidden> {line.of("", props.case.number)}</VisuallyHidden>
      </button>
    </form>
  );
}

/** What it says, in short; what it warns of instead, where it warns of something. */
function Excerpt(props: { case: CaseLineFragment }) {
  const { line } = useWords("cases");
  const care = useWords("care");
  const warnings = () => props.case.contentWarnings;
  return (
    <p class={styles.excerpt}>
      <Show when={!warnings().length} fallback={line.warns(warningNames(care, warnings()))}>
        {props.case.title ? `${props.case.title} · ` : ""}
        {props.case.excerpt}
      </Show>
    </p>
  );
}

/** Who works on a case, and until when. */
export function Claimant(props: { case: CaseLineFragment }) {
  const { line } = useWords("cases");
  const { time } = useDates();
  const until = () => time(props.case.claimExpiresAt ?? props.case.openedAt);
  return (
    <Show
      when={props.case.claimant}
      fallback={
        <Show when={props.case.secondReviewAskedBy}>
          {(asker) => <strong>{line.review(asker().displayName)}</strong>}
        </Show>
      }
    >
      {(claimant) => (
        <strong>{props.case.viewerWorks ? line.yours(until()) : line.theirs(claimant().displayName, until())}</strong>
      )}
    </Show>
  );
}

const waiting = ["NEW", "ASSIGNED", "AWAITING_SECOND_REVIEW", "REOPENED"];

/** One case in the queue. */
export function CaseLine(props: { case: CaseLineFragment; here: string; done: () => void }) {
  const { line, sources, states } = useWords("cases");
  const { relative } = useDates();
  const local = useLocalized();
  const words = useCaseWords();
  const one = () => props.case;
  const isOver = () => !waiting.includes(one().state);
  const facts = () => [
    ...(one().thread ? [local(one().thread!.board.name)] : []),
    one().reportCount > 0 ? line.reports(one().reportCount) : sources[one().source],
    line.opened(relative(one().openedAt)),
    ...(one().isGraphic ? [line.hard] : []),
  ];
  return (
    <li class={styles.line} data-over={isOver() ? "" : undefined}>
      <div class={styles.what}>
        <h2>
          <Priority priority={one().priority} />{" "}
          <a href={casePath(one().number)} data-case={one().id}>
            {words.category(one())}: {words.about(one())}
          </a>
        </h2>
        <Excerpt case={one()} />
        <p class={styles.facts}>{facts().join(" · ")}</p>
        <p class={styles.facts}>{words.grounds(one())}</p>
        <Show when={!isOver()} fallback={<p class={styles.facts}>{line.over(states[one().state])}</p>}>
          <p class={styles.claimant}>
            <Claimant case={one()} />
          </p>
        </Show>
      </div>
      <Show when={!isOver() && (one().viewerCan.claim || one().viewerCan.release)}>
        <Show when={`${one().viewerCan.release} ${one().id}`} keyed>
          <Deed case={one()} goTo={props.here} done={() => props.done()} />
        </Show>
      </Show>
    </li>
  );
}
