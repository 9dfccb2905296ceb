import type { Client } from "@urql/core";
import { createEffect, createRoot, createSignal, on } from "solid-js";
import type { Accessor } from "solid-js";
import { connection } from "../graphql/connection.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import type { Locale } from "../i18n/locale.ts";
import { loadWords } from "../i18n/words.ts";
import { draftHouse } from "./draftHouse.ts";
import { DraftLine } from "./draftLine.ts";
import type { Conflict, DraftNews } from "./draftLine.ts";
import type { Writing } from "./keeping.ts";
import { SetAside } from "./setAside.ts";
import type { Tail } from "./tail.ts";
import { isEmpty } from "./written.ts";
import type { Written } from "./written.ts";

const savesAfter = 1_500; // ms without a key
const triesAgainAfter = 20_000; // ms
const waitsFor = 3_000; // ms, before a text is published while its draft is still being saved

/** A draft line as a composer uses it: its state as signals, and when things happen. */
export interface OpenLine extends Pick<DraftLine, "keepMine" | "takeOther" | "bringBack" | "published"> {
  news: Accessor<DraftNews>;
  conflict: Accessor<Conflict>;
  /** How many texts were set aside. */
  setAside: Accessor<number>;
  /** What was thrown away last, for as long as it can be brought back. */
  discarded: Accessor<Written | undefined>;
  meet: () => void;
  /** A key was pressed. */
  changed: () => void;
  /** Nothing is being saved, or has been for too long: the text can be published without a saving overtaking it. */
  settled: () => Promise<void>;
  /** The composer is left: what is not saved is saved now. */
  leave: () => void;
  discard: () => void;
  undoDiscard: () => void;
  end: () => void;
}

/** What the line tells, as signals. */
function createTold() {
  const [news, setNews] = createSignal<DraftNews>({ kind: "quiet" });
  const [conflict, setConflict] = createSignal<Conflict>();
  const [setAside, setSetAside] = createSignal(0);
  const told = { news: setNews, conflict: (theirs: Conflict) => void setConflict(() => theirs), setAside: setSetAside };
  return { news, conflict, setAside, told };
}

/** When it is saved: a while after the last key, when the network is back, and anew where it failed. */
function createTimes(line: DraftLine, news: Accessor<DraftNews>) {
  let saving: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const stop = () => clearTimeout(saving);
  const saveNow = () => {
    stop();
    if (!isHeld) void line.save();
  };
  const saveIn = (milliseconds: number) => {
    stop();
    saving = setTimeout(saveNow, milliseconds);
  };
  const end = createRoot((dispose) => {
    createEffect(on(connection.retries, saveNow, { defer: true }));
    createEffect(() => news().kind === "keptHere" && saveIn(triesAgainAfter));
    return dispose;
  });
  return {
    ...{ saveNow, saveIn, stop },
    /** While it is being published nothing is saved: that would make a draft anew of what is no draft any more. */
    hold: () => (stop(), void (isHeld = true)),
    goOn: () => void (isHeld = false),
    end: () => (stop(), end()),
  };
}

/** Throwing a text away, and taking that back. */
function createDiscarding(tail: Tail, saveNow: () => void) {
  const [discarded, setDiscarded] = createSignal<Written>();
  return {
    discarded,
    whileEmpty: () => void (isEmpty(tail.fields.read()) || setDiscarded(undefined)),
    discard: () => {
      const text = tail.fields.read();
      tail.fields.show({ body: "" });
      tail.forget();
      setDiscarded(text);
      saveNow();
    },
    undoDiscard: () => {
      const text = discarded();
      if (text) tail.fields.show(text);
      setDiscarded(undefined);
      saveNow();
    },
  };
}

/** Opens the line to the house for one text, and asks what the house has of it. */
export async function openLine(given: {
  client: Client;
  locale: Locale;
  nameOf: (face: NamedFace) => string;
  tail: Tail;
  writing: Writing;
  wasRestored: boolean;
}): Promise<OpenLine> {
  const { tail, writing } = given;
  await loadWords(given.locale, ["drafts", "errors"]);
  const { told, news, conflict, setAside } = createTold();
  const line = new DraftLine({
    tail,
    house: draftHouse(given.client, writing.subjectId, given.nameOf),
    aside: new SetAside(sessionStorage, `${writing.kind}.${writing.subjectId}`),
    told,
    wasRestored: given.wasRestored,
  });
  const { saveNow, saveIn, stop, hold, goOn, end } = createTimes(line, news);
  const { discarded, whileEmpty, discard, undoDiscard } = createDiscarding(tail, saveNow);
  const meet = () => (goOn(), void line.meet().then(() => tail.isAcknowledged() || saveIn(savesAfter)));
  meet();
  return {
    ...{ news, conflict, setAside, discarded, discard, undoDiscard, meet, end },
    keepMine: () => line.keepMine(),
    takeOther: () => line.takeOther(),
    bringBack: () => line.bringBack(),
    published: (from) => (stop(), line.published(from)),
    changed: () => (goOn(), whileEmpty(), saveIn(savesAfter)),
    settled: () => (hold(), line.settled(waitsFor)),
    leave: () => void (tail.isAcknowledged() || saveNow()),
  };
}
