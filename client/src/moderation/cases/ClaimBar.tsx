import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { LiveRegion } from "../../ui/spoken.tsx";
import { caseAction } from "./caseActions.ts";
import styles from "./cases.module.css";
import type { CaseOnPage } from "./casePage.ts";

function Deed(props: { deed: "claim" | "release"; case: CaseOnPage; done: () => void }) {
  const { claimed } = useWords("cases").case;
  const form = createForm(caseAction, { deed: `${props.deed} ${props.case.id}`, done: () => props.done() });
  const label = () => {
    if (props.deed === "claim") return claimed.claim;
    return props.case.viewerWorks ? claimed.release : claimed.takeBack;
  };
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <Button
        type="submit"
        look={props.deed === "claim" ? "primary" : "outlined"}
        data-deed={props.deed}
        disabled={form.isPending()}
      >
        {label()}
      </Button>
    </form>
  );
}

/** Who works on the case, until when, and taking it or giving it back. */
export function ClaimBar(props: { case: CaseOnPage; done: () => void }) {
  const { claimed } = useWords("cases").case;
  const { states } = useWords("cases");
  const { time } = useDates();
  const { now } = useSession();
  const until = () => time(props.case.claimExpiresAt ?? props.case.openedAt);
  const minutes = () => Math.max(1, Math.ceil((Date.parse(props.case.claimExpiresAt ?? "") - now()) / 60_000));
  const asker = () => props.case.secondReviewAskedBy;
  const standing = () => {
    const { claimant, viewerWorks, viewerCan, state } = props.case;
    if (viewerWorks) return `${claimed.yours(until(), minutes())} ${claimed.renews}`;
    if (claimant) return claimed.theirs(claimant.displayName, until());
    if (asker()) return asker()!.viewerIsSelf ? claimed.yourReview : claimed.review(asker()!.displayName);
    return viewerCan.claim ? claimed.nobody : states[state];
  };
  return (
    <div class={styles.claim} data-own={props.case.viewerWorks ? "" : undefined}>
      <LiveRegion>
        <p>{standing()}</p>
      </LiveRegion>
      <Show when={props.case.viewerCan.claim && !props.case.viewerWorks}>
        <Deed deed="claim" case={props.case} done={() => props.done()} />
      </Show>
      <Show when={props.case.viewerCan.release}>
        <Deed deed="release" case={props.case} done={() => props.done()} />
      </Show>
    </div>
  );
}
