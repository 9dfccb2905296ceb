import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSession } from "../session/SessionContext.tsx";

/**
 * A number of replies, of reactions or of what is unread: the one place where whoever reads gently sees none.
 * `otherwise` says the same without the number, where silence would hide that there is something.
 */
export function Count(props: { children: JSX.Element; otherwise?: JSX.Element }) {
  const { hidesCounts } = useSession();
  return (
    <Show when={!hidesCounts()} fallback={props.otherwise}>
      {props.children}
    </Show>
  );
}
