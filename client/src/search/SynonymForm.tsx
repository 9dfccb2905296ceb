import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SynonymFormFragment } from "@tongxing/schema/generated/graphql.ts";
import { createSignal } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { Button, Deeds } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import styles from "./search.module.css";

graphql(`
  fragment SynonymForm on SynonymGroup {
    id
    words
    version
  }
`);

interface Doing {
  action: Action;
  /** Reads the groups anew. */
  changed: () => Promise<void>;
}

/** A group of words, to be changed or taken away. */
export function SynonymForm(props: Doing & { group: SynonymFormFragment }) {
  const { synonyms } = useWords("search");
  const form = createForm(props.action, { deed: props.group.id, done: () => void props.changed() });
  return (
    <form class={styles.group} {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="groupId" value={props.group.id} />
      <input type="hidden" name="expectedVersion" value={props.group.version} />
      <div>
        <FormErrors errors={form.errorsBeside(["words"])} />
        <Field
          label={props.group.words[0] ?? synonyms.group}
          name="words"
          required
          value={form.value("words") ?? props.group.words.join(", ")}
          error={form.errorFor("words")}
        />
      </div>
      <Deeds>
        <Button type="submit" name="what" value="save" disabled={form.isPending()}>
          {synonyms.save}
        </Button>
        <Button type="submit" name="what" value="remove" look="plain" disabled={form.isPending()}>
          {synonyms.remove}
        </Button>
      </Deeds>
    </form>
  );
}

/** A new group. */
export function NewSynonyms(props: Doing) {
  const { synonyms } = useWords("search");
  let element!: HTMLFormElement;
  const [key, setKey] = createSignal(randomKey());
  const done = () => {
    element.reset();
    setKey(randomKey());
    void props.changed();
  };
  const form = createForm(props.action, { deed: "add", done });
  return (
    <form ref={element} class={styles.group} {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? key()} />
      <div>
        <FormErrors errors={form.errorsBeside(["words"])} />
        <Field
          label={synonyms.add}
          name="words"
          required
          placeholder="造口, stoma, ostomy"
          value={form.value("words")}
          error={form.errorFor("words")}
        />
      </div>
      <Deeds>
        <Button type="submit" name="what" value="add" look="primary" disabled={form.isPending()}>
          {synonyms.addDeed}
        </Button>
      </Deeds>
    </form>
  );
}
