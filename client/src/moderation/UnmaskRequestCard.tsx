import type { UnmaskRequestsQuery } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { postPath, threadPath } from "../discussion/addresses.ts";
import { createForm } from "../forms/createForm.ts";
import { useDates } from "../i18n/dates.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import { Button, Deeds } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import styles from "./moderation.module.css";
import { unmaskingAction } from "./unmaskRequests.ts";

type Request = NonNullable<UnmaskRequestsQuery["viewer"]>["unmaskRequests"][number];

function History(props: { request: Request }) {
  const { unmasking: words } = useWords("moderation");
  const { dateTime } = useDates();
  const request = () => props.request;
  const lines = () => [
    words.asked(request().requestedBy?.displayName ?? "–", dateTime(request().requestedAt)),
    ...(request().decidedAt
      ? [words.decided(request().decidedBy?.displayName ?? "–", dateTime(request().decidedAt!))]
      : []),
    ...(request().revealedAt ? [words.seen(dateTime(request().revealedAt!))] : []),
    ...(request().toldAt ? [words.told(dateTime(request().toldAt!))] : []),
    ...(["REQUESTED", "APPROVED"].includes(request().state) ? [words.until(dateTime(request().expiresAt))] : []),
  ];
  return <p class={styles.small}>{lines().join(" · ")}</p>;
}

function Decide(props: { request: Request; done: () => void }) {
  const { unmasking: words } = useWords("moderation");
  const form = createForm(unmaskingAction, { deed: `decide ${props.request.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <Deeds>
        <Button type="submit" look="primary" name="approve" value="yes" disabled={form.isPending()}>
          {words.approve}
        </Button>
        <Button type="submit" name="approve" value="no" disabled={form.isPending()}>
          {words.refuse}
        </Button>
      </Deeds>
    </form>
  );
}

function Reveal(props: { request: Request; done: () => void }) {
  const { unmasking: words } = useWords("moderation");
  const form = createForm(unmaskingAction, { deed: `reveal ${props.request.id}`, done: () => props.done() });
  const handle = () => form.shown("handle");
  return (
    <Show
      when={handle() !== undefined}
      fallback={
        <Show when={props.request.viewerCan.reveal || form.errorsBeside([]).length > 0}>
          <form {...form.attributes}>
            <input type="hidden" name="deed" value={form.deed} />
            <FormErrors errors={form.errorsBeside([])} />
            <Button type="submit" look="primary" disabled={form.isPending()}>
              {words.reveal}
            </Button>
          </form>
        </Show>
      }
    >
      <div role="status">
        <Note kind="care">
          <p>{handle() ? words.revealed(form.shown("displayName") ?? "", handle()!) : words.gone}</p>
        </Note>
      </div>
    </Show>
  );
}

/** One request: about whom, why, how it stands, and what this moderator may do with it. */
export function UnmaskRequestCard(props: { request: Request; refetch: () => Promise<void> }) {
  const { unmasking: words } = useWords("moderation");
  const nameOf = useFaceName();
  const request = () => props.request;
  const path = () => {
    const { thread, post } = request();
    return post?.number ? postPath(thread, post.number) : threadPath(thread);
  };
  const done = () => void props.refetch();
  return (
    <li>
      <h2>{words.about(nameOf(request().persona))}</h2>
      <p>
        {words.in}
        <a href={path()}>{request().thread.title}</a> · <strong>{words.states[request().state]}</strong>
      </p>
      <blockquote class={styles.reason}>{request().reason}</blockquote>
      <Show when={request().isCrisis}>
        <p>{words.crisis}</p>
      </Show>
      <History request={request()} />
      <Show when={request().viewerCan.decide}>
        <Decide request={request()} done={done} />
      </Show>
      <Show when={request().state === "REQUESTED" && !request().viewerCan.decide}>
        <p>{words.own}</p>
      </Show>
      <Reveal request={request()} done={done} />
    </li>
  );
}
