import { graphql } from "@tongxing/schema/generated/gql.ts";
import { For, Show } from "solid-js";
import { BoardRow, boardRowsClass } from "../boards/BoardRow.tsx";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Deeds, LinkButton } from "../ui/Button.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const BoardsPageDocument = graphql(`
  query BoardsPage {
    boards(first: 100) {
      nodes {
        ...BoardRow
      }
    }
  }
`);

/** Asks for every board that this reader may know of. */
export const preload = ({ ask }: Visit) => ask(BoardsPageDocument, {});

/** The list of boards. */
export default function BoardsPage() {
  const words = useWords("boards");
  const { viewer } = useSession();
  const page = createPageQuery(BoardsPageDocument, () => ({}));
  return (
    <Columns aside={<UrgentNote />}>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Loaded page={page}>
        {(data) => (
          <Sheet>
            <Show when={data().boards.nodes.length} fallback={<Empty text={words.empty} />}>
              <ul class={boardRowsClass}>
                <For each={data().boards.nodes}>{(board) => <BoardRow board={board} />}</For>
              </ul>
            </Show>
          </Sheet>
        )}
      </Loaded>
      <Show when={viewer()?.staffRoles.includes("ADMINISTRATOR")}>
        <Deeds>
          <LinkButton href="/boards/new">{words.create}</LinkButton>
        </Deeds>
      </Show>
    </Columns>
  );
}
