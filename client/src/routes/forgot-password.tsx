import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { Door, Ways } from "../identity/Door.tsx";
import { ErrorSummary } from "../identity/ErrorSummary.tsx";
import { mistakesOf } from "../identity/form.ts";
import styles from "../identity/identity.module.css";
import type { Action } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const RequestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      requested
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks for the mail. The answer is the same whether somebody has this address or not. */
export const action: Action = async ({ form, run }) => {
  const { requestPasswordReset } = await run(RequestPasswordResetDocument, { input: { email: form.email ?? "" } });
  if (requestPasswordReset.userErrors.length) return { userErrors: requestPasswordReset.userErrors };
  return { goTo: "/forgot-password?sent=1" };
};

function AskForm() {
  const { forgot: words } = useWords("identity");
  const form = createForm(action);
  return (
    <Door title={words.title} lead={words.lead}>
      <Sheet>
        <form {...form.attributes} class={styles.full} novalidate>
          <ErrorSummary mistakes={mistakesOf(form, ["email"])} />
          <Field
            id="email"
            type="email"
            label={words.email}
            name="email"
            value={form.value("email") ?? ""}
            error={form.errorFor("email")}
            autocomplete="email"
            required
          />
          <Button type="submit" look="primary" disabled={form.isPending()}>
            {words.submit}
          </Button>
        </form>
      </Sheet>
      <Ways>
        <a href="/sign-in">{words.back}</a>
      </Ways>
    </Door>
  );
}

function Sent() {
  const { forgot: words, welcome } = useWords("identity");
  const { house } = useSession();
  return (
    <Door title={words.sentTitle}>
      <Note>
        <p role="status">{words.sent}</p>
        <Show when={house().demo}>
          <p>
            <a href="/outbox">{welcome.outbox}</a>
          </p>
        </Show>
      </Note>
      <Ways>
        <a href="/forgot-password">{words.again}</a>
        <a href="/sign-in">{words.back}</a>
      </Ways>
    </Door>
  );
}

/** For whoever has forgotten their password. */
export default function ForgotPasswordPage() {
  const location = useLocation();
  const isSent = () => new URLSearchParams(location.search).has("sent");
  return (
    <Show when={isSent()} fallback={<AskForm />}>
      <Sent />
    </Show>
  );
}
