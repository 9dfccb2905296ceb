import { lazy } from "solid-js";
import type { Component } from "solid-js";
import { useSession } from "../session/SessionContext.tsx";
import { loadWords } from "./words.ts";
import type { Room } from "./words.ts";

/** A part of a page whose code and rooms of words the browser fetches when it is first drawn. */
export function lazyWith<Props extends object>(
  rooms: readonly Room[],
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> {
  return (props) => {
    const { locale } = useSession();
    const Part = lazy(async () => (await Promise.all([load(), loadWords(locale, rooms)]))[0]);
    return <Part {...props} />;
  };
}
