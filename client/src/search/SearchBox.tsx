import { useNavigate } from "@solidjs/router";
import styles from "../layout/layout.module.css";
import { useWords } from "../i18n/words.ts";

/** The box in the bar over every page. A form like any other, so it works before and without the page's script. */
export function SearchBox() {
  const { search } = useWords("common");
  const navigate = useNavigate();
  let box!: HTMLInputElement;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    navigate(`/search?q=${encodeURIComponent(box.value)}`);
    box.value = "";
  };
  return (
    <form class={styles.search} role="search" method="get" action="/search" onSubmit={submit}>
      <input
        ref={box}
        type="search"
        name="q"
        maxLength={200}
        aria-label={search.label}
        placeholder={search.submit}
        autocomplete="off"
        enterkeyhint="search"
      />
      <button type="submit" aria-label={search.submit}>
        <svg
          width="20"
          height="20"
          viewBox="0 0 20 20"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        >
          <circle cx="8.5" cy="8.5" r="6" />
          <path d="m13 13 5 5" />
        </svg>
      </button>
    </form>
  );
}
