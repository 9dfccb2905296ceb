import { createSignal, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import type { Chosen } from "./chosen.ts";
import { sendPicture } from "./send.ts";
import type { Sending } from "./send.ts";

/** A file that is not a picture of the text yet. */
export interface Waiting {
  file: File;
  /** From 0 to 1; nothing while it waits for its turn. */
  part: Accessor<number | undefined>;
  /** Why it was not taken. */
  problem: Accessor<unknown>;
}

interface Line extends Waiting {
  setPart: (part: number | undefined) => void;
  setProblem: (problem: unknown) => void;
  sending?: Sending;
}

function lineOf(file: File): Line {
  const [part, setPart] = createSignal<number>();
  const [problem, setProblem] = createSignal<unknown>();
  return { file, part, setPart, problem, setProblem };
}

/** Sends files one after the other, as a slow line does it best; what arrives becomes a picture of the text. */
export function createQueue(chosen: Chosen, limits: () => { mostPictures: number; pictureMaxBytes: number }) {
  const [waiting, setWaiting] = createSignal<readonly Line[]>([]);
  let current: Line | undefined;

  const leave = (line: Line) => {
    setWaiting((lines) => lines.filter((one) => one !== line));
    chosen.setBusy(waiting().length > 0);
  };
  const next = async () => {
    if (current) return;
    current = waiting().find((line) => !line.problem());
    if (!current) return;
    const line = current;
    line.setPart(0);
    line.sending = sendPicture(line.file, limits().pictureMaxBytes, line.setPart);
    try {
      const id = await line.sending.done;
      if (waiting().includes(line)) chosen.set([...chosen.list(), { id }]);
      leave(line);
    } catch (problem) {
      line.setProblem(problem);
      line.setPart(undefined);
    }
    current = undefined;
    void next();
  };
  onCleanup(() => {
    chosen.setBusy(false);
    for (const line of waiting()) line.sending?.stop();
  });

  const room = () => limits().mostPictures - chosen.list().length - waiting().length;
  return {
    waiting: waiting as Accessor<readonly Waiting[]>,
    /** How many more fit. */
    room,
    add: (files: readonly File[]) => {
      setWaiting((lines) => [...lines, ...files.slice(0, Math.max(0, room())).map(lineOf)]);
      chosen.setBusy(waiting().length > 0);
      void next();
    },
    retry: (line: Waiting) => {
      (line as Line).setProblem(undefined);
      void next();
    },
    remove: (line: Waiting) => {
      leave(line as Line);
      (line as Line).sending?.stop();
    },
  };
}
