import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { DraftOfQuery } from "@tongxing/schema/generated/graphql.ts";
import type { Client } from "@urql/core";
import { quotedFrom } from "../discussion/quotedFrom.ts";
import { requestOptions } from "../graphql/browserClient.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { ActionFault, faultOf } from "../page/page.ts";
import type { DraftHouse, HouseDraft } from "./draftLine.ts";
import { told } from "./written.ts";

const DraftOfDocument = graphql(`
  query DraftOf($subjectId: ID!) {
    viewer {
      id
      draft(subjectId: $subjectId) {
        id
        title
        body
        version
        device
        updatedAt
        settings {
          anonymous
          contentWarnings {
            kind
            note
          }
          pictures {
            id
            altText
            isSensitive
          }
        }
        quotedPost {
          id
          number
          bodyHtml
          contentWarnings {
            kind
          }
          author {
            id
            displayName
            pseudonym {
              en
              zh
            }
          }
        }
      }
    }
  }
`);

const SaveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        id
        version
        updatedAt
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const DiscardDraftDocument = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      subjectId
      userErrors {
        code
        path
      }
    }
  }
`);

type NameOf = (face: NamedFace) => string;
type Found = NonNullable<NonNullable<DraftOfQuery["viewer"]>["draft"]>;

function toHouseDraft(
  { title, body, version, device, updatedAt, settings, quotedPost }: Found,
  nameOf: NameOf,
): HouseDraft {
  const warnings = settings.contentWarnings?.map(({ kind, note }) => ({ kind, note }));
  const pictures = settings.pictures?.map(({ id, altText, isSensitive }) => ({ id, altText, isSensitive }));
  return {
    ...{ title, body, version, device, updatedAt },
    quoted: quotedPost ? quotedFrom(quotedPost, nameOf) : undefined,
    settings: told({ ...settings, contentWarnings: warnings, pictures }),
  };
}

/** A page that is being left still sends what is small enough: browsers take 64 KiB of such requests at a time. */
const outlivesPage = (body = "") => ({ fetchOptions: { ...requestOptions, keepalive: body.length < 15_000 } });

/** The house's draft of one subject, over the network. */
export function draftHouse(client: Client, subjectId: string, nameOf: NameOf): DraftHouse {
  return {
    read: async () => {
      const asked = client.query(DraftOfDocument, { subjectId }, { requestPolicy: "network-only" });
      const { data, error } = await asked.toPromise();
      if (error) throw faultOf(error);
      return data?.viewer?.draft ? toHouseDraft(data.viewer.draft, nameOf) : null;
    },
    save: async ({ title, body, quoted, settings }, expectedVersion) => {
      const input = {
        ...{ subjectId, title, body, expectedVersion },
        quotedPostId: quoted?.id ?? null,
        settings: told(settings),
      };
      const { data, error } = await client.mutation(SaveDraftDocument, { input }, outlivesPage(body)).toPromise();
      if (error || !data) throw error ? faultOf(error) : new ActionFault("INTERNAL_SERVER_ERROR");
      const { draft, userErrors } = data.saveDraft;
      const [mistake] = userErrors;
      if (mistake?.code === "STALE_VERSION") return { isStale: true };
      if (mistake || !draft) return { refused: mistake?.code ?? "NOT_FOUND" };
      return { version: draft.version, updatedAt: draft.updatedAt };
    },
    discard: async (expectedVersion) => {
      const input = { subjectId, expectedVersion };
      const { data, error } = await client.mutation(DiscardDraftDocument, { input }, outlivesPage()).toPromise();
      if (error || !data) throw error ? faultOf(error) : new ActionFault("INTERNAL_SERVER_ERROR");
      return data.discardDraft.userErrors[0]?.code !== "STALE_VERSION";
    },
  };
}
