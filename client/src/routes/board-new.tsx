import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { BoardForm } from "../boards/BoardForm.tsx";
import { boardInput } from "../boards/boardInput.ts";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Crumbs } from "../ui/navigation.tsx";

const CreateBoardDocument = graphql(`
  mutation CreateBoard($input: CreateBoardInput!) {
    createBoard(input: $input) {
      board {
        id
        slug
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Makes a board. */
export const action: Action = async ({ form, run }) => {
  const input = { ...boardInput(form), slug: form.slug?.trim() ?? "", idempotencyKey: form.idempotencyKey };
  const { createBoard } = await run(CreateBoardDocument, { input });
  return createBoard.board ? { goTo: `/boards/${createBoard.board.slug}` } : { userErrors: createBoard.userErrors };
};

/** For administrators: a new board. For all others this page is not there. */
export default function NewBoardPage() {
  const words = useWords("boards");
  const { viewer } = useSession();
  const form = createForm(action);
  return (
    <Show when={viewer()?.staffRoles.includes("ADMINISTRATOR")} fallback={<NotFound />}>
      <Columns>
        <PageHead title={words.form.createTitle} />
        <Crumbs steps={[{ href: "/boards", label: words.title }]} />
        <h1>{words.form.createTitle}</h1>
        <BoardForm form={form} />
      </Columns>
    </Show>
  );
}
