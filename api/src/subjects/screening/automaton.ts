/** A node of the tree of patterns; 0 is the root. */
type Node = number;

const codes = 65_536;

/**
 * Finds many patterns in one walk over a text (Aho and Corasick, 1975): its time grows with the text and with what is
 * found, not with the number of patterns, and nothing in either can make it longer.
 */
export class Automaton {
  /** The way on from a node by a code unit, as `node * codes + unit`. */
  readonly #ways = new Map<number, Node>();
  /** Where the walk goes on when there is no way: the longest ending of what was read that some pattern begins with. */
  readonly #falls: Node[] = [0];
  /** The pattern that ends at a node, or -1; and the nearest fall at which one ends. */
  readonly #ending: number[] = [-1];
  readonly #nextEnding: Node[] = [0];

  /** @param patterns all different, none empty */
  constructor(patterns: readonly string[]) {
    for (const [index, pattern] of patterns.entries()) this.#plant(pattern, index);
    this.#layFalls();
  }

  /** Tells of every occurrence, by the pattern's index and where it ends, until `hear` answers false. */
  search(text: string, hear: (pattern: number, end: number) => boolean): void {
    let node: Node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#step(node, text.charCodeAt(at));
      let ending = this.#ending[node]! >= 0 ? node : this.#nextEnding[node]!;
      while (ending !== 0) {
        if (!hear(this.#ending[ending]!, at + 1)) return;
        ending = this.#nextEnding[ending]!;
      }
    }
  }

  #step(from: Node, code: number): Node {
    let node = from;
    for (;;) {
      const next = this.#ways.get(node * codes + code);
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = this.#falls[node]!;
    }
  }

  #plant(pattern: string, index: number): void {
    let node: Node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const way = node * codes + pattern.charCodeAt(at);
      const next = this.#ways.get(way) ?? this.#ending.length;
      if (next === this.#ending.length) {
        this.#ways.set(way, next);
        this.#ending.push(-1);
        this.#falls.push(0);
        this.#nextEnding.push(0);
      }
      node = next;
    }
    this.#ending[node] = index;
  }

  /** Level by level, since a fall leads to a higher one. Ways were laid from the root down, so their order is not by level. */
  #layFalls(): void {
    const children = new Map<Node, [number, Node][]>();
    for (const [way, child] of this.#ways) {
      const parent = Math.floor(way / codes);
      children.set(parent, [...(children.get(parent) ?? []), [way % codes, child]]);
    }
    const row = [0];
    for (const node of row) {
      for (const [code, child] of children.get(node) ?? []) {
        const fall = node === 0 ? 0 : this.#step(this.#falls[node]!, code);
        this.#falls[child] = fall;
        this.#nextEnding[child] = this.#ending[fall]! >= 0 ? fall : this.#nextEnding[fall]!;
        row.push(child);
      }
    }
  }
}
