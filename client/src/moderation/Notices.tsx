import type { MeasureNoticeFragment } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createResource } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { runWith } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/surfaces.tsx";
import { AcknowledgeMeasureDocument, NoticesDocument } from "./measure.ts";
import { MeasureText } from "./MeasureText.tsx";
import styles from "./moderation.module.css";

/** What the moderators told the member and what still has an effect, until they put it away. */
export default function Notices() {
  const { notice } = useWords("moderation");
  const { refetch } = useSession();
  const client = useClient();
  const [measures, { refetch: readAgain }] = createResource(async () => {
    const { data } = await client.query(NoticesDocument, {}, { requestPolicy: "network-only" }).toPromise();
    return data?.viewer?.measures ?? [];
  });
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
    <For each={measures.latest?.filter(isNews)}>
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
  );
}
