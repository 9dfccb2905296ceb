import { v4, v7 } from "uuid";

/** Chance that can be repeated: the same seed gives the same choices on every machine. */
export class Random {
  #state: number;
  readonly #bytes = new Uint8Array(16);
  readonly #words = new Uint32Array(this.#bytes.buffer);

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, but not, 1 (mulberry32). */
  next(): number {
    return this.#word() / 4_294_967_296;
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One entry of a list that has some. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** The first entries of a list more often than the last; an `exponent` of 1 prefers none. */
  early(end: number, exponent: number): number {
    return Math.floor(end * this.next() ** exponent);
  }

  /** Log-normal: half of the values lie below `median`, some far above it. */
  logNormal(median: number, sigma: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(sigma * normal);
  }

  /** A power law from 0 with this mean: most values are small, a few are huge. */
  powerLaw(mean: number): number {
    const exponent = 1.2;
    return mean * (exponent - 1) * ((1 - this.next()) ** (-1 / exponent) - 1);
  }

  /** A UUIDv7 of this moment, in milliseconds since 1970. */
  idAt(moment: number): string {
    return v7({ msecs: moment, random: this.#chance() });
  }

  /** A UUID that tells nothing, as accounts and faces have. */
  id(): string {
    return v4({ random: this.#chance() });
  }

  #chance(): Uint8Array {
    for (let index = 0; index < 4; index += 1) this.#words[index] = this.#word();
    return this.#bytes;
  }

  #word(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
