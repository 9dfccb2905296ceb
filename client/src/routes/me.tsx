import { For, Show, createMemo } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { EmailPart } from "../identity/EmailPart.tsx";
import { meAction } from "../identity/meAction.ts";
import { MePageDocument } from "../identity/meDocuments.ts";
import type { Me } from "../identity/meDocuments.ts";
import { PasswordPart } from "../identity/PasswordPart.tsx";
import { FoldedPart } from "../identity/FoldedPart.tsx";
import { OutOfSightPart } from "../identity/OutOfSightPart.tsx";
import { ProfilePart } from "../identity/ProfilePart.tsx";
import { ReadingPart } from "../identity/ReadingPart.tsx";
import { SessionsPart } from "../identity/SessionsPart.tsx";
import { WarningsPart } from "../identity/WarningsPart.tsx";
import { TokensPart } from "../identity/TokensPart.tsx";
import styles from "../identity/identity.module.css";
import { Columns } from "../layout/Columns.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { MeasuresPart } from "../moderation/MeasuresPart.tsx";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { Face, RoleBadge } from "../ui/Face.tsx";

/** Asks for everything that only the member sees. */
export const preload = ({ ask }: Visit) => ask(MePageDocument, {});

/** Runs the form that was posted. */
export const action = meAction;

function Contents(props: { hasMeasures: boolean }) {
  const words = useWords("me");
  const moderation = useWords("moderation");
  const parts = ["profile", "reading", "warnings", "folded", "email", "password", "sessions", "tokens"] as const;
  return (
    <nav class={styles.contents} aria-label={words.contents}>
      <ul>
        <For each={parts}>
          {(part) => (
            <li>
              <a href={`#${part}`}>{words[part].title}</a>
            </li>
          )}
        </For>
        <Show when={props.hasMeasures}>
          <li>
            <a href="#notices">{moderation.noticesTitle}</a>
          </li>
        </Show>
        <li>
          <a href="/me/notifications">{words.notifications}</a>
        </li>
        <li>
          <a href="/me/waiting">{moderation.held.mineTitle}</a>
        </li>
        <li>
          <a href="/me/drafts">{words.drafts}</a>
        </li>
        <li>
          <a href="/me/reports">{words.reports}</a>
        </li>
        <li>
          <a href="/me/decisions">{words.decisions}</a>
        </li>
      </ul>
    </nav>
  );
}

function Head(props: { me: Me }) {
  const words = useWords("me");
  return (
    <header class={styles.who}>
      <Face name={props.me.displayName} />
      <div>
        <h1>{props.me.displayName}</h1>
        <div class={styles.badges}>
          <RoleBadge role={props.me.role} />
          <For each={props.me.staffRoles}>{(role) => <RoleBadge role={role} />}</For>
          <a href={`/members/${encodeURIComponent(props.me.handle)}`}>{words.asOthers}</a>
        </div>
      </div>
    </header>
  );
}

/** A member's own page. A guest is sent to sign in; whoever is signed out while it is open keeps what they wrote. */
export default function MePage() {
  const words = useWords("me");
  const page = createPageQuery(MePageDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => {
        const me = createMemo<Me | null>((before) => data().viewer ?? before, null);
        return (
          <Show when={me()} fallback={<Redirect to="/sign-in?next=%2Fme" />}>
            {(member) => (
              <Columns>
                <PageHead title={words.title} />
                <Head me={member()} />
                <Contents hasMeasures={member().measures.length > 0} />
                <MeasuresPart measures={member().measures} />
                <ProfilePart me={member()} refetch={page.refetch} />
                <ReadingPart me={member()} />
                <WarningsPart me={member()} />
                <FoldedPart me={member()} refetch={page.refetch} />
                <OutOfSightPart me={member()} refetch={page.refetch} />
                <EmailPart me={member()} />
                <PasswordPart handle={member().handle} refetch={page.refetch} />
                <SessionsPart me={member()} refetch={page.refetch} />
                <TokensPart me={member()} refetch={page.refetch} />
              </Columns>
            )}
          </Show>
        );
      }}
    </Loaded>
  );
}
