import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { BoardRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { PageHead } from "../page/PageContext.tsx";
import { Deeds, LinkButton } from "../ui/Button.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";
import { BoardRow, boardRowsClass } from "./BoardRow.tsx";
import styles from "./boards.module.css";
import { ThreadRow, threadRowsClass } from "./ThreadRow.tsx";

/** The latest threads of the board that everybody may read. */
export const OpenBoardDocument = graphql(`
  query OpenBoard($slug: String!) {
    board(slug: $slug) {
      id
      slug
      name {
        en
        zh
      }
      threads(first: 5) {
        nodes {
          ...ThreadRow
        }
      }
    }
  }
`);

/** The first board that is open to everybody. */
export const openBoardOf = <Row extends { visibility: string; state: string }>(
  boards: readonly Row[],
): Row | undefined => boards.find(({ visibility, state }) => visibility === "PUBLIC" && state !== "ARCHIVED");

function OpenThreads(props: { slug: string }) {
  const { guest } = useWords("home");
  const local = useLocalized();
  const page = createPageQuery(OpenBoardDocument, () => ({ slug: props.slug }));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().board}>
          {(board) => (
            <Sheet as="section" label={guest.openTitle(local(board().name))}>
              <h2>{guest.openTitle(local(board().name))}</h2>
              <ul class={threadRowsClass}>
                <For each={board().threads?.nodes}>{(thread) => <ThreadRow thread={thread} />}</For>
              </ul>
              <Deeds>
                <LinkButton href={`/boards/${board().slug}`}>{guest.openAll}</LinkButton>
              </Deeds>
            </Sheet>
          )}
        </Show>
      )}
    </Loaded>
  );
}

function Questions() {
  const { guest } = useWords("home");
  return (
    <section class={styles.questions} aria-labelledby="questions">
      <h2 id="questions">{guest.questionsTitle}</h2>
      <div class={styles.pair}>
        <For each={guest.questions}>
          {({ ask, say }) => (
            <Sheet>
              <h3>{ask}</h3>
              <p>{say}</p>
            </Sheet>
          )}
        </For>
      </div>
      <p class={styles.answer}>{guest.answer}</p>
    </section>
  );
}

function HowItIsKept() {
  const { guest } = useWords("home");
  return (
    <Note title={guest.howTitle}>
      <ul class={styles.how}>
        <For each={guest.how}>{(promise) => <li>{promise}</li>}</For>
      </ul>
      <p>
        <a href="/rules">{guest.rules}</a>
      </p>
    </Note>
  );
}

/** For a guest: what this place is, the two questions, what can be read, and the way in. */
export function GuestHome(props: { boards: readonly BoardRowFragment[] }) {
  const { guest } = useWords("home");
  const { name } = useWords("common");
  const openBoard = () => openBoardOf(props.boards);
  const others = () => props.boards.filter((board) => board !== openBoard());
  return (
    <Columns
      aside={
        <>
          <UrgentNote />
          <HowItIsKept />
        </>
      }
    >
      <PageHead title={name} />
      <h1>{guest.title}</h1>
      <p>{guest.lead}</p>
      <Deeds>
        <LinkButton look="primary" href="/sign-up">
          {guest.join}
        </LinkButton>
        <LinkButton href="/sign-in">{guest.signIn}</LinkButton>
      </Deeds>
      <Questions />
      <Show when={openBoard()}>{(board) => <OpenThreads slug={board().slug} />}</Show>
      <Show when={others().length}>
        <Sheet as="section" label={guest.boardsTitle}>
          <h2>{guest.boardsTitle}</h2>
          <p>{guest.boardsText}</p>
          <ul class={boardRowsClass}>
            <For each={others()}>{(board) => <BoardRow board={board} />}</For>
          </ul>
        </Sheet>
      </Show>
    </Columns>
  );
}
