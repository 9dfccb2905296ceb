import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MemberPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show, Suspense, createSignal } from "solid-js";
import { follow } from "../following/followAction.ts";
import { FollowControl } from "../following/FollowControl.tsx";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { lazyWith } from "../i18n/lazyWith.tsx";
import { useWords } from "../i18n/words.ts";
import styles from "../identity/identity.module.css";
import { MuteMember, muteAction } from "../identity/MuteMember.tsx";
import { Columns } from "../layout/Columns.tsx";
import { ReportEntry } from "../moderation/reports/ReportEntry.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Deeds, buttonClass } from "../ui/Button.tsx";
import { Face, RoleBadge } from "../ui/Face.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const MemberPageDocument = graphql(`
  query MemberPage($handle: String!) {
    member(handle: $handle) {
      id
      handle
      displayName
      role
      staffRoles
      about
      joinedOn
      viewerIsSelf
      viewerFollowLevel
      viewerMutes
      viewerReport {
        id
        state
      }
    }
  }
`);

const ReportDialog = lazyWith(["reports", "care", "errors"], () => import("../moderation/reports/ReportDialog.tsx"));

type Shown = NonNullable<MemberPageQuery["member"]>;

/** Asks for the member as this reader may see them. */
export const preload = ({ params, ask }: Visit) => ask(MemberPageDocument, { handle: params.handle ?? "" });

/** Follows the member or not, mutes them or not. */
export const action: Action = async (submission) => {
  if (submission.form.deed === "mute" || submission.form.deed === "unmute") return muteAction(submission);
  const userErrors = await follow(submission);
  if (userErrors.length) return { userErrors };
  return { goTo: `/members/${encodeURIComponent(submission.params.handle ?? "")}` };
};

function Head(props: { member: Shown }) {
  const words = useWords("member");
  const { date } = useDates();
  return (
    <header class={styles.who}>
      <Face name={props.member.displayName} />
      <div>
        <h1>{props.member.displayName}</h1>
        <div class={styles.badges}>
          <span>@{props.member.handle}</span>
          <Show when={props.member.role}>{(role) => <RoleBadge role={role()} />}</Show>
          <For each={props.member.staffRoles}>{(role) => <RoleBadge role={role} />}</For>
          <Show when={props.member.joinedOn}>{(day) => <span>{words.joined(date(day()))}</span>}</Show>
        </div>
      </div>
    </header>
  );
}

function Offices(props: { staffRoles: Shown["staffRoles"] }) {
  const words = useWords("member");
  const { roles } = useWords("common");
  return (
    <Show when={props.staffRoles.length > 0}>
      <Sheet as="section" label={words.offices}>
        <h2>{words.offices}</h2>
        <dl class={styles.offices}>
          <For each={props.staffRoles}>
            {(role) => (
              <>
                <dt>{roles[role]}</dt>
                <dd>{words.office[role]}</dd>
              </>
            )}
          </For>
        </dl>
      </Sheet>
    </Show>
  );
}

/** A member as others see them. */
export default function MemberPage() {
  const words = useWords("member");
  const { viewer } = useSession();
  const params = usePathParams();
  const [isReporting, setReporting] = createSignal(false);
  const page = createPageQuery(MemberPageDocument, () => ({ handle: params().handle ?? "" }));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().member} fallback={<NotFound />}>
          {(member) => (
            <Columns>
              <PageHead title={member().displayName} />
              <Head member={member()} />
              <Show when={member().viewerIsSelf}>
                <Note>
                  <p>
                    {words.isYou} <a href="/me">{words.edit}</a>
                  </p>
                </Note>
              </Show>
              <Show when={member().viewerFollowLevel}>
                {(level) => <FollowControl action={action} subjectId={member().id} level={level()} />}
              </Show>
              <Show when={viewer() && !member().viewerIsSelf}>
                <Deeds>
                  <MuteMember member={member()} changed={() => void page.refetch()} />
                  <ReportEntry
                    subjectId={member().id}
                    state={member().viewerReport?.state}
                    class={buttonClass("plain")}
                    words={words}
                    open={() => setReporting(true)}
                  />
                </Deeds>
                <Show when={isReporting()}>
                  <Suspense>
                    <ReportDialog
                      subjectId={member().id}
                      close={() => setReporting(false)}
                      changed={() => void page.refetch()}
                    />
                  </Suspense>
                </Show>
              </Show>
              <Sheet as="section" label={words.about}>
                <h2>{words.about}</h2>
                <Show when={member().about} fallback={<p class={styles.lead}>{words.aboutNothing}</p>}>
                  {(about) => <p class={styles.words}>{about()}</p>}
                </Show>
              </Sheet>
              <Offices staffRoles={member().staffRoles} />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
