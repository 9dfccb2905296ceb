import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ScreeningAction } from "@tongxing/schema/generated/graphql.ts";
import { acceptedIn } from "../care/accepted.ts";
import { toldOf, withTold } from "../care/told.ts";
import { warningsIn } from "../care/warnings.ts";
import { follow } from "../following/followAction.ts";
import type { Action, Mistake, Submission } from "../page/page.ts";
import { sentBeside } from "../pictures/chosen.ts";
import { postPath, threadPath } from "./addresses.ts";
import type { PagePost } from "./PostCard.tsx";

const ReplyToThreadDocument = graphql(`
  mutation ReplyToThread($input: ReplyToThreadInput!) {
    replyToThread(input: $input) {
      post {
        ...PostCard
        thread {
          id
          number
          slug
        }
        screening {
          action
        }
      }
      userErrors {
        code
        path
        finding {
          ...Finding
        }
      }
    }
  }
`);

graphql(`
  fragment Finding on Finding {
    id
    words
    note {
      en
      zh
    }
    offersHelp
  }
`);

const EditThreadDocument = graphql(`
  mutation EditThread($input: EditThreadInput!) {
    editThread(input: $input) {
      thread {
        id
        number
        slug
        title
        version
      }
      userErrors {
        code
        path
        finding {
          ...Finding
        }
      }
    }
  }
`);

const LockThreadDocument = graphql(`
  mutation LockThread($threadId: ID!) {
    lockThread(input: { threadId: $threadId }) {
      thread {
        id
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UnlockThreadDocument = graphql(`
  mutation UnlockThread($threadId: ID!) {
    unlockThread(input: { threadId: $threadId }) {
      thread {
        id
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const PinThreadDocument = graphql(`
  mutation PinThread($threadId: ID!) {
    pinThread(input: { threadId: $threadId }) {
      thread {
        id
        isPinned
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UnpinThreadDocument = graphql(`
  mutation UnpinThread($threadId: ID!) {
    unpinThread(input: { threadId: $threadId }) {
      thread {
        id
        isPinned
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** A reply that the house has acknowledged: where it stands, and itself, for the page that is open. */
export interface Replied {
  goTo: string;
  post: PagePost & { screening: readonly { action: ScreeningAction }[] };
}

async function reply({ form, run }: Submission): Promise<Replied | { userErrors: readonly Mistake[] }> {
  const input = {
    threadId: form.threadId ?? "",
    body: form.body ?? "",
    quotedPostId: form.quotedPostId || null,
    anonymous: form.anonymous !== undefined,
    contentWarnings: warningsIn(form),
    ...sentBeside(form),
    draftVersion: Number(form.draftVersion) || null,
    idempotencyKey: form.idempotencyKey || null,
  };
  const { post, userErrors } = (await run(ReplyToThreadDocument, { input })).replyToThread;
  if (!post) return { userErrors };
  const path = post.state === "HELD" ? threadPath(post.thread) : postPath(post.thread, post.number);
  return { goTo: `${withTold(path, toldOf(post.screening))}`, post };
}

async function changeState({ form, run }: Submission): Promise<readonly Mistake[]> {
  const variables = { threadId: form.threadId ?? "" };
  if (form.change === "lock") return (await run(LockThreadDocument, variables)).lockThread.userErrors;
  if (form.change === "unlock") return (await run(UnlockThreadDocument, variables)).unlockThread.userErrors;
  if (form.change === "pin") return (await run(PinThreadDocument, variables)).pinThread.userErrors;
  return (await run(UnpinThreadDocument, variables)).unpinThread.userErrors;
}

async function changeTitle({ form, run }: Submission) {
  const input = {
    threadId: form.threadId ?? "",
    title: form.title ?? "",
    expectedVersion: Number(form.expectedVersion),
    personalDataConfirmed: form.personalDataConfirmed !== undefined,
    acceptedWarnings: acceptedIn(form),
  };
  const { thread, userErrors } = (await run(EditThreadDocument, { input })).editThread;
  return userErrors.length || !thread ? { userErrors } : { goTo: threadPath(thread) };
}

/** What the forms of a thread's page do: `reply`, `title`, `follow`, and `state` (lock, unlock, pin, unpin). */
export const runThreadAction: Action = async (submission) => {
  const { form, params } = submission;
  if (form.deed === "reply") return reply(submission);
  if (form.deed === "title") return changeTitle(submission);
  const userErrors = await (form.deed === "follow" ? follow(submission) : changeState(submission));
  return userErrors.length
    ? { userErrors }
    : { goTo: threadPath({ number: Number(params.number), slug: params.slug ?? "-" }) };
};
