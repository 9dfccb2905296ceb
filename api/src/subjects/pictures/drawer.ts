import { fork, type ChildProcess } from "node:child_process";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { EncodedPicture } from "./encode.ts";

export type Drawn = EncodedPicture | UserErrorCode;

interface Patience {
  /** How long one picture may take, in seconds. */
  most: number;
  /** How long the process stays when there is nothing to do, in seconds: its memory is wanted elsewhere. */
  idle: number;
}

/**
 * Opens what strangers send in a process of its own, which knows no setting and no secret of the house: one that hangs
 * is killed, and one that dies takes nothing with it. One picture at a time; the process is begun when it is needed.
 */
export class Drawer {
  readonly #script: string;
  readonly #given: readonly string[];
  readonly #patience: Patience;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(script: string, given: readonly string[], patience: Patience) {
    this.#script = script;
    this.#given = given;
    this.#patience = patience;
  }

  /** The picture drawn anew, or why it can't be. */
  draw(file: Buffer): Promise<Drawn> {
    const mine = this.#last.then(() => this.#drawNow(file));
    this.#last = mine.catch(() => {});
    return mine;
  }

  async #drawNow(file: Buffer): Promise<Drawn> {
    clearTimeout(this.#idle);
    this.#child ??= this.#begin();
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    try {
      return await this.#answerOf(child, file);
    } finally {
      child.unref();
      child.channel?.unref();
      this.#idle = setTimeout(() => this.#end(child), this.#patience.idle * 1_000).unref();
    }
  }

  #begin(): ChildProcess {
    const child = fork(this.#script, this.#given, {
      ...{ serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] },
      ...{ env: {}, execArgv: [] },
    });
    child.once("exit", () => this.#forget(child));
    return child;
  }

  #answerOf(child: ChildProcess, file: Buffer): Promise<Drawn> {
    return new Promise((resolve) => {
      const answer = (drawn: Drawn) => {
        clearTimeout(tooSlow);
        child.off("message", answer).off("exit", died).off("error", died);
        resolve(drawn);
      };
      const died = () => answer("PICTURE_DAMAGED");
      const tooSlow = setTimeout(() => {
        this.#end(child);
        answer("PICTURE_TOO_SLOW");
      }, this.#patience.most * 1_000);
      child.on("message", answer).on("exit", died).on("error", died);
      child.send(file, (error) => error && died());
    });
  }

  #end(child: ChildProcess): void {
    this.#forget(child);
    child.kill("SIGKILL");
  }

  #forget(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
  }
}
