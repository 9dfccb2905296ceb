import { progress } from "@clack/prompts";

/** Tells in the terminal how far a long work is. */
export interface Progress {
  reach(done: number): void;
  end(line: string): void;
}

/** A bar in a terminal, a line every tenth elsewhere: a log takes no escape codes. */
export function showProgress(title: string, total: number): Progress {
  return process.stdout.isTTY ? bar(title, total) : lines(title, total);
}

function bar(title: string, total: number): Progress {
  const shown = progress({ max: total });
  let reached = 0;
  shown.start(title);
  return {
    reach: (done) => {
      shown.advance(done - reached, `${title}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
      reached = done;
    },
    end: (line) => shown.stop(line),
  };
}

function lines(title: string, total: number): Progress {
  let told = 0;
  return {
    reach: (done) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth > told) console.log(`${title}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
      told = tenth;
    },
    end: (line) => console.log(line),
  };
}
