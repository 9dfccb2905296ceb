import { Show, createEffect, createSignal } from "solid-js";
import { WordsFirst } from "../care/WordsFirst.tsx";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { AskFirst } from "../pictures/AskFirst.tsx";
import { Button } from "../ui/Button.tsx";
import { Field, FormErrors, Select, TextArea } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import { memberRoles } from "./signUpInput.ts";
import { VisibilitySelect } from "./VisibilitySelect.tsx";
import styles from "./identity.module.css";

const aboutMaxLength = 500; // characters, as the API counts them

function Stale(props: { me: Me }) {
  const { profile: words } = useWords("me");
  return (
    <Note kind="care" title={words.staleTitle}>
      <p>{words.stale}</p>
      <p class={styles.words}>
        {words.staleName}: {props.me.displayName}
      </p>
      <Show when={props.me.about}>
        <p class={styles.words}>
          {words.staleAbout}: {props.me.about}
        </p>
      </Show>
    </Note>
  );
}

function About(props: { value: string; error?: string }) {
  const { profile: words } = useWords("me");
  const [used, setUsed] = createSignal([...props.value].length);
  return (
    <>
      <TextArea
        label={words.about}
        hint={words.aboutHint}
        name="about"
        rows="4"
        value={props.value}
        error={props.error}
        onInput={(event) => setUsed([...event.currentTarget.value].length)}
      />
      <p class={styles.count}>{words.count(used(), aboutMaxLength)}</p>
    </>
  );
}

/** What others see of a member, and who sees it. `refetch` brings what was saved elsewhere. */
export function ProfilePart(props: { me: Me; refetch: () => Promise<void> }) {
  const words = useWords("me");
  const form = createForm(meAction, { deed: "profile", done: () => showToast(words.saved) });
  const value = (name: "displayName" | "role" | "about" | "roleVisibility" | "aboutVisibility" | "joinedVisibility") =>
    form.value(name) ?? props.me[name];
  const isStale = () => form.hasMistake("STALE_VERSION");
  createEffect(() => isStale() && void props.refetch());
  return (
    <MePart id="profile" title={words.profile.title} lead={words.profile.handle(props.me.handle)}>
      <form {...form.attributes}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="expectedVersion" value={props.me.version} />
        <Show when={isStale()} fallback={<FormErrors errors={form.errorsBeside(["displayName", "about"])} />}>
          <div role="alert" class={styles.apart}>
            <Stale me={props.me} />
          </div>
        </Show>
        <Field
          label={words.profile.displayName}
          hint={words.profile.displayNameHint}
          name="displayName"
          value={value("displayName")}
          error={form.errorFor("displayName")}
          autocomplete="nickname"
          maxlength="40"
          required
        />
        <div class={styles.pair}>
          <Select
            label={words.profile.role}
            name="role"
            value={value("role")}
            options={memberRoles.map((role) => ({ value: role, label: words.profile.roles[role] }))}
          />
          <VisibilitySelect field={words.profile.role} name="roleVisibility" value={value("roleVisibility")} />
        </div>
        <About value={value("about")} error={form.errorFor("about")} />
        <VisibilitySelect field={words.profile.about} name="aboutVisibility" value={value("aboutVisibility")} />
        <VisibilitySelect field={words.profile.joined} name="joinedVisibility" value={value("joinedVisibility")} />
        <AskFirst
          isAsked={form.hasMistake("PERSONAL_DATA_FOUND")}
          texts={[value("displayName"), value("about")].join("\n")}
        />
        <WordsFirst returned={form.returned()} />
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {words.save}
        </Button>
        <Done deed="profile" />
      </form>
    </MePart>
  );
}
