import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { buttonClass } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";

const MuteMemberDocument = graphql(`
  mutation MuteMember($memberId: ID!) {
    muteMember(input: { memberId: $memberId }) {
      member {
        id
        viewerMutes
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UnmuteMemberDocument = graphql(`
  mutation UnmuteMember($memberId: ID!) {
    unmuteMember(input: { memberId: $memberId }) {
      member {
        id
        viewerMutes
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Mutes the member of the page, or shows what they write again, and comes back. */
export const muteAction: Action = async ({ form, params, run }) => {
  const variables = { memberId: form.memberId ?? "" };
  const { userErrors } =
    form.deed === "unmute"
      ? (await run(UnmuteMemberDocument, variables)).unmuteMember
      : (await run(MuteMemberDocument, variables)).muteMember;
  return userErrors.length ? { userErrors } : { goTo: `/members/${encodeURIComponent(params.handle ?? "")}` };
};

/** A button that folds a member's posts away for this reader, or shows them again. */
export function MuteMember(props: { member: { id: string; viewerMutes: boolean }; changed: () => void }) {
  const words = useWords("member");
  const done = () => props.changed();
  const mute = createForm(muteAction, { deed: "mute", done });
  const unmute = createForm(muteAction, { deed: "unmute", done });
  const form = () => (props.member.viewerMutes ? unmute : mute);
  return (
    <form method="post" onSubmit={(event) => form().attributes.onSubmit(event)}>
      <FormErrors errors={[...mute.errorsBeside([]), ...unmute.errorsBeside([])]} />
      <input type="hidden" name="deed" value={form().deed} />
      <input type="hidden" name="memberId" value={props.member.id} />
      <button class={buttonClass("outlined")} type="submit" disabled={form().isPending()}>
        {props.member.viewerMutes ? words.unmute : words.mute}
      </button>
      <Show when={props.member.viewerMutes}>
        <p>{words.isMuted}</p>
      </Show>
    </form>
  );
}
