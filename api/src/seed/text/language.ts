/** What made-up texts of one language are composed of. */
export interface Language {
  locale: "en" | "zh";
  /** What stands between two sentences. */
  between: string;
  /** Half of the posts are shorter than this, in characters. */
  medianLength: number;
  /** Plain sentences with `{slots}`. */
  sentences: readonly string[];
  /** Titles of threads. */
  titles: readonly string[];
  /** Whole blocks of Markdown. */
  formatted: readonly string[];
  slots: Record<string, readonly string[]>;
}
