import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { BoardFormFragment, BoardState, BoardVisibility, MemberRole } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import type { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox, Field, FormErrors, Select, TextArea } from "../ui/Field.tsx";
import { Sheet } from "../ui/surfaces.tsx";
import styles from "./boards.module.css";
import { memberRoles, roleField } from "./boardInput.ts";

graphql(`
  fragment BoardForm on Board {
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
    position
    openToRoles
    holdsAllPosts
    holdsFirstPosts
    version
  }
`);

type Form = ReturnType<typeof createForm>;

const named = [
  "slug",
  "nameEn",
  "nameZh",
  "descriptionEn",
  "descriptionZh",
  "visibility",
  "state",
  "position",
  "openToRoles",
];

function Roles(props: { form: Form; board?: BoardFormFragment }) {
  const words = useWords("boards");
  const { roles } = useWords("common");
  // An unticked box is not sent, so a form that came back is told by its name field.
  const isTicked = (role: MemberRole) =>
    props.form.value("nameEn") === undefined
      ? (props.board?.openToRoles.includes(role) ?? false)
      : props.form.value(roleField(role)) !== undefined;
  return (
    <fieldset class={styles.choices}>
      <legend>{words.form.roles}</legend>
      <For each={memberRoles}>
        {(role) => (
          <Checkbox name={roleField(role)} checked={isTicked(role)}>
            {roles[role]}
          </Checkbox>
        )}
      </For>
      <FormErrors errors={[props.form.errorFor("openToRoles")].filter((error) => error !== undefined)} />
    </fieldset>
  );
}

function Names(props: { form: Form; board?: BoardFormFragment }) {
  const { form: words } = useWords("boards");
  const { form } = props;
  return (
    <>
      <Field
        label={words.nameEn}
        name="nameEn"
        required
        maxlength="80"
        value={form.value("nameEn") ?? props.board?.name.en ?? ""}
        error={form.errorFor("nameEn")}
      />
      <Field
        label={words.nameZh}
        name="nameZh"
        required
        maxlength="80"
        lang="zh-CN"
        value={form.value("nameZh") ?? props.board?.name.zh ?? ""}
        error={form.errorFor("nameZh")}
      />
      <TextArea
        label={words.descriptionEn}
        name="descriptionEn"
        rows="3"
        value={form.value("descriptionEn") ?? props.board?.description.en ?? ""}
        error={form.errorFor("descriptionEn")}
      />
      <TextArea
        label={words.descriptionZh}
        name="descriptionZh"
        rows="3"
        lang="zh-CN"
        value={form.value("descriptionZh") ?? props.board?.description.zh ?? ""}
        error={form.errorFor("descriptionZh")}
      />
    </>
  );
}

/** Which posts are looked at before others see them. */
function Holds(props: { form: Form; board: BoardFormFragment }) {
  const { form: words } = useWords("boards");
  const isTicked = (name: "holdsAllPosts" | "holdsFirstPosts") =>
    props.form.value("nameEn") === undefined ? props.board[name] : props.form.value(name) !== undefined;
  return (
    <fieldset class={styles.choices}>
      <legend>{words.holds}</legend>
      <p>{words.holdsHint}</p>
      <Checkbox name="holdsFirstPosts" checked={isTicked("holdsFirstPosts")}>
        {words.holdsFirst}
      </Checkbox>
      <Checkbox name="holdsAllPosts" checked={isTicked("holdsAllPosts")}>
        {words.holdsAll}
      </Checkbox>
    </fieldset>
  );
}

/** State and order: only a board that is there has them. */
function Standing(props: { form: Form; board: BoardFormFragment }) {
  const { form: words } = useWords("boards");
  const options = (Object.keys(words.states) as BoardState[]).map((value) => ({ value, label: words.states[value] }));
  return (
    <>
      <input type="hidden" name="boardId" value={props.board.id} />
      <input type="hidden" name="expectedVersion" value={props.board.version} />
      <Select
        label={words.state}
        name="state"
        options={options}
        value={props.form.value("state") ?? props.board.state}
        error={props.form.errorFor("state")}
      />
      <Field
        label={words.position}
        hint={words.positionHint}
        name="position"
        type="number"
        step="1"
        inputmode="numeric"
        required
        value={props.form.value("position") ?? props.board.position}
        error={props.form.errorFor("position")}
      />
    </>
  );
}

/** The fields of a board, to make one or to mend one. */
export function BoardForm(props: { form: Form; board?: BoardFormFragment }) {
  const { form: words } = useWords("boards");
  const { form } = props;
  const options = (Object.keys(words.visibilities) as BoardVisibility[]).map((value) => ({
    value,
    label: words.visibilities[value],
  }));
  return (
    <Sheet>
      <form {...form.attributes}>
        <input type="hidden" name="deed" value={form.deed} />
        <Show when={!props.board}>
          <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} />
          <Field
            label={words.slug}
            hint={words.slugHint}
            name="slug"
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxlength="60"
            autocapitalize="none"
            spellcheck={false}
            value={form.value("slug") ?? ""}
            error={form.errorFor("slug")}
          />
        </Show>
        <Names form={form} board={props.board} />
        <Select
          label={words.visibility}
          name="visibility"
          options={options}
          value={form.value("visibility") ?? props.board?.visibility ?? "MEMBERS"}
          error={form.errorFor("visibility")}
        />
        <Roles form={form} board={props.board} />
        <Show when={props.board}>
          {(board) => (
            <>
              <Holds form={form} board={board()} />
              <Standing form={form} board={board()} />
            </>
          )}
        </Show>
        <FormErrors errors={form.errorsBeside(named)} />
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {props.board ? words.save : words.create}
        </Button>
      </form>
    </Sheet>
  );
}
