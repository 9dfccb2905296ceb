import type { WarningTreatment } from "@tongxing/schema/generated/graphql.ts";
import { For } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors, Select } from "../ui/Field.tsx";
import { showToast } from "../ui/Toast.tsx";
import { warningKinds } from "../care/warnings.ts";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import styles from "../care/care.module.css";

const treatments: readonly WarningTreatment[] = ["SHOW", "BLUR", "HIDE"];

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What is done with texts that warn of something: a choice for each kind. */
export function WarningsPart(props: { me: Me }) {
  const words = useWords("me");
  const { kinds } = useWords("care");
  const { refetch } = useSession();
  const done = () => {
    showToast(words.saved);
    void refetch();
  };
  const form = createForm(meAction, { deed: "warnings", done });
  const chosen = (kind: string) => props.me.warningPreferences.find((one) => one.kind === kind)?.treatment;
  const options = treatments.map((value) => ({ value, label: words.warnings.treatments[value] }));
  return (
    <MePart id="warnings" title={words.warnings.title} lead={words.warnings.lead}>
      <form {...form.attributes}>
        <input type="hidden" name="deed" value={form.deed} />
        <FormErrors errors={form.errorsBeside([])} />
        <div class={styles.kinds}>
          <For each={warningKinds}>
            {(kind) => (
              <Select
                label={capital(kinds[kind])}
                name={kind}
                value={form.value(kind) ?? chosen(kind)}
                options={options}
              />
            )}
          </For>
        </div>
        <Button type="submit" disabled={form.isPending()}>
          {words.save}
        </Button>
        <Done deed="warnings" />
      </form>
    </MePart>
  );
}
