import type { CasePageQuery } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Columns } from "../../layout/Columns.tsx";
import { Button, Deeds, LinkButton } from "../../ui/Button.tsx";
import { Time } from "../../ui/Time.tsx";
import { LiveRegion } from "../../ui/spoken.tsx";
import { CaseDecisions } from "../decisions/CaseDecisions.tsx";
import { DecideForm } from "../decisions/DecideForm.tsx";
import { Around } from "./Around.tsx";
import { CareNote } from "./Care.tsx";
import { EarlierDecisions, PersonaCard, SimilarCases } from "./CaseAside.tsx";
import { Priority } from "./CaseLine.tsx";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";
import { CaseReports } from "./CaseReports.tsx";
import { casePath, useCaseWords } from "./caseWords.ts";
import { ClaimBar } from "./ClaimBar.tsx";
import { HandOver } from "./HandOver.tsx";
import { Keys } from "./Keys.tsx";
import { Notes } from "./Notes.tsx";
import { Reported } from "./Reported.tsx";

/** What the case is, and why it stands where it stands. */
function Head(props: { case: CaseOnPage }) {
  const { line, sources, why } = useWords("cases");
  const words = useCaseWords();
  const local = useLocalized();
  const board = () => props.case.thread?.board;
  return (
    <>
      <p class={styles.about}>
        <Priority priority={props.case.priority} /> {words.about(props.case)}
        <Show when={board()}>
          {(known) => (
            <>
              {" · "}
              <a href={`/boards/${known().slug}`}>{local(known().name)}</a>
            </>
          )}
        </Show>
        {" · "}
        {props.case.reportCount > 0 ? line.reports(props.case.reportCount) : sources[props.case.source]}
        {" · "}
        <Time at={props.case.openedAt} />
      </p>
      <details class={styles.why}>
        <summary>
          {why.label}: <span class={styles.facts}>{words.grounds(props.case)}</span>
        </summary>
        <p class={styles.facts}>{why.lead}</p>
      </details>
    </>
  );
}

/** The next case that waits for whoever reads this, if there is one. */
export const nextOf = (data: CasePageQuery): number | undefined =>
  data.next?.nodes.find(({ id, viewerCan }) => viewerCan.claim && id !== data.moderationCase?.id)?.number;

interface CaseViewProps {
  data: CasePageQuery;
  case: CaseOnPage;
  isNew: boolean;
  show: () => void;
}

/** A case: what was reported, what stands around it, and what moderators do with it. */
export function CaseView(props: CaseViewProps) {
  const { case: words } = useWords("cases");
  const aside = (
    <>
      <Show when={props.data.moderationQueue}>
        {(queue) => <CareNote care={queue().care} done={() => props.show()} />}
      </Show>
      <CaseReports case={props.case} />
      <Show when={props.case.persona}>{(persona) => <PersonaCard persona={persona()} />}</Show>
      <EarlierDecisions case={props.case} />
      <SimilarCases case={props.case} />
    </>
  );
  return (
    <Columns aside={aside}>
      <Head case={props.case} />
      <ClaimBar case={props.case} done={() => props.show()} />
      <LiveRegion>
        <Show when={props.isNew}>
          <div class={styles.announce}>
            <Button onClick={() => props.show()}>{words.isNew}</Button>
          </div>
        </Show>
      </LiveRegion>
      <Reported case={props.case} />
      <Show when={props.case.threadContext}>{(context) => <Around context={context()} />}</Show>
      <CaseDecisions case={props.case} done={() => props.show()} />
      <Show when={props.case.viewerCan.decide}>
        <DecideForm case={props.case} data={props.data} done={() => props.show()} />
      </Show>
      <Show when={props.case.viewerCan.handOver}>
        <HandOver
          case={props.case}
          moderators={props.data.moderationQueue?.moderators ?? []}
          done={() => props.show()}
        />
      </Show>
      <Notes case={props.case} done={() => props.show()} />
      <Deeds>
        <Show when={nextOf(props.data)} fallback={<span class={styles.facts}>{words.noNext}</span>}>
          {(number) => <LinkButton href={casePath(number())}>{words.next}</LinkButton>}
        </Show>
        <LinkButton href="/moderation" look="plain">
          {words.back}
        </LinkButton>
      </Deeds>
      <Keys keys={["c", "r", "d", "n", "j", "u", "help"]} />
    </Columns>
  );
}
