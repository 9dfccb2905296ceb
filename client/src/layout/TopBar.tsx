import { useLocation } from "@solidjs/router";
import { Show, createEffect, on } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Bell } from "../notifications/Bell.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Face } from "../ui/Face.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { LanguageLink } from "./LanguageLink.tsx";
import styles from "./layout.module.css";

function Mark() {
  return (
    <svg
      width="30"
      height="22"
      viewBox="0 0 30 22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
    >
      <circle cx="11" cy="11" r="9.5" />
      <circle cx="19" cy="11" r="9.5" opacity=".55" />
    </svg>
  );
}

function AccountMenu(props: { name: string }) {
  const { menu } = useWords("common");
  const location = useLocation();
  let details!: HTMLDetailsElement;
  let summary!: HTMLElement;
  createEffect(
    on(
      () => location.pathname,
      () => void (details.open = false),
      { defer: true },
    ),
  );
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  };
  const closeOnLeaving = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  };
  return (
    <details ref={details} class={styles.menu} onKeyDown={closeByKey} onFocusOut={closeOnLeaving}>
      <summary ref={summary}>
        <Face name={props.name} small />
        <VisuallyHidden>
          {menu.open}: {props.name}
        </VisuallyHidden>
      </summary>
      <div class={styles.menuList}>
        <a href="/me">{menu.me}</a>
        <LanguageLink />
        <hr />
        <form method="post" action="/sign-out">
          <button type="submit">{menu.signOut}</button>
        </form>
      </div>
    </details>
  );
}

/** The bar over every page, and what the demonstration says of itself. On phones its rooms stand at the bottom, under the thumb. */
export function TopBar() {
  const { name, nav, menu, footer } = useWords("common");
  const { viewer, house, isStaff } = useSession();
  const location = useLocation();
  const isAt = (path: string, ...below: string[]) => {
    if (location.pathname === path) return "page";
    return below.some((start) => location.pathname.startsWith(start)) ? "true" : undefined;
  };
  return (
    <header>
      <div class={styles.top}>
        <a class={styles.brand} href="/">
          <Mark />
          {name}
        </a>
        <nav class={styles.nav} aria-label={nav.label}>
          <a href="/" aria-current={isAt("/")}>
            {nav.home}
          </a>
          <a href="/boards" aria-current={isAt("/boards", "/boards/", "/t/")}>
            {nav.boards}
          </a>
          <Show when={isStaff()}>
            <a href="/moderation" aria-current={isAt("/moderation", "/moderation/")}>
              {nav.moderation}
            </a>
          </Show>
          <a href="/help" aria-current={isAt("/help")}>
            {nav.help}
          </a>
        </nav>
        <Show when={!isAt("/search") || location.query.view === "waiting"}>
          <SearchBox />
        </Show>
        <div class={styles.account}>
          <Show
            when={viewer()}
            fallback={
              <>
                <span class={styles.language}>
                  <LanguageLink />
                </span>
                <LinkButton href="/sign-in">{menu.signIn}</LinkButton>
              </>
            }
          >
            {(member) => (
              <>
                <Bell isCurrent={isAt("/notifications") !== undefined} />
                <AccountMenu name={member().displayName} />
              </>
            )}
          </Show>
        </div>
      </div>
      <Show when={house().demo}>
        <p class={styles.demo}>{footer.demo}</p>
      </Show>
    </header>
  );
}
