import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { DemoSignIns } from "../identity/DemoSignIns.tsx";
import { Door, Ways } from "../identity/Door.tsx";
import { ErrorSummary } from "../identity/ErrorSummary.tsx";
import { mistakesOf } from "../identity/form.ts";
import { doorWithNext, nextOf } from "../identity/next.ts";
import { Suspended } from "../moderation/decisions/Suspended.tsx";
import { acceptPath } from "../moderation/rules/acceptPath.ts";
import { PasswordField } from "../identity/PasswordField.tsx";
import styles from "../identity/identity.module.css";
import { localPath } from "../page/page.ts";
import type { Action, Visit } from "../page/page.ts";
import { Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Sheet } from "../ui/surfaces.tsx";

const SignInPageDocument = graphql(`
  query SignInPage {
    house {
      ...DemoSignIns
    }
    suspension {
      until
      decisions {
        ...DecisionText
      }
    }
  }
`);

const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        rulesToAccept
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks who can be signed in as in the demonstration. */
export const preload = ({ ask }: Visit) => ask(SignInPageDocument, {});

/** Signs in, and goes on to where the member wanted to go; past the rules, when there are new ones. */
export const action: Action = async ({ form, run }) => {
  const { signIn } = await run(SignInDocument, { input: { login: form.login ?? "", password: form.password ?? "" } });
  // Why, and until when, stands on the page that is loaded anew.
  if (signIn.userErrors.some(({ code }) => code === "ACCOUNT_SUSPENDED")) return { goTo: "/sign-in", reload: true };
  if (signIn.userErrors.length) return { userErrors: signIn.userErrors };
  const next = localPath(form.next, "/");
  return { goTo: signIn.viewer?.rulesToAccept ? acceptPath(next) : next, reload: true };
};

function SignInForm(props: { next: string }) {
  const { password, signIn: words } = useWords("identity");
  const form = createForm(action);
  return (
    <form {...form.attributes} class={styles.full}>
      <input type="hidden" name="next" value={props.next} />
      <ErrorSummary mistakes={mistakesOf(form, [])} />
      <Field
        id="login"
        label={words.login}
        name="login"
        value={form.value("login") ?? ""}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        required
      />
      <PasswordField id="password" label={password} name="password" autocomplete="current-password" />
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.submit}
      </Button>
    </form>
  );
}

/** Signing in; in a demonstration also as one of its people. */
export default function SignInPage() {
  const { signIn: words } = useWords("identity");
  const { viewer } = useSession();
  const location = useLocation();
  const next = () => nextOf(location.search);
  const page = createPageQuery(SignInPageDocument, () => ({}));
  const demo = () => (page.data()?.house.demoSignIns.length ? page.data()?.house : undefined);
  return (
    <Show when={!viewer()} fallback={<Redirect to={next() || "/"} />}>
      <Door
        title={words.title}
        aside={<Show when={demo()}>{(house) => <DemoSignIns house={house()} next={next()} action={action} />}</Show>}
      >
        <Show when={page.data()?.suspension}>{(suspension) => <Suspended suspension={suspension()} />}</Show>
        <Sheet>
          <SignInForm next={next()} />
          <Ways>
            <a href="/forgot-password">{words.forgot}</a>
          </Ways>
        </Sheet>
        <Ways>
          <span>
            {words.isNew} <a href={doorWithNext("/sign-up", next())}>{words.join}</a>
          </span>
        </Ways>
      </Door>
    </Show>
  );
}
