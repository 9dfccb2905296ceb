import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { BoardHeadFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { Count } from "../care/Count.tsx";
import { FollowControl } from "../following/FollowControl.tsx";
import { createForm } from "../forms/createForm.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { focusHeading } from "../layout/focusHeading.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, Deeds, LinkButton } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { Crumbs } from "../ui/navigation.tsx";
import { Note } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";
import { boardAction } from "./boardDeeds.ts";
import styles from "./boards.module.css";
import { SignInLinks } from "./SignInLinks.tsx";
import { whoReads } from "./whoReads.ts";

graphql(`
  fragment BoardHead on Board {
    id
    slug
    name {
      en
      zh
    }
    description {
      en
      zh
    }
    visibility
    state
    openToRoles
    threadCount
    viewerMembership
    viewerUnreadThreadCount
    viewerFollowLevel
    viewerCan {
      read
      createThread
      edit
    }
  }
`);

function MarkRead(props: { boardId: string }) {
  const words = useWords("boards");
  const done = () => {
    showToast(words.markedRead);
    focusHeading();
  };
  const form = createForm(boardAction, { deed: "markRead", done });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="boardId" value={props.boardId} />
      <Button type="submit" look="plain" disabled={form.isPending()}>
        {words.markRead}
      </Button>
      <FormErrors errors={form.errorsBeside([])} />
    </form>
  );
}

/** Why this reader cannot write here; nothing when they can, or when they cannot even read. */
function WhyNot(props: { board: BoardHeadFragment }) {
  const { notes } = useWords("boards");
  const { viewer } = useSession();
  const isShut = () => props.board.state !== "OPEN";
  const isSilent = () => !isShut() && props.board.viewerCan.read && !props.board.viewerCan.createThread;
  return (
    <>
      <Show when={props.board.state !== "OPEN" && props.board.state}>
        {(state) => (
          <Note kind="care">
            <p>{notes[state()]}</p>
          </Note>
        )}
      </Show>
      <Show when={isSilent()}>
        <Note>
          <p>{!viewer() ? notes.guest : props.board.viewerMembership === "MUTED" ? notes.muted : notes.limited}</p>
          <Show when={!viewer()}>
            <SignInLinks next={`/boards/${props.board.slug}`} />
          </Show>
        </Note>
      </Show>
    </>
  );
}

/** A board's name, what it is for, who reads it, and what can be done here. */
export function BoardHead(props: { board: BoardHeadFragment }) {
  const words = useWords("boards");
  const local = useLocalized();
  const can = () => props.board.viewerCan;
  const hasDeeds = () => can().createThread || can().edit || props.board.viewerUnreadThreadCount;
  return (
    <>
      <Crumbs steps={[{ href: "/boards", label: words.title }]} />
      <h1>{local(props.board.name)}</h1>
      <p>{local(props.board.description)}</p>
      <p class={styles.facts}>
        <Show when={props.board.threadCount !== null}>
          <Count>
            <span>{words.threads(props.board.threadCount ?? 0)}</span>
          </Count>
        </Show>
        <span>{whoReads(words, props.board)}</span>
      </p>
      <Show when={props.board.viewerFollowLevel}>
        {(level) => <FollowControl action={boardAction} subjectId={props.board.id} level={level()} />}
      </Show>
      <WhyNot board={props.board} />
      <Show when={hasDeeds()}>
        <div class={styles.deeds}>
          <Deeds>
            <Show when={can().createThread}>
              <LinkButton look="primary" href={`/boards/${props.board.slug}/new`}>
                {words.begin}
              </LinkButton>
            </Show>
            <Show when={can().edit}>
              <LinkButton href={`/boards/${props.board.slug}/edit`}>{words.edit}</LinkButton>
            </Show>
            <Show when={props.board.viewerUnreadThreadCount}>
              <MarkRead boardId={props.board.id} />
            </Show>
          </Deeds>
        </div>
      </Show>
    </>
  );
}
