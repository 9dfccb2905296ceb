import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { JoinBoardFragment } from "@tongxing/schema/generated/graphql.ts";
import { Match, Switch } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { focusHeading } from "../layout/focusHeading.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors, TextArea } from "../ui/Field.tsx";
import { Sheet } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";
import { boardAction } from "./boardDeeds.ts";
import { SignInLinks } from "./SignInLinks.tsx";

graphql(`
  fragment JoinBoard on Board {
    id
    slug
    viewerMembership
    viewerCan {
      read
      requestMembership
    }
  }
`);

function RequestForm(props: { boardId: string }) {
  const { request } = useWords("boards");
  const done = () => {
    showToast(request.sent);
    focusHeading();
  };
  const form = createForm(boardAction, { deed: "request", done });
  return (
    <form {...form.attributes}>
      <h2 id="join">{request.title}</h2>
      <p>{request.text}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="boardId" value={props.boardId} />
      <TextArea
        label={request.note}
        hint={request.noteHint}
        name="note"
        rows="3"
        maxlength="1000"
        value={form.value("note") ?? ""}
        error={form.errorFor("note")}
      />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {request.send}
      </Button>
    </form>
  );
}

function Asked(props: { boardId: string }) {
  const { closed } = useWords("boards");
  const form = createForm(boardAction, { deed: "cancel", done: focusHeading });
  return (
    <form {...form.attributes}>
      <p>{closed.asked}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="boardId" value={props.boardId} />
      <FormErrors errors={form.errorsBeside([])} />
      <Button type="submit" disabled={form.isPending()}>
        {closed.cancel}
      </Button>
    </form>
  );
}

/** In place of the threads, for whoever may know of a board but not read it: how to come in. */
export function JoinBoard(props: { board: JoinBoardFragment }) {
  const { closed } = useWords("boards");
  const { viewer } = useSession();
  return (
    <Sheet as="section" label={closed.title}>
      <Switch fallback={<p>{closed.refused}</p>}>
        <Match when={!viewer()}>
          <h2>{closed.title}</h2>
          <p>{closed.guest}</p>
          <SignInLinks next={`/boards/${props.board.slug}`} />
        </Match>
        <Match when={props.board.viewerMembership === "REQUESTED"}>
          <Asked boardId={props.board.id} />
        </Match>
        <Match when={props.board.viewerCan.requestMembership}>
          <RequestForm boardId={props.board.id} />
        </Match>
      </Switch>
    </Sheet>
  );
}
