import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Door, Ways } from "../identity/Door.tsx";
import { doorWithNext, nextOf } from "../identity/next.ts";
import { SignUpForm } from "../identity/SignUpForm.tsx";
import { signUpInput } from "../identity/signUpInput.ts";
import { Welcome } from "../identity/Welcome.tsx";
import { localPath } from "../page/page.ts";
import type { Action } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const SignUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

/** Makes the account and signs in; the same address then says welcome. */
export const action: Action = async ({ form, run }) => {
  const input = signUpInput(form);
  if ("userErrors" in input) return input;
  const { signUp } = await run(SignUpDocument, { input });
  if (signUp.userErrors.length) return { userErrors: signUp.userErrors };
  return { goTo: doorWithNext("/sign-up", localPath(form.next, "")), reload: true };
};

/** Joining; for whoever has just joined: a welcome. */
export default function SignUpPage() {
  const { signUp: words } = useWords("identity");
  const { viewer } = useSession();
  const location = useLocation();
  const next = () => nextOf(location.search);
  const promise = (
    <Note title={words.promise.title}>
      <p>{words.promise.text}</p>
    </Note>
  );
  return (
    <Show
      when={viewer()}
      fallback={
        <Door title={words.title} lead={words.lead} aside={promise}>
          <Sheet>
            <SignUpForm action={action} next={next()} />
          </Sheet>
          <Ways>
            <span>
              {words.have} <a href={doorWithNext("/sign-in", next())}>{words.signIn}</a>
            </span>
          </Ways>
        </Door>
      }
    >
      {(member) => <Welcome viewer={member()} next={next()} />}
    </Show>
  );
}
