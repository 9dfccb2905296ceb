import { Match, Show, Switch, createMemo } from "solid-js";
import type { UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import { useDates } from "../i18n/dates.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import type { DraftNews } from "./draftLine.ts";
import styles from "./drafts.module.css";
import type { OpenLine } from "./openLine.ts";

type NewsOf<Kind extends DraftNews["kind"]> = Extract<DraftNews, { kind: Kind }>;

/** Why the house does not have the text, in words. */
function useReasons() {
  const { userErrors } = useWords("errors");
  const { fault } = useWords("common");
  const { note } = useWords("drafts");
  return (code: string) => {
    if (code === "OFFLINE") return note.offline;
    return code in userErrors ? userErrors[code as UserErrorCode] : fault(code);
  };
}

/** What became of the draft, in a line. Once saved it says so at each new minute only: it is read aloud. */
export default function DraftNote(props: { line: OpenLine }) {
  const { note } = useWords("drafts");
  const { time, relative } = useDates();
  const reasonOf = useReasons();
  const calm = createMemo<DraftNews>((before) => {
    const news = props.line.news();
    return news.kind === "saving" && before.kind !== "quiet" ? before : news;
  }, props.line.news());
  const of = <Kind extends DraftNews["kind"]>(kind: Kind) =>
    calm().kind === kind ? (calm() as NewsOf<Kind>) : undefined;
  const savedAt = () => {
    const saved = of("saved");
    return saved && time(saved.at);
  };
  return (
    <span class={styles.note}>
      <Switch>
        <Match when={props.line.discarded()}>
          {note.discarded}
          <Button look="plain" onClick={() => props.line.undoDiscard()}>
            {note.undo}
          </Button>
        </Match>
        <Match when={of("saving")}>{note.saving}</Match>
        <Match when={savedAt()}>{(at) => note.saved(at())}</Match>
        <Match when={of("continued")}>{(news) => note.continued(news().device, relative(news().at))}</Match>
        <Match when={of("keptHere")}>
          {(news) => (
            <span>
              {note.keptHere} {reasonOf(news().code)}{" "}
              <Show when={news().code === "DRAFTS_FULL"}>
                <a href="/me/drafts">{note.toList}</a>
              </Show>
            </span>
          )}
        </Match>
      </Switch>
      <Show when={calm().kind !== "quiet" && !props.line.discarded() && !props.line.conflict()}>
        <Button look="plain" onClick={() => props.line.discard()}>
          {note.discard}
        </Button>
      </Show>
      <Show when={props.line.setAside() > 0 && !props.line.conflict()}>
        <Button look="plain" onClick={() => void props.line.bringBack()}>
          {note.bringBack}
        </Button>
      </Show>
    </span>
  );
}
