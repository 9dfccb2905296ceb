import type { Shelf } from "./unsent.ts";
import type { Written } from "./written.ts";

const nameOf = (place: string) => `tongxing.aside.${place}`;

/**
 * The texts that somebody did not choose when two devices had different ones, for as long as this tab lives: the first
 * is brought back next.
 */
export class SetAside {
  readonly #shelf: Shelf;
  readonly #place: string;

  constructor(shelf: Shelf, place: string) {
    this.#shelf = shelf;
    this.#place = place;
  }

  all(): Written[] {
    try {
      const kept = JSON.parse(this.#shelf.getItem(nameOf(this.#place)) ?? "[]") as unknown;
      return Array.isArray(kept) ? (kept as Written[]) : [];
    } catch {
      return [];
    }
  }

  put(texts: Written[]): void {
    try {
      if (texts.length) this.#shelf.setItem(nameOf(this.#place), JSON.stringify(texts));
      else this.#shelf.removeItem(nameOf(this.#place));
    } catch {
      // The device is full, or keeps nothing.
    }
  }
}
