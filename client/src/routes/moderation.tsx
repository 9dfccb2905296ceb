import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { CareNote, LeftOut } from "../moderation/cases/Care.tsx";
import { careAction } from "../moderation/cases/careAction.ts";
import { claimAction } from "../moderation/cases/caseDeeds.ts";
import { CaseLine } from "../moderation/cases/CaseLine.tsx";
import styles from "../moderation/cases/cases.module.css";
import { Keys, showKeys } from "../moderation/cases/Keys.tsx";
import { QueuePageDocument } from "../moderation/cases/queueDocuments.ts";
import { QueueCounts, QueueFilters } from "../moderation/cases/QueueFilters.tsx";
import { createQueueList } from "../moderation/cases/queueList.ts";
import { askedIn, isNarrowed, placeAddress, queueVariables } from "../moderation/cases/queueVisit.ts";
import { createShortcuts } from "../moderation/cases/shortcuts.ts";
import { OnCall } from "../moderation/shifts/OnCall.tsx";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Action, Visit } from "../page/page.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Pager } from "../ui/navigation.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import { Empty } from "../ui/surfaces.tsx";

/** Asks for the cases that the address asks for; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(QueuePageDocument, queueVariables(search));

/** Takes a case, or gives it back; and what spares the moderator. */
export const action: Action = (submission) =>
  submission.form.deed?.startsWith("care ") ? careAction(submission) : claimAction(() => "/moderation")(submission);

const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-case]")];

/** The place in the list of what has the focus; -1 when nothing in it has. */
const placeOfFocus = (all: readonly HTMLAnchorElement[]): number => {
  const line = document.activeElement?.closest("li");
  return all.findIndex((link) => line?.contains(link));
};

function move(by: 1 | -1): void {
  const all = links();
  const from = placeOfFocus(all);
  const to = from < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(from + by, 0), all.length - 1);
  all[to]?.focus();
}

/** Presses the button of the line that has the focus, if it is there. */
function press(deed: "claim" | "release"): void {
  document.activeElement?.closest("li")?.querySelector<HTMLButtonElement>(`button[data-deed=${deed}]`)?.click();
}

function Queue() {
  const { queue } = useWords("cases");
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(QueuePageDocument, () => queueVariables(search()));
  const { list, showFresh } = createQueueList(
    page,
    () => location.search,
    () => askedIn(search()),
  );
  createShortcuts({
    j: () => move(1),
    k: () => move(-1),
    c: () => press("claim"),
    r: () => press("release"),
    "?": showKeys,
  });
  const info = () => page.data()?.moderationCases?.pageInfo;
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <Show when={data().moderationQueue}>
            {(queue) => <CareNote care={queue().care} done={() => void page.refetch()} />}
          </Show>
          <OnCall shifts={data().onCallModerators ?? []} />
          <Show when={list.counts}>{(counts) => <QueueCounts counts={counts()} asked={askedIn(search())} />}</Show>
          <QueueFilters asked={askedIn(search())} boards={data().boards.nodes} />
          <LiveRegion>
            <Show when={list.fresh.length}>
              <div class={styles.announce}>
                <Button onClick={() => void showFresh()}>{queue.fresh(list.fresh.length)}</Button>
              </div>
            </Show>
          </LiveRegion>
          <Show
            when={list.order.length}
            fallback={
              <Show when={isNarrowed(askedIn(search()))} fallback={<Empty text={queue.empty} />}>
                <Empty text={queue.emptyNarrowed}>
                  <LinkButton href="/moderation">{queue.all}</LinkButton>
                </Empty>
              </Show>
            }
          >
            <ol class={styles.lines} aria-label={queue.list}>
              <For each={list.order}>
                {(id) => (
                  <CaseLine
                    case={list.cases[id]!}
                    here={location.pathname + location.search}
                    done={() => document.querySelector<HTMLElement>(`a[data-case="${id}"]`)?.focus()}
                  />
                )}
              </For>
            </ol>
          </Show>
          <Pager
            earlier={info()?.hasPreviousPage ? placeAddress(search(), { before: info()?.startCursor }) : undefined}
            earlierLabel={queue.earlier}
            later={info()?.hasNextPage ? placeAddress(search(), { after: info()?.endCursor }) : undefined}
            laterLabel={queue.more}
          />
          <Show when={data().moderationQueue}>
            {(queue) => <LeftOut care={queue().care} done={() => void showFresh()} />}
          </Show>
          <Keys keys={["j", "k", "enter", "c", "r", "help"]} />
        </>
      )}
    </Loaded>
  );
}

/** The moderators' queue. */
export default function QueuePage() {
  const { queue } = useWords("cases");
  return (
    <StaffPage title={queue.title}>
      <Queue />
    </StaffPage>
  );
}
