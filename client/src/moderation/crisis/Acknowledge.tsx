import type { CrisisLineFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { Clock } from "./Clock.tsx";
import { crisisAction } from "./crisisActions.ts";
import styles from "./crisis.module.css";

/** Who looks after it, how long until the next are called, and the button for whoever does from now on. */
export function Acknowledge(props: { crisis: CrisisLineFragment; done: () => void }) {
  const { acknowledge: words } = useWords("crisis");
  const form = createForm(crisisAction, { deed: `acknowledge ${props.crisis.id}`, done: () => props.done() });
  const isNobodys = () => props.crisis.acknowledgedBy === null;
  return (
    <div class={styles.acknowledge} classList={{ [styles.pressing!]: isNobodys() && props.crisis.state !== "CLOSED" }}>
      <Clock callAt={props.crisis.callAt} />
      <Show when={props.crisis.acknowledgedBy}>
        {(moderator) => (
          <p>
            <b>{props.crisis.viewerLooksAfter ? words.yours : words.theirs(moderator().displayName)}</b>
          </p>
        )}
      </Show>
      <Show when={props.crisis.viewerCan.acknowledge}>
        <form {...form.attributes}>
          <input type="hidden" name="deed" value={form.deed} />
          <FormErrors errors={form.errorsBeside([])} />
          <Button type="submit" look={isNobodys() ? "primary" : "outlined"} disabled={form.isPending()}>
            {isNobodys() ? words.do : words.takeOver}
          </Button>
          <Show when={isNobodys()}>
            <p class={styles.small}>{words.means}</p>
          </Show>
        </form>
      </Show>
    </div>
  );
}
