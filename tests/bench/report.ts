/** One line of the report. */
export interface Line {
  name: string;
  value: number;
  unit: string;
  /** To the limit, or to the other measurement, of the same run; see the name. */
  ratio?: number;
  /** What the ratio, or without one the value, should be. */
  reach?: string;
  ok?: boolean;
}

export const median = (values: number[]): number => percentile(values, 50);

export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
}

/** A line whose ratio must be at least, or at most, something. */
export function judged(line: Line & { ratio: number }, atLeast: number | null, atMost: number | null): Line {
  const reach = atLeast === null ? `≤ ${atMost}` : `≥ ${atLeast}`;
  return { ...line, reach, ok: atLeast === null ? line.ratio <= atMost! : line.ratio >= atLeast };
}

const rounded = (value: number): number => Number(value.toPrecision(value >= 1000 ? 5 : 3));

export function printLines(lines: Line[], asJson: boolean): void {
  const shown = lines.map((line) => ({
    ...line,
    value: rounded(line.value),
    ...(line.ratio !== undefined && { ratio: rounded(line.ratio) }),
  }));
  if (asJson) for (const line of shown) console.log(JSON.stringify(line));
  else printTable(shown);
}

function printTable(lines: Line[]): void {
  const rows = lines.map(({ name, value, unit, ratio, reach, ok }) => [
    ...[name, value.toLocaleString("en"), unit, ratio === undefined ? "" : String(ratio), reach ?? ""],
    ok === undefined ? "" : ok ? "ok" : "MISSED",
  ]);
  const table = [["name", "value", "unit", "ratio", "reach", "ok"], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, column) =>
          column === 1 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    );
  }
}
