import { useLocation } from "@solidjs/router";
import { LazyPart } from "../LazyPart.tsx";

const banner = () => import("./CrisisBanner.tsx");

/** On top of the moderators' pages: what cannot wait. The list of crises says it itself. */
export function CrisisPlace() {
  const location = useLocation();
  return (
    <LazyPart when={location.pathname !== "/moderation/crisis"} load={banner} words={["crisis"]}>
      {(Banner) => <Banner />}
    </LazyPart>
  );
}
