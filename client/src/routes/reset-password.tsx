import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { Door } from "../identity/Door.tsx";
import { ErrorSummary } from "../identity/ErrorSummary.tsx";
import { mistakesOf } from "../identity/form.ts";
import styles from "../identity/identity.module.css";
import { PasswordField } from "../identity/PasswordField.tsx";
import type { Action } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

/** Sets the new password and signs in. */
export const action: Action = async ({ form, run }) => {
  const { resetPassword } = await run(ResetPasswordDocument, {
    input: { token: form.token ?? "", newPassword: form.newPassword ?? "" },
  });
  if (resetPassword.userErrors.length) return { userErrors: resetPassword.userErrors };
  return { goTo: "/", reload: true };
};

function Invalid() {
  const { reset: words } = useWords("identity");
  return (
    <Door title={words.invalidTitle}>
      <Note kind="care">
        <p role="alert">{words.invalid}</p>
        <LinkButton href="/forgot-password">{words.ask}</LinkButton>
      </Note>
    </Door>
  );
}

/** Behind the link of the mail: a new password. */
export default function ResetPasswordPage() {
  const { reset: words } = useWords("identity");
  const { rule } = useWords("passwordField");
  const { house } = useSession();
  const location = useLocation();
  const token = () => new URLSearchParams(location.search).get("token") ?? "";
  const form = createForm(action);
  return (
    <Show when={token() && !form.hasMistake("LINK_INVALID")} fallback={<Invalid />}>
      <Door title={words.title} lead={words.lead}>
        <Sheet>
          <form {...form.attributes} class={styles.full} novalidate>
            <ErrorSummary mistakes={mistakesOf(form, ["newPassword"])} />
            <input type="hidden" name="token" value={token()} />
            <PasswordField
              id="newPassword"
              label={words.password}
              hint={rule(house().passwordMinLength)}
              name="newPassword"
              error={form.errorFor("newPassword")}
              autocomplete="new-password"
            />
            <Button type="submit" look="primary" disabled={form.isPending()}>
              {words.submit}
            </Button>
          </form>
        </Sheet>
      </Door>
    </Show>
  );
}
