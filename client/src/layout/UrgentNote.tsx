import { useWords } from "../i18n/words.ts";
import { Note } from "../ui/surfaces.tsx";

/** Beside every place where people write: this is no emergency line, and nobody watches around the clock. */
export function UrgentNote() {
  const { urgent } = useWords("common");
  return (
    <Note kind="urgent" title={urgent.title}>
      <p>
        {urgent.signs}
        <a href="/help">{urgent.call}</a>
      </p>
      <p>{urgent.unwatched}</p>
    </Note>
  );
}
