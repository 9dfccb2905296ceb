import { useNavigate } from "@solidjs/router";
import { For } from "solid-js";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { buttonClass } from "../ui/Button.tsx";
import styles from "./search.module.css";
import { isNarrowed, languages, periods, replies, roles, type Asked } from "./searchVisit.ts";

type Choice = readonly { value: string; label: string }[];

function Filter(props: { name: string; label: string; value: string; choices: Choice }) {
  return (
    <label class={styles.filter}>
      <span>{props.label}</span>
      <select name={props.name}>
        <For each={props.choices}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

const labelled = (words: readonly string[], labels: Record<string, string>): Choice =>
  words.map((value) => ({ value, label: labels[value || "any"] ?? value }));

interface SearchFormProps {
  asked: Asked;
  boards: readonly { id: string; name: { en: string; zh: string } }[];
}

/** The question and what it is narrowed to: a form that works by its address alone. */
export function SearchForm(props: SearchFormProps) {
  const { form, filters } = useWords("search");
  const local = useLocalized();
  const navigate = useNavigate();
  const boards = () => [
    { value: "", label: filters.board.any },
    ...props.boards.map(({ id, name }) => ({ value: id, label: local(name) })),
  ];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = [...given].filter(([, value]) => value !== "") as [string, string][];
    navigate(`/search?${new URLSearchParams(chosen)}`);
  };
  return (
    <form class={styles.form} role="search" method="get" action="/search" onSubmit={submit}>
      <div class={styles.ask}>
        <input
          class={styles.box}
          type="search"
          name="q"
          value={props.asked.q}
          maxLength={200}
          aria-label={form.label}
          placeholder={form.placeholder}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button class={buttonClass("primary")} type="submit">
          {form.submit}
        </button>
      </div>
      <details class={styles.filters} open={isNarrowed(props.asked)}>
        <summary>{filters.title}</summary>
        <div class={styles.choices}>
          <Filter name="board" label={filters.board.label} value={props.asked.board} choices={boards()} />
          <Filter
            name="language"
            label={filters.language.label}
            value={props.asked.language}
            choices={labelled(languages, filters.language)}
          />
          <Filter
            name="role"
            label={filters.role.label}
            value={props.asked.role}
            choices={labelled(roles, filters.role)}
          />
          <Filter
            name="replies"
            label={filters.replies.label}
            value={props.asked.replies}
            choices={labelled(replies, filters.replies)}
          />
          <Filter
            name="days"
            label={filters.days.label}
            value={props.asked.days}
            choices={labelled(periods, filters.days)}
          />
        </div>
      </details>
    </form>
  );
}
