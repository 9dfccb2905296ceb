import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Client } from "@urql/core";
import { knownWords, lateWords } from "../i18n/words.ts";
import type { Locale } from "../i18n/locale.ts";
import { ActionFault, runWith } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";
import { showToast } from "../ui/Toast.tsx";
import type { PagePost } from "./PostCard.tsx";

const WithdrawPostDocument = graphql(`
  mutation WithdrawPost($postId: ID!) {
    withdrawPost(input: { postId: $postId }) {
      post {
        ...PostCard
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RestorePostDocument = graphql(`
  mutation RestorePost($postId: ID!) {
    restorePost(input: { postId: $postId }) {
      post {
        ...PostCard
      }
      userErrors {
        code
        path
      }
    }
  }
`);

interface Answered {
  post: PagePost | null;
  userErrors: readonly Mistake[];
}

/** What this needs of its page. */
interface Where {
  client: Client;
  locale: Locale;
  /** Shows the post as it is now. */
  place: (post: PagePost) => void;
}

/** Changes the post, shows it, and says what has happened, or why nothing has. */
async function change({ locale, place }: Where, asked: Promise<Answered>, done: () => void): Promise<void> {
  try {
    const { post, userErrors } = await asked;
    const [mistake] = userErrors;
    if (post) place(post);
    if (!mistake) return done();
    showToast((await lateWords(locale, "errors")).userErrors[mistake.code]);
  } catch (fault) {
    showToast(knownWords(locale, "common").fault(fault instanceof ActionFault ? fault.code : "OFFLINE"));
  }
}

/** Takes one's own text back. No question is asked first, for it can be undone within `house.undoMinutes`. */
export function withdrawPost(where: Where, postId: string): Promise<void> {
  const asked = runWith(where.client)(WithdrawPostDocument, { postId }).then((data) => data.withdrawPost);
  const words = knownWords(where.locale, "discussion").post;
  return change(where, asked, () => showToast(words.withdrawn, () => void restorePost(where, postId)));
}

/** Undoes that. */
export function restorePost(where: Where, postId: string): Promise<void> {
  const asked = runWith(where.client)(RestorePostDocument, { postId }).then((data) => data.restorePost);
  return change(where, asked, () => showToast(knownWords(where.locale, "discussion").post.restored));
}
