import { useLocation } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { PageHead } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";
import { Button } from "../ui/Button.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

/** Ends the mails about news, by a button: opening the address changes nothing, for programs open links too. */
export default function UnsubscribePage() {
  const { unsubscribe: words } = useWords("notifications");
  const params = usePathParams();
  const location = useLocation();
  const done = () => new URLSearchParams(location.search).get("done");
  return (
    <Columns>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <Sheet>
        <Switch fallback={<p>{words.unknown}</p>}>
          <Match when={done() === "1"}>
            <p role="status">{words.done}</p>
            <p>
              <a href="/me/notifications">{words.back}</a>
            </p>
          </Match>
          <Match when={done() === null && params().token}>
            {(token) => (
              <>
                <p>{words.ask}</p>
                <form method="post" action={`/unsubscribe/${encodeURIComponent(token())}`}>
                  <Button type="submit" look="primary">
                    {words.button}
                  </Button>
                </form>
              </>
            )}
          </Match>
        </Switch>
        <Show when={done() === "0"}>
          <Note>
            <a href="/me/notifications">{words.back}</a>
          </Note>
        </Show>
      </Sheet>
    </Columns>
  );
}
