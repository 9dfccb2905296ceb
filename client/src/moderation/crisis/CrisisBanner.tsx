import { useLocation } from "@solidjs/router";
import { useClient } from "@urql/solid";
import { Show, createResource } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { CrisisBannerDocument } from "./crises.ts";
import { crisisPath } from "./crisisActions.ts";
import styles from "./crisis.module.css";
import { followCrises } from "./live.ts";

/** On top of the moderators' pages: that somebody may be in danger and nobody looks, or that it is time to look again. */
export default function CrisisBanner() {
  const { banner: words } = useWords("crisis");
  const client = useClient();
  const location = useLocation();
  const [crises, { refetch }] = createResource(async () => {
    const answer = await client.query(CrisisBannerDocument, {}, { requestPolicy: "network-only" }).toPromise();
    return answer.data?.crises;
  });
  followCrises({ refetch: async () => void (await refetch()) }, () => crises.latest?.activityCursor);
  const open = () => crises.latest?.open.filter(({ number }) => location.pathname !== crisisPath(number)) ?? [];
  const waiting = () => open().filter(({ state }) => state === "RAISED" || state === "ESCALATED");
  const due = () => open().filter(({ state, viewerLooksAfter }) => state === "FOLLOW_UP_DUE" && viewerLooksAfter);
  const first = () => waiting()[0] ?? due()[0];
  return (
    <Show when={first()}>
      {(crisis) => (
        <div class={styles.banner} role="alert">
          <p>
            <b>{words.title}</b>
            <br />
            {waiting().length ? words.waits(waiting().length) : words.due(due().length)}
          </p>
          <LinkButton href={crisisPath(crisis().number)}>{words.open}</LinkButton>
        </div>
      )}
    </Show>
  );
}
