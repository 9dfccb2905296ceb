import { For } from "solid-js";
import styles from "./transparency.module.css";

/** One bar; without a value none is drawn. */
export interface Bar {
  label: string;
  value: number | null;
  /** The value in words. */
  shown: string;
}

const width = 400;
const rowHeight = 44;

/** Bars from the left, the same scale for all; the table beside it says the same to whoever does not see it. */
export function BarChart(props: { label: string; bars: readonly Bar[] }) {
  const most = () => Math.max(1, ...props.bars.map(({ value }) => value ?? 0));
  const height = () => props.bars.length * rowHeight;
  return (
    <svg class={styles.chart} viewBox={`0 0 ${width} ${height()}`} role="img" aria-label={props.label}>
      <For each={props.bars}>
        {({ label, value, shown }, index) => (
          <>
            <text x="0" y={index() * rowHeight + 15}>
              {label}
            </text>
            <rect x="0" y={index() * rowHeight + 21} width={width} height="14" rx="3" class={styles.ground} />
            <rect
              x="0"
              y={index() * rowHeight + 21}
              width={((value ?? 0) / most()) * width}
              height="14"
              rx="3"
              class={styles.bar}
            />
            <text x={width} y={index() * rowHeight + 15} text-anchor="end" class={styles.value}>
              {shown}
            </text>
          </>
        )}
      </For>
    </svg>
  );
}
