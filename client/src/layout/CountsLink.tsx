import { useLocation } from "@solidjs/router";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";

/** For guests, whose settings are this browser's: numbers away, or back, by a page load (`?counts=`). */
export function CountsLink() {
  const { footer } = useWords("common");
  const { hidesCounts } = useSession();
  const location = useLocation();
  const href = () => {
    const search = new URLSearchParams(location.search);
    search.set("counts", hidesCounts() ? "shown" : "hidden");
    return `${location.pathname}?${search}`;
  };
  return (
    <a href={href()} target="_self" rel="nofollow">
      {hidesCounts() ? footer.showCounts : footer.hideCounts}
    </a>
  );
}
