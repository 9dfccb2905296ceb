import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Client } from "@urql/core";
import { runWith } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";
import { PostsAsShownDocument } from "./openPage.ts";
import type { OpenPosts } from "./openPage.ts";
import type { PagePost } from "./PostCard.tsx";

const BlockPersonaDocument = graphql(`
  mutation BlockPersona($personaId: ID!) {
    blockPersona(input: { personaId: $personaId }) {
      persona {
        id
        viewerFold
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UnblockPersonaDocument = graphql(`
  mutation UnblockPersona($personaId: ID!) {
    unblockPersona(input: { personaId: $personaId }) {
      persona {
        id
        viewerFold
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Whether the reader has folded this face away themself. */
export const isFoldedByReader = ({ viewerFold }: PagePost["author"]): boolean =>
  viewerFold === "MUTED" || viewerFold === "BLOCKED";

/** Folds a face away or shows it again, and reads the page's posts as they are to be shown now. */
export async function changeFold(client: Client, posts: OpenPosts, post: PagePost): Promise<Mistake | undefined> {
  const variables = { personaId: post.author.id };
  const run = runWith(client);
  const { userErrors } = isFoldedByReader(post.author)
    ? (await run(UnblockPersonaDocument, variables)).unblockPersona
    : (await run(BlockPersonaDocument, variables)).blockPersona;
  const ids = posts.page().shown.map(({ id }) => id);
  const { data } = await client.query(PostsAsShownDocument, { ids }, { requestPolicy: "network-only" }).toPromise();
  for (const node of data?.nodes ?? []) if (node && "number" in node) posts.place(node as PagePost, "read");
  return userErrors[0];
}
