import { useLocation } from "@solidjs/router";
import type { ShiftsPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { ModerationNav } from "../moderation/ModerationNav.tsx";
import { LastHandOver, OnCall } from "../moderation/shifts/OnCall.tsx";
import { OwnShift } from "../moderation/shifts/OwnShift.tsx";
import { BeginNow, PlanShift } from "../moderation/shifts/PlanShift.tsx";
import { rotaPath, shiftAction, ShiftsPageDocument } from "../moderation/shifts/shifts.ts";
import styles from "../moderation/shifts/shifts.module.css";
import { askedMonday, currentMonday, spanOf, weeksLater } from "../moderation/shifts/week.ts";
import { WeekRota } from "../moderation/shifts/WeekRota.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const weekOf = (search: URLSearchParams) => askedMonday(search.get("week"));
const variablesOf = (week: string | null) => (week ? spanOf(week) : {});

/** Asks for a week of the rota; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(ShiftsPageDocument, variablesOf(weekOf(search)));

/** Plans, begins, cancels or hands over a shift of one's own. */
export const action = shiftAction;

function Week(props: { week: string | null; data: ShiftsPageQuery; done: () => void }) {
  const { week: words } = useWords("shifts");
  const { now, timeZone } = useSession();
  const { date } = useDates();
  const monday = () => props.week ?? currentMonday(now(), timeZone);
  const sunday = () => new Date(Date.parse(monday()) + 6 * 86_400_000).toISOString();
  return (
    <section aria-labelledby="week">
      <h2 id="week">{words.title(date(monday()), date(sunday().slice(0, 10)))}</h2>
      <WeekRota monday={monday()} week={props.week} shifts={props.data.rota ?? []} done={props.done} />
      <Pager
        earlier={rotaPath(weeksLater(monday(), -1))}
        earlierLabel={words.earlier}
        later={rotaPath(weeksLater(monday(), 1))}
        laterLabel={words.later}
      />
      <Show when={props.week}>
        <p>
          <a href={rotaPath()}>{words.now}</a>
        </p>
      </Show>
    </section>
  );
}

/** Whether the viewer has a shift to begin or to hand over. */
const hasTurn = ({ around }: ShiftsPageQuery) =>
  around?.some(({ viewerCan }) => viewerCan.handOver || viewerCan.start) ?? false;

function Rota() {
  const location = useLocation();
  const week = () => weekOf(new URLSearchParams(location.search));
  const page = createPageQuery(ShiftsPageDocument, () => variablesOf(week()));
  const done = () => void page.refetch();
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <div class={styles.beside}>
            <OnCall shifts={data().onCallModerators ?? []} />
            <Show when={hasTurn(data())} fallback={<BeginNow done={done} />}>
              <OwnShift shifts={data().around ?? []} done={done} />
            </Show>
          </div>
          <Week week={week()} data={data()} done={done} />
          <div class={styles.beside}>
            <Sheet>
              <PlanShift week={week()} done={done} />
            </Sheet>
            <LastHandOver shifts={data().around ?? []} />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** The rota of the moderators, week by week. A guest is sent to sign in. */
export default function ShiftsPage() {
  const words = useWords("shifts");
  const { viewer, isStaff, timeZone } = useSession();
  return (
    <Show when={viewer()} fallback={<Redirect to="/sign-in?next=%2Fmoderation%2Fshifts" />}>
      <Show
        when={isStaff()}
        fallback={
          <Columns>
            <PageHead title={words.title} />
            <h1>{words.title}</h1>
            <Empty text={words.staffOnly} />
          </Columns>
        }
      >
        <div class={styles.page}>
          <PageHead title={words.title} />
          <ModerationNav />
          <h1>{words.title}</h1>
          <p>
            {words.lead} {words.zone(timeZone)}
          </p>
          <Rota />
        </div>
      </Show>
    </Show>
  );
}
