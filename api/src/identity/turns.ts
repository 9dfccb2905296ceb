/** Lets at most so many works run at once; the others wait for their turn, and when too many wait, none is added. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  readonly #longestQueue: number;
  readonly #tooMany: () => Error;

  constructor(atOnce: number, longestQueue: number, tooMany: () => Error) {
    this.#free = atOnce;
    this.#longestQueue = longestQueue;
    this.#tooMany = tooMany;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.#longestQueue) return Promise.reject(this.#tooMany());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #next(): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting();
    else this.#free += 1;
  }
}
