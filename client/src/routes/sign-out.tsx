import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../page/page.ts";
import { Redirect } from "../page/PageContext.tsx";

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signedOut
      userErrors {
        code
        path
      }
    }
  }
`);

/** Ends this session. */
export const action: Action = async ({ run }) => {
  await run(SignOutDocument, {});
  return { goTo: "/", reload: true };
};

/** There is nothing to see here: only the form in the menu leads to it. */
export default function SignOutPage() {
  return <Redirect to="/" />;
}
