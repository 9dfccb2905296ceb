import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { NotificationRowFragment, NotificationsPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createEffect, createSignal, on, onMount } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { notificationAction } from "../notifications/notificationDeeds.ts";
import { NotificationItem } from "../notifications/NotificationItem.tsx";
import styles from "../notifications/notifications.module.css";
import { Loaded } from "../page/Loaded.tsx";
import { runWith } from "../page/page.ts";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { LinkTabs } from "../ui/LinkTabs.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";

const NotificationsPageDocument = graphql(`
  query NotificationsPage($after: String, $isWhole: Boolean!) {
    viewer {
      id
      unreadNotificationCount
      unread: notifications(filter: UNREAD, first: 50) {
        nodes {
          ...NotificationRow
        }
        pageInfo {
          hasNextPage
        }
      }
      read: notifications(filter: READ, first: 30, after: $after) @include(if: $isWhole) {
        nodes {
          ...NotificationRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Shown = NonNullable<NotificationsPageQuery["viewer"]>;

const variablesOf = (search: URLSearchParams) => ({
  after: search.get("after"),
  isWhole: search.get("show") !== "new",
});

/** Asks for what is new, and a page of what was read. */
export const preload = ({ search, ask }: Visit) => ask(NotificationsPageDocument, variablesOf(search));

/** Marks as read, takes that back, removes. */
export const action = notificationAction;

/** Takes a marking back, where there is no script and so no toast. */
function UndoForm(props: { markedAt: string }) {
  const words = useWords("notifications");
  const form = createForm(notificationAction, { deed: "undo" });
  return (
    <form {...form.attributes} role="status">
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="markedAt" value={props.markedAt} />
      {words.marked} <Button type="submit">{words.undo}</Button>
    </form>
  );
}

function MarkAll(props: { newest: NotificationRowFragment | undefined }) {
  const words = useWords("notifications");
  const client = useClient();
  const [hasScript, setHasScript] = createSignal(false);
  onMount(() => setHasScript(true)); // then a toast offers it
  const undo = (markedAt: string) =>
    void notificationAction({ form: { deed: "undo", markedAt }, params: {}, run: runWith(client) });
  const form = createForm(notificationAction, {
    deed: "readAll",
    done: (outcome) => "shown" in outcome && showToast(words.marked, () => undo(outcome.shown.markedAt ?? "")),
  });
  return (
    <>
      <FormErrors errors={form.errorsBeside([])} />
      <Show when={props.newest}>
        {(newest) => (
          <form {...form.attributes}>
            <input type="hidden" name="deed" value={form.deed} />
            <input type="hidden" name="notificationId" value={newest().id} />
            <Button type="submit" disabled={form.isPending()}>
              {words.markAll}
            </Button>
          </form>
        )}
      </Show>
      <Show when={!hasScript() && form.shown("markedAt")}>{(markedAt) => <UndoForm markedAt={markedAt()} />}</Show>
    </>
  );
}

function List(props: { nodes: readonly NotificationRowFragment[]; empty: string }) {
  return (
    <Show when={props.nodes.length > 0} fallback={<Empty text={props.empty} />}>
      <ul class={styles.list}>
        <For each={props.nodes}>{(told) => <NotificationItem told={told} />}</For>
      </ul>
    </Show>
  );
}

function Lists(props: { shown: Shown; isWhole: boolean }) {
  const words = useWords("notifications");
  const read = () => props.shown.read;
  const older = () => {
    const page = read()?.pageInfo;
    return page?.hasNextPage ? `/notifications?after=${encodeURIComponent(page.endCursor ?? "")}` : undefined;
  };
  const isEmpty = () => props.shown.unread.nodes.length === 0 && !read()?.nodes.length;
  return (
    <Show when={!isEmpty()} fallback={<Empty text={props.isWhole ? words.empty : words.nothingNew} />}>
      <section aria-labelledby="new">
        <div class={styles.head}>
          <h2 id="new">{words.unread}</h2>
          <MarkAll newest={props.shown.unread.nodes[0]} />
        </div>
        <List nodes={props.shown.unread.nodes} empty={words.nothingNew} />
      </section>
      <Show when={read()?.nodes.length}>
        <section aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          <List nodes={read()?.nodes ?? []} empty={words.empty} />
          <Pager later={older()} laterLabel={words.older} />
        </section>
      </Show>
    </Show>
  );
}

/** What one is told: the new first, the rest after it. */
export default function NotificationsPage() {
  const words = useWords("notifications");
  const location = useLocation();
  const session = useSession();
  const variables = () => variablesOf(new URLSearchParams(location.search));
  const page = createPageQuery(NotificationsPageDocument, variables);
  // What the bell hears is a reason to look again.
  createEffect(
    on(
      () => session.viewer()?.unreadNotificationCount,
      () => void page.refetch(),
      { defer: true },
    ),
  );
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fnotifications" />}>
          {(shown) => (
            <Columns>
              <PageHead title={words.title} />
              <div class={styles.head}>
                <h1>{words.title}</h1>
                <a href="/me/notifications">{words.settings}</a>
              </div>
              <LinkTabs
                label={words.filters}
                tabs={[
                  { href: "/notifications", label: words.all, isCurrent: variables().isWhole },
                  { href: "/notifications?show=new", label: words.onlyUnread, isCurrent: !variables().isWhole },
                ]}
              />
              <Lists shown={shown()} isWhole={variables().isWhole} />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
