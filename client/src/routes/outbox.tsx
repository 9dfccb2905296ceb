import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { OutboxPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { doorWithNext } from "../identity/next.ts";
import { mailPieces } from "../identity/mailText.ts";
import styles from "../identity/identity.module.css";
import { Columns } from "../layout/Columns.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";
import { Time } from "../ui/Time.tsx";

const OutboxPageDocument = graphql(`
  query OutboxPage($after: String) {
    demoOutbox(first: 20, after: $after) {
      nodes {
        id
        to
        subject
        text
        sentAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type OutboxMail = NonNullable<OutboxPageQuery["demoOutbox"]>["nodes"][number];

const variablesOf = (search: URLSearchParams) => ({ after: search.get("after") });

/** Asks for the demonstration's mails. */
export const preload = ({ search, ask }: Visit) => ask(OutboxPageDocument, variablesOf(search));

function Mail(props: { mail: OutboxMail }) {
  const words = useWords("outbox");
  return (
    <Sheet as="article" label={props.mail.subject}>
      <div class={styles.mail}>
        <header>
          <h2>{props.mail.subject}</h2>
          <p>
            <span>
              {words.to}: {props.mail.to}
            </span>
            <Time at={props.mail.sentAt} />
          </p>
        </header>
        <p class={styles.words}>
          <For each={mailPieces(props.mail.text)}>
            {(piece) => (
              <Show when={piece.path} fallback={piece.text}>
                {(path) => <a href={path()}>{piece.text}</a>}
              </Show>
            )}
          </For>
        </p>
      </div>
    </Sheet>
  );
}

/** The demonstration's outbox; elsewhere there is nothing here. */
export default function OutboxPage() {
  const words = useWords("outbox");
  const { viewer } = useSession();
  const location = useLocation();
  const page = createPageQuery(OutboxPageDocument, () => variablesOf(new URLSearchParams(location.search)));
  const later = (outbox: NonNullable<OutboxPageQuery["demoOutbox"]>) =>
    outbox.pageInfo.hasNextPage ? `/outbox?after=${encodeURIComponent(outbox.pageInfo.endCursor ?? "")}` : undefined;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().demoOutbox} fallback={<NotFound />}>
          {(outbox) => (
            <Columns>
              <PageHead title={words.title} />
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
              <Show when={!viewer()}>
                <p>
                  {words.guest} <a href={doorWithNext("/sign-in", "/outbox")}>{words.signIn}</a>
                </p>
              </Show>
              <For each={outbox().nodes} fallback={<Empty text={words.empty} />}>
                {(mail) => <Mail mail={mail} />}
              </For>
              <Pager later={later(outbox())} laterLabel={words.older} />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
