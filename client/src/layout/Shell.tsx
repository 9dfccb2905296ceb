import { useLocation } from "@solidjs/router";
import { Suspense, createEffect, on } from "solid-js";
import type { ParentProps } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { NoticePlace } from "../moderation/NoticePlace.tsx";
import { RulesChanged } from "../moderation/rules/RulesChanged.tsx";
import { SkipLink } from "../ui/spoken.tsx";
import { LoadingLines } from "../ui/surfaces.tsx";
import { ToastPlace } from "../ui/Toast.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { focusHeading } from "./focusHeading.ts";
import { Footer } from "./Footer.tsx";
import { TopBar } from "./TopBar.tsx";
import styles from "./layout.module.css";

/**
 * After a navigation inside the site the keyboard goes to the new page's heading, as it would after a page load.
 * Links to a place in a page (`#p12`), and tabs over a list, keep it.
 */
function followNavigation(): void {
  const location = useLocation();
  const arrive = () => {
    if (location.hash || document.activeElement?.closest("[data-keeps-focus]")) return;
    focusHeading();
  };
  createEffect(
    on([() => location.pathname, () => location.search], () => requestAnimationFrame(arrive), { defer: true }),
  );
}

/** What stands around every page. */
export function Shell(props: ParentProps) {
  const words = useWords("common");
  followNavigation();
  return (
    <>
      <SkipLink label={words.skip} />
      <TopBar />
      <ConnectionBanner />
      <main class={styles.main} id="content" tabindex="-1">
        <RulesChanged />
        <NoticePlace />
        <Suspense fallback={<LoadingLines label={words.loading} />}>{props.children}</Suspense>
      </main>
      <Footer />
      <ToastPlace />
    </>
  );
}
