import { useLocation } from "@solidjs/router";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";

/** Switches the language by a page load (`?lang=`), so it works without JavaScript; `_self` keeps the router out. */
export function LanguageLink() {
  const { footer } = useWords("common");
  const { locale } = useSession();
  const location = useLocation();
  const other = locale === "en" ? "zh" : "en";
  const href = () => {
    const search = new URLSearchParams(location.search);
    search.set("lang", other);
    return `${location.pathname}?${search}`;
  };
  return (
    <a
      href={href()}
      target="_self"
      rel="nofollow"
      hreflang={other}
      lang={other === "zh" ? "zh-CN" : "en"}
      aria-label={footer.languageLabel}
    >
      {footer.language}
    </a>
  );
}
