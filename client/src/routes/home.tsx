import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { GuestHome, OpenBoardDocument, openBoardOf } from "../boards/GuestHome.tsx";
import { HomePageDocument } from "../boards/homePage.ts";
import { MemberHome } from "../boards/MemberHome.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";

const variablesOf = (search: URLSearchParams) => ({ after: search.get("after") || null });

/** Asks for what is new and for the boards; for a guest then for the threads of the board that everybody may read. */
export const preload = async ({ search, ask }: Visit) => {
  const home = await ask(HomePageDocument, variablesOf(search));
  const open = home && !home.viewer ? openBoardOf(home.boards.nodes) : undefined;
  if (open) await ask(OpenBoardDocument, { slug: open.slug });
};

/** The first page: for a member what is new, for a guest what this place is. */
export default function HomePage() {
  const location = useLocation();
  const page = createPageQuery(HomePageDocument, () => variablesOf(new URLSearchParams(location.search)));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<GuestHome boards={data().boards.nodes} />}>
          {(viewer) => (
            <MemberHome
              unread={viewer().unreadThreads}
              boards={data().boards.nodes}
              isFirst={!location.search.includes("after=")}
            />
          )}
        </Show>
      )}
    </Loaded>
  );
}
