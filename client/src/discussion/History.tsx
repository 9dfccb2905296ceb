import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { PostHistoryQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Match, Switch, createResource } from "solid-js";
import { useDates } from "../i18n/dates.ts";
import { useWords } from "../i18n/words.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Difference } from "../ui/Difference.tsx";
import { LoadingLines } from "../ui/surfaces.tsx";
import styles from "./discussion.module.css";
import { plainText } from "./plainText.ts";

const PostHistoryDocument = graphql(`
  query PostHistory($id: ID!) {
    post(id: $id) {
      id
      version
      bodyHtml
      editedAt
      createdAt
      revisions(first: 50) {
        nodes {
          version
          bodyHtml
          writtenAt
        }
      }
    }
  }
`);

interface Version {
  version: number;
  text: string;
  writtenAt: string;
}

/** All texts of a post, the newest first; the one that stands now is among them. */
function versionsOf(post: NonNullable<PostHistoryQuery["post"]>): Version[] {
  const now = {
    version: post.version,
    text: plainText(post.bodyHtml ?? ""),
    writtenAt: post.editedAt ?? post.createdAt,
  };
  const earlier = post.revisions.nodes.map(({ version, bodyHtml, writtenAt }) => ({
    version,
    writtenAt,
    text: plainText(bodyHtml),
  }));
  return [now, ...earlier.filter(({ version }) => version < post.version)].sort(
    (one, other) => other.version - one.version,
  );
}

function Versions(props: { versions: readonly Version[] }) {
  const { history } = useWords("editing");
  const { dateTime } = useDates();
  const before = (at: number) => props.versions[at + 1];
  return (
    <div class={styles.versions}>
      <For each={props.versions}>
        {({ text, writtenAt }, at) => (
          <section>
            <h3>
              {before(at()) ? history.version(props.versions.length - at()) : history.first}{" "}
              <small>{dateTime(writtenAt)}</small>
            </h3>
            <p class={styles.version}>
              {before(at()) ? <Difference before={before(at())?.text ?? ""} after={text} words={history} /> : text}
            </p>
          </section>
        )}
      </For>
    </div>
  );
}

/** What an edited post said before, and what changed each time. */
export default function History(props: { postId: string; close: () => void }) {
  const { history } = useWords("editing");
  const client = useClient();
  const [versions] = createResource(
    () => props.postId,
    async (id) => {
      const { data } = await client.query(PostHistoryDocument, { id }, { requestPolicy: "network-only" }).toPromise();
      return { found: data?.post ? versionsOf(data.post) : undefined };
    },
  );
  return (
    <Dialog title={history.title} isOpen onClose={props.close}>
      <Switch fallback={<LoadingLines label={history.loading} />}>
        <Match when={versions.latest && !versions.latest.found}>
          <p>{history.failed}</p>
        </Match>
        <Match when={versions.latest?.found}>{(found) => <Versions versions={found()} />}</Match>
      </Switch>
    </Dialog>
  );
}
