import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useLocation } from "@solidjs/router";
import { Match, Switch, onMount } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { Door } from "../identity/Door.tsx";
import { ErrorSummary } from "../identity/ErrorSummary.tsx";
import { mistakesOf } from "../identity/form.ts";
import styles from "../identity/identity.module.css";
import type { Action } from "../page/page.ts";
import { Button, Deeds, LinkButton } from "../ui/Button.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const VerifyEmailDocument = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      verified
      userErrors {
        code
        path
      }
    }
  }
`);

/** Confirms the address. Only a POST does: mail scanners open every link. */
export const action: Action = async ({ form, run }) => {
  const { verifyEmail } = await run(VerifyEmailDocument, { input: { token: form.token ?? "" } });
  if (verifyEmail.userErrors.length) return { userErrors: verifyEmail.userErrors };
  return { goTo: "/verify-email?done=1", reload: true };
};

function Done() {
  const { verify: words } = useWords("identity");
  return (
    <Door title={words.doneTitle} lead={words.done}>
      <Deeds>
        <LinkButton href="/boards" look="primary">
          {words.goOn}
        </LinkButton>
      </Deeds>
    </Door>
  );
}

function Invalid() {
  const { verify: words } = useWords("identity");
  return (
    <Door title={words.invalidTitle}>
      <Note kind="care">
        <p role="alert">{words.invalid}</p>
        <LinkButton href="/me">{words.mine}</LinkButton>
      </Note>
    </Door>
  );
}

/** Behind the link of the first mail. With JavaScript the form sends itself; without it takes one press. */
export default function VerifyEmailPage() {
  const { verify: words } = useWords("identity");
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const token = () => search().get("token") ?? "";
  const form = createForm(action);
  let button: HTMLButtonElement | undefined;
  onMount(() => button?.click());
  return (
    <Switch fallback={<Invalid />}>
      <Match when={search().has("done")}>
        <Done />
      </Match>
      <Match when={token() && !form.hasMistake("LINK_INVALID")}>
        <Door title={words.title} lead={words.lead}>
          <Sheet>
            <form {...form.attributes} class={styles.full}>
              <ErrorSummary mistakes={mistakesOf(form, [])} />
              <input type="hidden" name="token" value={token()} />
              <Button ref={button} type="submit" look="primary" disabled={form.isPending()}>
                {words.submit}
              </Button>
            </form>
          </Sheet>
        </Door>
      </Match>
    </Switch>
  );
}
