import { useClient } from "@urql/solid";
import { createEffect, onCleanup } from "solid-js";
import { RenewClaimDocument } from "./caseDeeds.ts";

/** How often a claim is renewed while somebody works: well before it runs out, and no more than that. */
const renewMs = 4 * 60_000;
const signs = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

/** Keeps a case one's own while one works on its page: who does nothing there for long loses it. */
export function createRenewal(caseId: () => string | undefined): void {
  const client = useClient();
  createEffect(() => {
    const id = caseId();
    if (!id) return;
    let hasWorked = false;
    const work = () => (hasWorked = true);
    const renew = () => {
      if (!hasWorked || document.visibilityState === "hidden") return;
      hasWorked = false;
      void client.mutation(RenewClaimDocument, { caseId: id }).toPromise();
    };
    for (const sign of signs) document.addEventListener(sign, work, { passive: true });
    const timer = setInterval(renew, renewMs);
    onCleanup(() => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, work);
    });
  });
}
