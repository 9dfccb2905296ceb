import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { DemoSignInsFragment } from "@tongxing/schema/generated/graphql.ts";
import { For } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { Face } from "../ui/Face.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { Sheet } from "../ui/surfaces.tsx";
import styles from "./identity.module.css";

graphql(`
  fragment DemoSignIns on House {
    demoSignIns {
      handle
      password
      role
      isModerator
      isAdministrator
    }
  }
`);

/** In a demonstration: people whom a visitor can be, each by one press. */
export function DemoSignIns(props: { house: DemoSignInsFragment; next: string; action: Action }) {
  const { demo } = useWords("identity").signIn;
  const { roles } = useWords("common");
  const form = createForm(props.action, { deed: "demo" });
  const rolesOf = (person: DemoSignInsFragment["demoSignIns"][number]) =>
    [
      roles[person.role],
      ...(person.isModerator ? [roles.MODERATOR] : []),
      ...(person.isAdministrator ? [roles.ADMINISTRATOR] : []),
    ].join(" · ");
  return (
    <Sheet as="section" label={demo.title}>
      <h2>{demo.title}</h2>
      <p class={styles.lead}>{demo.lead}</p>
      <FormErrors errors={form.errorsBeside([])} />
      <ul class={styles.people}>
        <For each={props.house.demoSignIns}>
          {(person) => (
            <li>
              <form {...form.attributes}>
                <input type="hidden" name="deed" value={form.deed} />
                <input type="hidden" name="next" value={props.next} />
                <input type="hidden" name="login" value={person.handle} />
                <input type="hidden" name="password" value={person.password} />
                <button class={styles.person} type="submit" disabled={form.isPending()}>
                  <Face name={person.handle} small />
                  <span>
                    <b>
                      {demo.as} {person.handle}
                    </b>
                    <small>{rolesOf(person)}</small>
                  </span>
                </button>
              </form>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}
