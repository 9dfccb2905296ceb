/** A stretch of a text that stayed, went, or came. */
export interface Stretch {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Words, single Chinese characters, and what stands between them. */
const pieces = /\p{Script=Han}|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
/** More comparisons than this would be felt on an old phone; then the changed middle is shown as a whole. */
const mostComparisons = 1_000_000;

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = all.at(-1);
    if (!text) continue;
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}

/** Lengths of the longest common subsequences of all tails: lengths[i][j] of before[i…] and after[j…]. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i]!, lengths[i + 1]!];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!);
    }
  }
  return lengths;
}

function middleStretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const whole: Stretch[] = [
    { kind: "gone", text: before.join("") },
    { kind: "new", text: after.join("") },
  ];
  if (before.length * after.length > mostComparisons) return whole;
  const lengths = commonLengths(before, after);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      stretches.push({ kind: "same", text: before[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) stretches.push({ kind: "gone", text: before[i++]! });
    else stretches.push({ kind: "new", text: after[j++]! });
  }
  const rest: Stretch[] = [
    { kind: "gone", text: before.slice(i).join("") },
    { kind: "new", text: after.slice(j).join("") },
  ];
  return [...stretches, ...rest];
}

/** Of words that were replaced one after the other, all that went and then all that came: so it can be read. */
function gathered(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  let [gone, came] = ["", ""];
  const close = () => {
    all.push({ kind: "gone", text: gone }, { kind: "new", text: came });
    [gone, came] = ["", ""];
  };
  for (const [index, stretch] of stretches.entries()) {
    const isBetween = stretches[index + 1] !== undefined && (gone !== "" || came !== "") && /^\s+$/.test(stretch.text);
    if (stretch.kind !== "new" && (stretch.kind === "gone" || isBetween)) gone += stretch.text;
    if (stretch.kind !== "gone" && (stretch.kind === "new" || isBetween)) came += stretch.text;
    if (stretch.kind !== "same" || isBetween) continue;
    close();
    all.push(stretch);
  }
  close();
  return all;
}

/** How a text became another, word by word (Chinese: character by character). */
export function differenceOf(before: string, after: string): Stretch[] {
  const [old, now] = [before.match(pieces) ?? [], after.match(pieces) ?? []];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return joined([
    { kind: "same", text: old.slice(0, start).join("") },
    ...gathered(joined(middleStretches(old.slice(start, old.length - end), now.slice(start, now.length - end)))),
    { kind: "same", text: old.slice(old.length - end).join("") },
  ]);
}
