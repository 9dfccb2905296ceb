import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Deeds, LinkButton } from "../ui/Button.tsx";
import { Empty } from "../ui/surfaces.tsx";
import { Columns } from "../layout/Columns.tsx";
import { PageHead } from "./PageContext.tsx";

/** What is not there, and what may not be seen: one answer, status 404. */
export function NotFound() {
  const { notFound, menu } = useWords("common");
  const { viewer } = useSession();
  const location = useLocation();
  return (
    <Columns>
      <PageHead title={notFound.title} status={404} />
      <h1>{notFound.title}</h1>
      <Empty text={notFound.text}>
        <Deeds>
          <LinkButton href="/boards">{notFound.home}</LinkButton>
          <Show when={!viewer()}>
            <LinkButton href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>
              {menu.signIn}
            </LinkButton>
          </Show>
        </Deeds>
      </Empty>
    </Columns>
  );
}
