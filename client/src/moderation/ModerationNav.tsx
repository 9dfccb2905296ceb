import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { CrisisPlace } from "./crisis/CrisisPlace.tsx";
import styles from "./moderation.module.css";

/** The moderators' pages, in the order of their links. Their names are `nav` in the words of moderation. */
const pages = [
  ["queue", "/moderation"],
  ["crisis", "/moderation/crisis"],
  ["held", "/moderation/held"],
  ["appeals", "/moderation/appeals"],
  ["shifts", "/moderation/shifts"],
  ["terms", "/moderation/terms"],
  ["unmasking", "/moderation/unmasking"],
  ["log", "/log"],
] as const;
/** Those for administrators alone. */
const administration = [
  ["audit", "/moderation/audit"],
  ["rules", "/admin/rules"],
] as const;

/** The ways between the moderators' pages, and what cannot wait; each of these has it on top. */
export function ModerationNav() {
  const { nav } = useWords("moderation");
  const location = useLocation();
  const { viewer } = useSession();
  const shown = () => (viewer()?.staffRoles.includes("ADMINISTRATOR") ? [...pages, ...administration] : pages);
  const current = (href: string) => {
    if (location.pathname === href) return "page";
    const below = href === "/moderation" ? "/moderation/cases/" : `${href}/`;
    return location.pathname.startsWith(below) ? "true" : undefined;
  };
  return (
    <>
      <CrisisPlace />
      <nav class={styles.nav} aria-label={nav.label}>
        <For each={shown()}>
          {([name, href]) => (
            <a href={href} aria-current={current(href)}>
              {nav[name]}
            </a>
          )}
        </For>
      </nav>
    </>
  );
}
