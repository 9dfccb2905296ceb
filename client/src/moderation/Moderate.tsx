import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createResource, createSignal } from "solid-js";
import type { PagePost } from "../discussion/PostCard.tsx";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { Button, Deeds } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, FormErrors, Select, TextArea } from "../ui/Field.tsx";
import { showToast } from "../ui/Toast.tsx";
import { MeasureText } from "./MeasureText.tsx";
import styles from "./moderation.module.css";

const StandingDocument = graphql(`
  query Standing($personaId: ID!) {
    node(id: $personaId) {
      id
      ... on Persona {
        standing {
          ...MeasureNotice
        }
      }
    }
  }
`);

const WarnPersonaDocument = graphql(`
  mutation WarnPersona($input: WarnPersonaInput!) {
    warnPersona(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

const HoldPersonaDocument = graphql(`
  mutation HoldPersona($input: HoldPersonaInput!) {
    holdPersona(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

const LimitPersonaDocument = graphql(`
  mutation LimitPersona($input: LimitPersonaInput!) {
    limitPersona(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

const LiftMeasureDocument = graphql(`
  mutation LiftMeasure($measureId: ID!) {
    liftMeasure(input: { measureId: $measureId }) {
      measure {
        ...MeasureNotice
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RequestUnmaskingDocument = graphql(`
  mutation RequestUnmasking($input: RequestUnmaskingInput!) {
    requestUnmasking(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

const dayMs = 86_400_000;

const act: Action = async ({ form, run }) => {
  const { personaId = "", postId = "", reason = "", idempotencyKey = "", what, days } = form;
  const given = { personaId, postId, reason, idempotencyKey };
  const until = () => ({ ...given, endsAt: new Date(Date.now() + Number(days) * dayMs).toISOString() });
  const ask = () => ({ ...given, crisis: form.crisis !== undefined });
  const deeds = {
    warning: async () => (await run(WarnPersonaDocument, { input: until() })).warnPersona,
    hold: async () => (await run(HoldPersonaDocument, { input: until() })).holdPersona,
    limit: async () => (await run(LimitPersonaDocument, { input: until() })).limitPersona,
    unmask: async () => (await run(RequestUnmaskingDocument, { input: ask() })).requestUnmasking,
  };
  const { userErrors } = await deeds[what as keyof typeof deeds]();
  return userErrors.length ? { userErrors } : { shown: {} };
};

const lift: Action = async ({ form, run }) => {
  const { userErrors } = (await run(LiftMeasureDocument, { measureId: form.measureId ?? "" })).liftMeasure;
  return userErrors.length ? { userErrors } : { shown: {} };
};

function Lift(props: { measureId: string; done: () => void }) {
  const { staff } = useWords("moderation");
  const form = createForm(lift, { deed: props.measureId, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <FormErrors errors={form.errorsBeside([])} />
      <input type="hidden" name="measureId" value={props.measureId} />
      <Button type="submit" disabled={form.isPending()}>
        {staff.lift}
      </Button>
    </form>
  );
}

function Standing(props: { personaId: string }) {
  const { staff } = useWords("moderation");
  const client = useClient();
  const [standing, { refetch }] = createResource(
    () => props.personaId,
    async (personaId) => {
      const { data } = await client
        .query(StandingDocument, { personaId }, { requestPolicy: "network-only" })
        .toPromise();
      return data?.node && "standing" in data.node ? (data.node.standing ?? []) : [];
    },
  );
  return (
    <Show when={standing.latest?.length}>
      <h3>{staff.before}</h3>
      <ul class={styles.list}>
        <For each={standing.latest}>
          {(measure) => (
            <li>
              <MeasureText measure={measure} />
              <Show when={measure.isActive}>
                <Lift measureId={measure.id} done={() => void refetch()} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Act(props: { post: PagePost; done: () => void }) {
  const { staff } = useWords("moderation");
  const form = createForm(act, { deed: "moderate", done: () => props.done() });
  const isMask = () => props.post.author.kind === "PSEUDONYMOUS";
  const [what, setWhat] = createSignal<"warning" | "hold" | "limit" | "unmask">("warning");
  const kinds = () => ["warning", "hold", "limit", ...(isMask() ? (["unmask"] as const) : [])] as const;
  const key = randomKey();
  return (
    <form {...form.attributes}>
      <input type="hidden" name="personaId" value={props.post.author.id} />
      <input type="hidden" name="postId" value={props.post.id} />
      <input type="hidden" name="idempotencyKey" value={`${key}-${what()}`} />
      <FormErrors errors={form.errorsBeside(["reason"])} />
      <fieldset class={styles.choices}>
        <legend>{staff.what}</legend>
        <For each={kinds()}>
          {(kind) => (
            <label>
              <input type="radio" name="what" value={kind} checked={what() === kind} onChange={() => setWhat(kind)} />
              <span>
                {staff.kinds[kind]}
                <small>{staff.means[kind]}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <TextArea
        label={what() === "unmask" ? staff.reasonToAsk : staff.reason}
        name="reason"
        rows="3"
        required
        maxLength={1000}
        error={form.errorFor("reason")}
      />
      <Show when={what() !== "unmask"} fallback={<Checkbox name="crisis">{staff.crisis}</Checkbox>}>
        <Select
          label={staff.forHowLong}
          name="days"
          value="7"
          options={[1, 3, 7, 30, 90].map((days) => ({ value: String(days), label: staff.days(days) }))}
        />
      </Show>
      <Deeds>
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {what() === "unmask" ? staff.ask : staff.send}
        </Button>
      </Deeds>
    </form>
  );
}

/** What a moderator may do about a post's face, and what was done before; who it is stays unknown. */
export default function Moderate(props: { post: PagePost; close: () => void }) {
  const { staff } = useWords("moderation");
  const nameOf = useFaceName();
  const done = () => {
    showToast(staff.done);
    props.close();
  };
  return (
    <Dialog title={staff.title(nameOf(props.post.author))} isOpen onClose={() => props.close()}>
      <Act post={props.post} done={done} />
      <Standing personaId={props.post.author.id} />
    </Dialog>
  );
}
