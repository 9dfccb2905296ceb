import { useLocation } from "@solidjs/router";
import { useClient } from "@urql/solid";
import { createEffect, createSignal, on, onCleanup, onMount, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import { connection } from "../graphql/connection.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useSession } from "../session/SessionContext.tsx";
import type { OpenLine } from "./openLine.ts";
import { Tail } from "./tail.ts";
import { unsentPlace } from "./unsentPlace.ts";
import type { Written } from "./written.ts";

const keepsAfter = 400; // ms

/** What a composer hands in: where it writes, and its fields. Whatever it holds besides text goes into `settings`. */
export interface Writing {
  kind: "reply" | "thread" | "edit";
  /** The board, thread or post that is written into. */
  subjectId: string;
  read: Accessor<Written>;
  show: (text: Written) => void;
  /** Something was typed before the composer was there. */
  isBegun?: boolean;
}

/** The keeping of one text: on this device at once, and in the house as its writer's draft. */
export interface Keeping {
  /** The text on the page was left unsent on this device, and the house has not been asked yet. */
  wasRestored: Accessor<boolean>;
  /** What is written now. */
  text: Accessor<Written>;
  /** The line to the house; opened (and loaded) when the composer is first used. */
  line: Accessor<OpenLine | undefined>;
  /** Hears when the composer is come to and left. */
  attach: (form: HTMLFormElement) => void;
  /** What goes with the text when it is sent: the attempt's key, and the draft that it was written from. */
  forSending: () => Promise<{ idempotencyKey: string; draftVersion: string }>;
  /** The house has published it: the fields are emptied. */
  published: () => void;
  /** Its writer throws it away. */
  discard: () => void;
}

/** Keeps the tail of a text on this device, a moment after each change, and at once when it is left. */
function createDeviceKeeping(tail: () => Tail | undefined) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const keepNow = () => {
    stop();
    tail()?.keep();
  };
  return {
    soon: () => void (waiting ??= setTimeout(keepNow, keepsAfter)),
    ifWaiting: () => void (waiting !== undefined && keepNow()),
    stop,
  };
}

/** The line to the house: loaded and opened when its writer first comes to the composer, asked anew when they come again. */
function createOpening(writing: Writing, tail: () => Tail | undefined) {
  const { locale } = useSession();
  const client = useClient();
  const nameOf = useFaceName();
  const [wasRestored, setRestored] = createSignal(false);
  const [line, setLine] = createSignal<OpenLine>();
  let opening: Promise<void> | undefined;
  const open = async (opened: Tail) => {
    const { openLine } = await import("./openLine.ts");
    setLine(await openLine({ client, locale, nameOf, tail: opened, writing, wasRestored: untrack(wasRestored) }));
    setRestored(false);
  };
  const come = () => {
    const opened = tail();
    if (line()) line()?.meet();
    else if (opened) opening ??= open(opened).catch(() => void (opening = undefined)); // offline: at the next key, or when the network is back
  };
  // What could not be opened offline is opened when the network is back.
  createEffect(on(connection.retries, () => line() || tail()?.isAcknowledged() !== false || come(), { defer: true }));
  return { wasRestored, setRestored, line, come };
}

/** Keeps a text while it is written, gives it back when its writer returns, and brings their draft from other devices. */
export function createKeeping(writing: Writing): Keeping {
  const { viewer } = useSession();
  const here = useLocation();
  let tail: Tail | undefined;
  let from: number | null = null;
  const device = createDeviceKeeping(() => tail);
  const { wasRestored, setRestored, line, come } = createOpening(writing, () => tail);

  const heard = () => {
    device.soon();
    if (line()) line()?.changed();
    else come();
  };
  const leave = () => {
    device.ifWaiting();
    line()?.leave();
  };
  const forget = () => {
    device.stop();
    tail?.forget();
    setRestored(false);
  };

  onMount(() => {
    const member = viewer();
    if (!member) return;
    const fields = { read: () => untrack(writing.read), show: writing.show };
    tail = new Tail(fields, localStorage, unsentPlace(member.id, writing.kind, writing.subjectId));
    const left = tail.restore();
    setRestored(left === "text");
    if (left || writing.isBegun) come();
    if (writing.isBegun) device.soon();
    createEffect(on(writing.read, heard, { defer: true }));
    addEventListener("pagehide", leave);
    onCleanup(() => {
      removeEventListener("pagehide", leave);
      leave();
      line()?.end();
    });
  });

  return {
    wasRestored,
    text: writing.read,
    line,
    attach: (form) => {
      const isOutside = ({ relatedTarget }: FocusEvent) => !form.contains(relatedTarget as Node | null);
      form.addEventListener("focusin", (event) => isOutside(event) && come());
      form.addEventListener("focusout", (event) => isOutside(event) && leave());
      onMount(() => here.hash === "#reply" && viewer() && form.querySelector("textarea")?.focus());
    },
    forSending: async () => {
      const idempotencyKey = tail?.keyForPublishing() ?? randomKey();
      await line()?.settled();
      from = tail?.base ?? null;
      return { idempotencyKey, draftVersion: String(from ?? "") };
    },
    published: () => {
      writing.show({ body: "" });
      forget();
      void line()?.published(from);
    },
    discard: () => {
      if (line()) return line()?.discard();
      writing.show({ body: "" });
      forget();
    },
  };
}
