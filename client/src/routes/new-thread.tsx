import { useParams } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { toldOf, withTold } from "../care/told.ts";
import { warningsIn } from "../care/warnings.ts";
import { threadPath } from "../discussion/addresses.ts";
import { Closed } from "../discussion/Closed.tsx";
import { NewThread } from "../discussion/NewThread.tsx";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action, Visit } from "../page/page.ts";
import { sentBeside } from "../pictures/chosen.ts";
import { PageHead } from "../page/PageContext.tsx";
import { Crumbs } from "../ui/navigation.tsx";

const NewThreadPageDocument = graphql(`
  query NewThreadPage($slug: String!) {
    board(slug: $slug) {
      id
      slug
      name {
        en
        zh
      }
      state
      visibility
      viewerMembership
      viewerCan {
        read
        createThread
      }
    }
  }
`);

const CreateThreadDocument = graphql(`
  mutation CreateThread($input: CreateThreadInput!) {
    createThread(input: $input) {
      thread {
        id
        number
        slug
        posts(first: 1) {
          nodes {
            id
            screening {
              action
            }
          }
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

/** Asks for the board. */
export const preload = ({ params, ask }: Visit) => ask(NewThreadPageDocument, { slug: params.slug ?? "" });

/** Begins the thread and goes to it. */
export const action: Action = async ({ form, run }) => {
  const { boardId = "", title = "", body = "", idempotencyKey } = form;
  const anonymous = form.anonymous !== undefined;
  const draftVersion = Number(form.draftVersion) || null;
  const contentWarnings = warningsIn(form);
  const about = { boardId, title, body, anonymous, contentWarnings, ...sentBeside(form) };
  const input = { ...about, draftVersion, idempotencyKey: idempotencyKey || null };
  const { thread, userErrors } = (await run(CreateThreadDocument, { input })).createThread;
  if (!thread) return { userErrors };
  return { goTo: withTold(threadPath(thread), toldOf(thread.posts.nodes.flatMap(({ screening }) => screening))) };
};

/** Starts a thread on a board, or says why that cannot be. */
export default function NewThreadPage() {
  const params = useParams();
  const { boards, closed } = useWords("discussion");
  const words = useWords("newThread");
  const local = useLocalized();
  const page = createPageQuery(NewThreadPageDocument, () => ({ slug: params.slug ?? "" }));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().board} fallback={<NotFound />}>
          {(board) => (
            <Columns aside={<UrgentNote />}>
              <PageHead title={words.title} />
              <Crumbs
                steps={[
                  { href: "/boards", label: boards },
                  { href: `/boards/${board().slug}`, label: local(board().name) },
                ]}
              />
              <h1>{words.title}</h1>
              <p>{words.in(local(board().name))}</p>
              <Show
                when={board().viewerCan.createThread}
                fallback={
                  <Closed place={{ board: board(), isShut: !board().viewerCan.read }} guestText={closed.guestThread} />
                }
              >
                <NewThread boardId={board().id} action={action} />
              </Show>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
