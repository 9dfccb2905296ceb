import type { ReportedSubjectFragment } from "@tongxing/schema/generated/graphql.ts";
import { Match, Switch } from "solid-js";
import { CoveredThread } from "../../care/CoveredThread.tsx";
import { postPath, threadPath } from "../../discussion/addresses.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";

type Of<Kind extends string> = Extract<ReportedSubjectFragment, { type: Kind }>;
const as = <Kind extends string>(subject: ReportedSubjectFragment | null, kind: Kind): Of<Kind> | undefined =>
  subject?.type === kind ? (subject as Of<Kind>) : undefined;

/** What was reported, with the way there; a line that says so where it can't be seen any more. */
export function SubjectLine(props: { subject: ReportedSubjectFragment | null }) {
  const { subject: words } = useWords("reports");
  const nameOf = useFaceName();
  return (
    <Switch fallback={<p>{words.gone}</p>}>
      <Match when={as(props.subject, "Post")}>
        {(post) => (
          <CoveredThread warnings={post().thread.contentWarnings}>
            <p>
              {words.post(nameOf(post().author))}
              <a href={postPath(post().thread, post().number)}>{words.in(post().thread.title, post().number)}</a>
            </p>
          </CoveredThread>
        )}
      </Match>
      <Match when={as(props.subject, "Thread")}>
        {(thread) => (
          <CoveredThread warnings={thread().contentWarnings}>
            <p>
              {words.thread(nameOf(thread().author))}
              <a href={threadPath(thread())}>{thread().title}</a>
            </p>
          </CoveredThread>
        )}
      </Match>
      <Match when={as(props.subject, "Member")}>
        {(member) => (
          <p>
            {words.member}
            <a href={`/members/${encodeURIComponent(member().handle)}`}>{member().displayName}</a>
          </p>
        )}
      </Match>
    </Switch>
  );
}
