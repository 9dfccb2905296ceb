import { excerptOf, renderMarkdown } from "../../kernel/markdown.ts";
import type { Random } from "../random.ts";
import type { Language } from "./language.ts";

/** A text as a post stores it: the same that rendering its source would give (tests/api/seed.test.ts compares). */
export interface MadeText {
  body: string;
  bodyHtml: string;
  excerpt: string;
}

interface Block {
  body: string;
  bodyHtml: string;
  /** All of it in plain words. */
  words: string;
}

const shortest = 20;
const longest = 2_700;
const excerptLength = 240;
const formattedShare = 0.06;

/**
 * Writes posts and titles of one language. Sentences are made up once, in advance, and formatted blocks are rendered
 * once, so that a post costs a few microseconds; it is why plain sentences must hold no markup.
 */
export class Writer {
  readonly #language: Language;
  readonly #random: Random;
  readonly #sentences: string[];
  readonly #formatted: Block[];

  constructor(language: Language, random: Random) {
    this.#language = language;
    this.#random = random;
    this.#sentences = Array.from({ length: 6_000 }, () => this.#filled(random.pick(language.sentences)));
    this.#formatted = Array.from({ length: 200 }, () => rendered(this.#filled(random.pick(language.formatted))));
  }

  title(): string {
    return this.#filled(this.#random.pick(this.#language.titles));
  }

  text(): MadeText {
    const target = Math.min(longest, Math.max(shortest, this.#random.logNormal(this.#language.medianLength, 0.9)));
    const blocks: Block[] = [];
    for (let length = 0; length < target; length += blocks.at(-1)!.body.length + 2) {
      blocks.push(this.#paragraph(target - length));
    }
    if (this.#random.next() < formattedShare) blocks.push(this.#random.pick(this.#formatted));
    const words = blocks.map((block) => block.words).join(" ");
    return {
      body: blocks.map((block) => block.body).join("\n\n"),
      bodyHtml: blocks.map((block) => block.bodyHtml).join(""),
      excerpt: words.length <= excerptLength ? words : `${words.slice(0, excerptLength - 1).trimEnd()}…`,
    };
  }

  #paragraph(target: number): Block {
    const sentences = 2 + this.#random.below(5);
    let body = this.#random.pick(this.#sentences);
    for (let count = 1; count < sentences && body.length < target; count += 1) {
      body += this.#language.between + this.#random.pick(this.#sentences);
    }
    return { body, bodyHtml: `<p>${body}</p>\n`, words: body };
  }

  /** Every `{slot}` filled; `{Slot}` begins with a capital. */
  #filled(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const word = this.#random.pick(this.#language.slots[name.toLowerCase()]!);
      return name === name.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
    });
  }
}

function rendered(body: string): Block {
  const bodyHtml = renderMarkdown(body);
  return { body, bodyHtml, words: excerptOf(bodyHtml, Infinity) };
}
