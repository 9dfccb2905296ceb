import type { MeasureNoticeFragment } from "@tongxing/schema/generated/graphql.ts";
import { useLocation } from "@solidjs/router";
import { useClient } from "@urql/solid";
import { For, Show, createResource } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { runWith } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Note } from "../ui/surfaces.tsx";
import { AcknowledgeMeasureDocument, NoticesDocument } from "./measure.ts";
import { MeasureText } from "./MeasureText.tsx";
import styles from "./moderation.module.css";

const messagesPath = "/me/messages";

/** What the moderators told the member and what still has an effect, until they put it away. */
export default function Notices() {
  const { notice } = useWords("moderation");
  const { viewer, refetch } = useSession();
  const client = useClient();
  const location = useLocation();
  // What the bell hears is a reason to look again.
  const news = () => `${viewer()?.unreadNotificationCount}`;
  const [told, { refetch: readAgain }] = createResource(news, async () => {
    const { data } = await client.query(NoticesDocument, {}, { requestPolicy: "network-only" }).toPromise();
    return data?.viewer;
  });
  const hasMessage = () => told.latest?.moderatorConversations.some(({ isUnread }) => isUnread);
  /** A limit stays while it runs: it is the answer to why nothing can be written. */
  const isStanding = ({ kind, isActive }: MeasureNoticeFragment) => kind === "LIMIT" && isActive;
  const isNews = (measure: MeasureNoticeFragment) =>
    isStanding(measure) ||
    (!measure.acknowledgedAt && !measure.liftedAt && (measure.endsAt === null || measure.isActive));
  const putAway = async (measureId: string) => {
    await runWith(client)(AcknowledgeMeasureDocument, { measureId }).catch(() => {});
    await readAgain();
    await refetch();
  };
  return (
    <>
      <Show when={location.pathname !== messagesPath && hasMessage()}>
        <div class={styles.notice} role="status">
          <Note kind="info" title={notice.message}>
            <p>{notice.messageLead}</p>
            <LinkButton href={messagesPath} look="primary">
              {notice.messageRead}
            </LinkButton>
          </Note>
        </div>
      </Show>
      <For each={told.latest?.measures.filter(isNews)}>
        {(measure) => (
          <div class={styles.notice}>
            <Note kind="care" title={notice.from}>
              <MeasureText measure={measure} />
              <Show when={!isStanding(measure)}>
                <Button onClick={() => void putAway(measure.id)}>{notice.putAway}</Button>
              </Show>
            </Note>
          </div>
        )}
      </For>
    </>
  );
}
