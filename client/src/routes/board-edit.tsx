import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { BoardForm } from "../boards/BoardForm.tsx";
import { boardInput, standingInput } from "../boards/boardInput.ts";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";
import { Crumbs } from "../ui/navigation.tsx";

const EditBoardPageDocument = graphql(`
  query EditBoardPage($slug: String!) {
    board(slug: $slug) {
      ...BoardForm
      viewerCan {
        edit
      }
    }
  }
`);

const UpdateBoardDocument = graphql(`
  mutation UpdateBoard($input: UpdateBoardInput!) {
    updateBoard(input: $input) {
      board {
        ...BoardForm
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks for the board as it is. */
export const preload = ({ params, ask }: Visit) => ask(EditBoardPageDocument, { slug: params.slug ?? "" });

/** Saves it, unless somebody else has in the meantime. */
export const action: Action = async ({ form, params, run }) => {
  const { updateBoard } = await run(UpdateBoardDocument, { input: { ...boardInput(form), ...standingInput(form) } });
  return updateBoard.userErrors.length
    ? { userErrors: updateBoard.userErrors }
    : { goTo: `/boards/${params.slug ?? ""}` };
};

/** For administrators: a board's names, who reads it, its state and its place. For all others this page is not there. */
export default function EditBoardPage() {
  const words = useWords("boards");
  const local = useLocalized();
  const params = usePathParams();
  const page = createPageQuery(EditBoardPageDocument, () => ({ slug: params().slug ?? "" }));
  const form = createForm(action);
  const editable = (board: NonNullable<ReturnType<typeof page.data>>["board"]) =>
    board?.viewerCan.edit ? board : null;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={editable(data().board)} fallback={<NotFound />}>
          {(board) => (
            <Columns>
              <PageHead title={words.form.editTitle} />
              <Crumbs
                steps={[
                  { href: "/boards", label: words.title },
                  { href: `/boards/${board().slug}`, label: local(board().name) },
                ]}
              />
              <h1>{words.form.editTitle}</h1>
              <BoardForm form={form} board={board()} />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
