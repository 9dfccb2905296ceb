import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { numberFrom } from "../discussion/addresses.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useWords } from "../i18n/words.ts";
import { Acknowledge } from "../moderation/crisis/Acknowledge.tsx";
import { Close } from "../moderation/crisis/Close.tsx";
import { CrisisPageDocument } from "../moderation/crisis/crises.ts";
import { crisisAction } from "../moderation/crisis/crisisActions.ts";
import { FollowUp } from "../moderation/crisis/FollowUp.tsx";
import styles from "../moderation/crisis/crisis.module.css";
import { followCrises } from "../moderation/crisis/live.ts";
import { Said } from "../moderation/crisis/Said.tsx";
import { Steps } from "../moderation/crisis/Steps.tsx";
import { Talk } from "../moderation/crisis/Talk.tsx";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { Sheet } from "../ui/surfaces.tsx";

const variablesOf = (params: { number?: string | undefined }) => ({ number: numberFrom(params.number) ?? 0 });

/** Asks for the crisis of this number; all but the staff are refused. */
export const preload = ({ params, ask }: Visit) => ask(CrisisPageDocument, variablesOf(params));

/** Looks after it, writes, notes, sets when to look again, has looked again, closes. */
export const action = crisisAction;

function Crisis() {
  const words = useWords("crisis");
  const { dateTime } = useDates();
  const params = useParams();
  const page = createPageQuery(CrisisPageDocument, () => variablesOf(params));
  followCrises(
    page,
    () => page.data()?.crises?.activityCursor,
    (crisisId) => page.data()?.crisisCase?.id === crisisId,
  );
  const done = () => void page.refetch();
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().crisisCase} fallback={<NotFound />}>
          {(crisis) => (
            <div class={styles.two}>
              <div>
                <p>
                  {words.states[crisis().state]} · {words.sources[crisis().source]} ·{" "}
                  {words.since(dateTime(crisis().raisedAt))}
                </p>
                <Acknowledge crisis={crisis()} done={done} />
                <Said crisis={crisis()} />
                <Talk crisis={crisis()} templates={data().crisisTemplates ?? []} done={done} />
                <Close crisis={crisis()} done={done} />
              </div>
              <aside>
                <Sheet>
                  <FollowUp crisis={crisis()} done={done} />
                </Sheet>
                <Sheet>
                  <Steps crisis={crisis()} done={done} />
                </Sheet>
              </aside>
            </div>
          )}
        </Show>
      )}
    </Loaded>
  );
}

/** One crisis: who looks after it, what was said and done. */
export default function CrisisPage() {
  const words = useWords("crisis");
  const params = useParams();
  return (
    <StaffPage title={words.one(variablesOf(params).number)}>
      <Crisis />
    </StaffPage>
  );
}
