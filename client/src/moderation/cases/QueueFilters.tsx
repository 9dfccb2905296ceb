import { useNavigate } from "@solidjs/router";
import type { QueueCountsFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useDates } from "../../i18n/dates.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { buttonClass } from "../../ui/Button.tsx";
import styles from "./cases.module.css";
import { choices, inAddress, isNarrowed, queueAddress, type Asked, type FilterName } from "./queueVisit.ts";

/** Of a category no more are counted; see the contract. */
const mostCounted = 200;

/** How many cases wait, since when, and of what kind: each is a way to see only these. */
export function QueueCounts(props: { counts: QueueCountsFragment; asked: Asked }) {
  const { queue, categories } = useWords("cases");
  const { relative } = useDates();
  const all = () => props.counts.counts.reduce((sum, { count }) => sum + count, 0);
  const isMore = () => props.counts.counts.some(({ count }) => count >= mostCounted);
  const byCategory = () =>
    choices.category.flatMap((category) => {
      const own = props.counts.counts.filter((one) => one.category === category);
      const count = own.reduce((sum, one) => sum + one.count, 0);
      return count > 0 ? [{ category, count }] : [];
    });
  return (
    <>
      <p>
        <strong>{queue.waiting(all(), isMore())}</strong>
        <Show when={props.counts.oldestOpenedAt}>{(at) => <>, {queue.oldest(relative(at()))}</>}</Show>
      </p>
      <Show when={byCategory().length > 1}>
        <nav class={styles.counts} aria-label={queue.counts} data-keeps-focus>
          <For each={byCategory()}>
            {({ category, count }) => (
              <a
                href={queueAddress(props.asked.category === category ? {} : { category })}
                aria-current={props.asked.category === category ? "true" : undefined}
              >
                {categories[category]} <b>{count >= mostCounted ? `${mostCounted}+` : count}</b>
              </a>
            )}
          </For>
        </nav>
      </Show>
    </>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label class={styles.filter}>
      <span>{props.label}</span>
      <select name={props.name}>
        <For each={props.options}>
          {([value, label]) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

interface QueueFiltersProps {
  asked: Asked;
  boards: readonly { id: string; name: { en: string; zh: string } }[];
}

/** What the queue is narrowed to: a form that works by its address alone. */
export function QueueFilters(props: QueueFiltersProps) {
  const words = useWords("cases");
  const { filters } = words;
  const local = useLocalized();
  const navigate = useNavigate();
  const labels: Record<FilterName, Record<string, string>> = {
    ...{ state: words.states, category: words.categories, priority: words.priorities },
    ...{ source: words.sources, kind: words.kinds },
  };
  const optionsOf = (name: FilterName) => [
    ["", filters.any] as const,
    ...choices[name].map((word) => [inAddress(word), labels[name][word] ?? word] as const),
  ];
  const boards = () => [["", filters.any] as const, ...props.boards.map(({ id, name }) => [id, local(name)] as const)];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = [...given].filter(([, value]) => value !== "") as [string, string][];
    navigate(chosen.length ? `/moderation?${new URLSearchParams(chosen)}` : "/moderation");
  };
  return (
    <details class={styles.filters} open={isNarrowed(props.asked)}>
      <summary>{filters.title}</summary>
      <form method="get" action="/moderation" onSubmit={submit}>
        <div class={styles.choices}>
          <For each={["priority", "category", "state", "kind", "source"] as const}>
            {(name) => (
              <Choice
                name={name}
                label={filters[name]}
                value={inAddress(props.asked[name])}
                options={optionsOf(name)}
              />
            )}
          </For>
          <Choice name="board" label={filters.board} value={props.asked.board} options={boards()} />
          <label class={styles.tick}>
            <input type="checkbox" name="mine" value="1" checked={props.asked.mine} />
            <span>{filters.mine}</span>
          </label>
        </div>
        <div class={styles.send}>
          <button type="submit" class={buttonClass("primary")}>
            {filters.apply}
          </button>
          <Show when={isNarrowed(props.asked)}>
            <a class={buttonClass("plain")} href="/moderation">
              {filters.clear}
            </a>
          </Show>
        </div>
      </form>
    </details>
  );
}
