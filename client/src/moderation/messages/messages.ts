import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../../page/page.ts";

graphql(`
  fragment Conversation on ModeratorConversation {
    id
    isUnread
    persona {
      id
      kind
      displayName
      pseudonym {
        en
        zh
      }
    }
    thread {
      id
      number
      slug
      title
    }
    messages {
      body
      sentAt
      viewerIsAuthor
      moderator {
        id
        displayName
      }
    }
  }
`);

/** What moderators wrote to the reader. */
export const MyMessagesDocument = graphql(`
  query MyMessages {
    viewer {
      id
      moderatorConversations {
        ...Conversation
      }
    }
  }
`);

const AnswerModeratorsDocument = graphql(`
  mutation AnswerModerators($conversationId: ID!, $body: String!, $idempotencyKey: String) {
    answerModerators(input: { conversationId: $conversationId, body: $body, idempotencyKey: $idempotencyKey }) {
      conversation {
        ...Conversation
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Says that a conversation was before the reader's eyes. */
export const MarkModeratorMessagesReadDocument = graphql(`
  mutation MarkModeratorMessagesRead($conversationId: ID!) {
    markModeratorMessagesRead(input: { conversationId: $conversationId }) {
      conversation {
        id
        isUnread
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Answers, or says that it was read. */
export const messageAction: Action = async ({ form, run }) => {
  const [step, conversationId = ""] = (form.deed ?? "").split(" ");
  if (step === "seen") {
    const { userErrors } = (await run(MarkModeratorMessagesReadDocument, { conversationId })).markModeratorMessagesRead;
    return userErrors.length ? { userErrors } : { goTo: "/me/messages" };
  }
  const variables = { conversationId, body: form.body ?? "", idempotencyKey: form.idempotencyKey };
  const { userErrors } = (await run(AnswerModeratorsDocument, variables)).answerModerators;
  return userErrors.length ? { userErrors } : { goTo: "/me/messages" };
};
