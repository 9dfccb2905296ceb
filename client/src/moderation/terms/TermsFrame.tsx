import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { Columns } from "../../layout/Columns.tsx";
import { PageHead, Redirect } from "../../page/PageContext.tsx";
import { useSession } from "../../session/SessionContext.tsx";
import { Empty } from "../../ui/surfaces.tsx";

/** What the pages of watched terms have in common: they are for the staff. */
export function TermsFrame(props: { title: string; children: JSX.Element }) {
  const { unmasking } = useWords("moderation");
  const { viewer, isStaff } = useSession();
  const location = useLocation();
  return (
    <Show when={viewer()} fallback={<Redirect to={`/sign-in?next=${encodeURIComponent(location.pathname)}`} />}>
      <Columns>
        <PageHead title={props.title} />
        <h1>{props.title}</h1>
        <Show when={isStaff()} fallback={<Empty text={unmasking.staffOnly} />}>
          {props.children}
        </Show>
      </Columns>
    </Show>
  );
}
