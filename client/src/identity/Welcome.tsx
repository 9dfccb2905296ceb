import { Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import type { SessionViewer } from "../session/SessionContext.tsx";
import { Deeds, LinkButton } from "../ui/Button.tsx";
import { Note } from "../ui/surfaces.tsx";
import { Door } from "./Door.tsx";

/** What a new member sees first: that they are in, and the one thing that is left to do. */
export function Welcome(props: { viewer: NonNullable<SessionViewer>; next: string }) {
  const { welcome: words } = useWords("identity");
  const { house } = useSession();
  return (
    <Door title={words.title(props.viewer.displayName)} lead={words.lead}>
      <Show when={!props.viewer.isEmailVerified}>
        <Note title={words.confirmTitle}>
          <p>{words.confirm}</p>
          <Show when={house().demo}>
            <p>
              <a href="/outbox">{words.outbox}</a>
            </p>
          </Show>
        </Note>
      </Show>
      <Deeds>
        <LinkButton href={props.next || "/boards"} look="primary">
          {words.goOn}
        </LinkButton>
        <LinkButton href="/me">{words.profile}</LinkButton>
      </Deeds>
    </Door>
  );
}
