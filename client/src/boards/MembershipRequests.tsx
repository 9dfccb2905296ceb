import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MembershipRequestFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { focusHeading } from "../layout/focusHeading.ts";
import { Button, Deeds } from "../ui/Button.tsx";
import { RoleBadge } from "../ui/Face.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Sheet } from "../ui/surfaces.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { boardAction } from "./boardDeeds.ts";
import styles from "./boards.module.css";

graphql(`
  fragment MembershipRequest on Membership {
    id
    requestedAt
    note
    member {
      id
      handle
      displayName
      role
    }
  }
`);

function Decide(props: { request: MembershipRequestFragment; deed: "approve" | "decline" }) {
  const { requests } = useWords("boards");
  const { id, member } = props.request;
  const done = () => {
    showToast(props.deed === "approve" ? requests.approved(member.displayName) : requests.declined(member.displayName));
    focusHeading();
  };
  const form = createForm(boardAction, { deed: `${props.deed} ${id}`, done });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="membershipId" value={id} />
      <Button type="submit" disabled={form.isPending()} look={props.deed === "decline" ? "plain" : undefined}>
        {requests[props.deed]}
        <VisuallyHidden>{requests.whom(member.displayName)}</VisuallyHidden>
      </Button>
      <FormErrors errors={form.errorsBeside([])} />
    </form>
  );
}

function Request(props: { request: MembershipRequestFragment }) {
  const { requests } = useWords("boards");
  return (
    <li>
      <a class={styles.name} href={`/members/${props.request.member.handle}`}>
        {props.request.member.displayName}
      </a>{" "}
      <Show when={props.request.member.role}>{(role) => <RoleBadge role={role()} />}</Show>
      <div class={styles.facts}>
        <Time at={props.request.requestedAt} />
      </div>
      <Show when={props.request.note} fallback={<p class={styles.facts}>{requests.none}</p>}>
        <p class={styles.written}>{props.request.note}</p>
      </Show>
      <Deeds>
        <Decide request={props.request} deed="approve" />
        <Decide request={props.request} deed="decline" />
      </Deeds>
    </li>
  );
}

/** For moderators: who asks to join, and the answer. */
export function MembershipRequests(props: {
  requests: { nodes: readonly MembershipRequestFragment[]; pageInfo: { hasNextPage: boolean } };
}) {
  const { requests } = useWords("boards");
  const title = () => requests.title(props.requests.nodes.length);
  return (
    <Show when={props.requests.nodes.length}>
      <Sheet as="section" label={title()}>
        <h2>{title()}</h2>
        <ul class={styles.rows}>
          <For each={props.requests.nodes}>{(request) => <Request request={request} />}</For>
        </ul>
        <Show when={props.requests.pageInfo.hasNextPage}>
          <p>{requests.more}</p>
        </Show>
      </Sheet>
    </Show>
  );
}
