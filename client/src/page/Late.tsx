import { Show } from "solid-js";
import type { Component } from "solid-js";
import { NoHydration } from "solid-js/web";

/** A part that the server draws at once and whose code the browser fetches when it is wanted. */
export interface Late<Props extends object> {
  /** On the server: what is drawn. */
  drawWith: (component: Component<Props>) => void;
  /** What the server has drawn, until `by` is there to take its place. Has to be alone in its element. */
  Part: (props: { by: Component<Props> | undefined; with: Props }) => ReturnType<Component>;
}

/** Whoever only reads fetches nothing of what a late part can do; what the server drew of it works by itself. */
export function createLate<Props extends object>(): Late<Props> {
  let drawn: Component<Props> | undefined;
  return {
    drawWith: (component) => void (drawn = component),
    Part: (props) => {
      const Drawn = drawn;
      return Drawn ? (
        <NoHydration>
          <Drawn {...props.with} />
        </NoHydration>
      ) : (
        <Show when={props.by} keyed>
          {(Taking) => <Taking {...props.with} />}
        </Show>
      );
    },
  };
}
