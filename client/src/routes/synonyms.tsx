import { graphql } from "@tongxing/schema/generated/gql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { NewSynonyms, SynonymForm } from "../search/SynonymForm.tsx";
import { Crumbs } from "../ui/navigation.tsx";
import { Sheet } from "../ui/surfaces.tsx";

const SynonymsPageDocument = graphql(`
  query SynonymsPage {
    synonymGroups {
      ...SynonymForm
    }
  }
`);

const AddSynonymGroupDocument = graphql(`
  mutation AddSynonymGroup($input: AddSynonymGroupInput!) {
    addSynonymGroup(input: $input) {
      group {
        id
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UpdateSynonymGroupDocument = graphql(`
  mutation UpdateSynonymGroup($input: UpdateSynonymGroupInput!) {
    updateSynonymGroup(input: $input) {
      group {
        id
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RemoveSynonymGroupDocument = graphql(`
  mutation RemoveSynonymGroup($input: RemoveSynonymGroupInput!) {
    removeSynonymGroup(input: $input) {
      removedId
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks for the groups; for others than administrators there are none to be seen. */
export const preload = ({ ask }: Visit) => ask(SynonymsPageDocument, {});

const wordsIn = (text: string | undefined): string[] =>
  (text ?? "").split(/[,，、;；\n]/).filter((word) => word.trim());

/** Adds a group, changes its words, or takes it away. */
export const action: Action = async ({ form, run }) => {
  const { groupId = "", expectedVersion, idempotencyKey, what } = form;
  const words = wordsIn(form.words);
  const { userErrors } =
    what === "add"
      ? (await run(AddSynonymGroupDocument, { input: { words, idempotencyKey: idempotencyKey || null } }))
          .addSynonymGroup
      : what === "remove"
        ? (await run(RemoveSynonymGroupDocument, { input: { groupId } })).removeSynonymGroup
        : (
            await run(UpdateSynonymGroupDocument, {
              input: { groupId, words, expectedVersion: Number(expectedVersion) },
            })
          ).updateSynonymGroup;
  return userErrors.length ? { userErrors } : { goTo: "/admin/synonyms" };
};

/** For administrators: words that mean the same to whoever searches. For all others this page is not there. */
export default function SynonymsPage() {
  const { title, synonyms } = useWords("search");
  const page = createPageQuery(SynonymsPageDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().synonymGroups} fallback={<NotFound />}>
          {(groups) => (
            <Columns>
              <PageHead title={synonyms.title} />
              <Crumbs steps={[{ href: "/search", label: title }]} />
              <h1>{synonyms.title}</h1>
              <p>{synonyms.lead}</p>
              <Sheet>
                <NewSynonyms action={action} changed={page.refetch} />
              </Sheet>
              <Sheet>
                <For each={groups()}>
                  {(group) => <SynonymForm group={group} action={action} changed={page.refetch} />}
                </For>
              </Sheet>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
