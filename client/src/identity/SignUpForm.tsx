import { createSignal, onMount } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox, Field, Select } from "../ui/Field.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { mistakesOf } from "./form.ts";
import { localeNames } from "./localeNames.ts";
import { PasswordField } from "./PasswordField.tsx";
import { RadioCards } from "./RadioCards.tsx";
import { defaultTimeZone, memberRoles } from "./signUpInput.ts";
import styles from "./identity.module.css";

const fields = ["handle", "email", "password", "role", "locale", "acceptedTerms"];

/** What a new member tells: as little as possible, with the reason beside each. */
export function SignUpForm(props: { action: Action; next: string }) {
  const { password, signUp: words } = useWords("identity");
  const { rule } = useWords("passwordField");
  const { house, locale } = useSession();
  const form = createForm(props.action);
  const [timeZone, setTimeZone] = createSignal(defaultTimeZone);
  onMount(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const roleError = () => form.errorFor("role") && words.roleMissing;
  const mistakes = () =>
    mistakesOf(form, fields).map((mistake) =>
      mistake.field === "role" ? { ...mistake, text: words.roleMissing } : mistake,
    );
  return (
    <form {...form.attributes} class={styles.full} novalidate>
      <ErrorSummary mistakes={mistakes()} />
      <input type="hidden" name="next" value={props.next} />
      <input type="hidden" name="timeZone" value={timeZone()} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} />
      <Field
        id="handle"
        label={words.handle}
        hint={words.handleHint}
        name="handle"
        value={form.value("handle") ?? ""}
        error={form.errorFor("handle")}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        required
      />
      <Field
        id="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        name="email"
        value={form.value("email") ?? ""}
        error={form.errorFor("email")}
        autocomplete="email"
        required
      />
      <PasswordField
        id="password"
        label={password}
        hint={rule(house().passwordMinLength)}
        name="password"
        error={form.errorFor("password")}
        autocomplete="new-password"
      />
      <RadioCards
        id="role"
        legend={words.role}
        hint={words.roleHint}
        name="role"
        value={form.value("role")}
        error={roleError()}
        choices={memberRoles.map((role) => ({
          value: role,
          label: words.roles[role].name,
          text: words.roles[role].text,
        }))}
      />
      <Select
        label={words.locale}
        name="locale"
        value={form.value("locale") ?? locale.toUpperCase()}
        options={localeNames}
      />
      <Checkbox
        id="acceptedTerms"
        name="acceptedTerms"
        value={String(house().rulesVersion)}
        checked={form.value("acceptedTerms") !== undefined}
        error={form.errorFor("acceptedTerms")}
        required
      >
        {words.accept}
        <a href="/rules" target="_blank">
          {words.acceptLink}
        </a>
        {words.acceptEnd}
      </Checkbox>
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.submit}
      </Button>
    </form>
  );
}
