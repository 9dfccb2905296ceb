import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Empty } from "../ui/surfaces.tsx";
import styles from "./moderation.module.css";
import { ModerationNav } from "./ModerationNav.tsx";

/** A page for the staff alone, with the ways between these. A guest is sent to sign in, others are told. */
export function StaffPage(props: { title: string; children: JSX.Element }) {
  const { unmasking } = useWords("moderation");
  const { viewer, isStaff } = useSession();
  const location = useLocation();
  const signIn = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <Show when={viewer()} fallback={<Redirect to={signIn()} />}>
      <div class={styles.staffPage}>
        <PageHead title={props.title} />
        <Show when={isStaff()}>
          <ModerationNav />
        </Show>
        <h1>{props.title}</h1>
        <Show when={isStaff()} fallback={<Empty text={unmasking.staffOnly} />}>
          {props.children}
        </Show>
      </div>
    </Show>
  );
}
