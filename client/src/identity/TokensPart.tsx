import { For, Show, createSignal } from "solid-js";
import type { AccessTokenScope } from "@tongxing/schema/generated/graphql.ts";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Field, FormErrors, Select } from "../ui/Field.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import { TokenSecret } from "./TokenSecret.tsx";
import styles from "./identity.module.css";

interface TokensProps {
  me: Me;
  refetch: () => Promise<void>;
}

const scopes: readonly AccessTokenScope[] = ["READ", "WRITE"];
const nameMaxLength = 60; // characters

function TokenList(props: TokensProps) {
  const { tokens: words } = useWords("me");
  const done = () => {
    showToast(words.revoked);
    void props.refetch();
  };
  const form = createForm(meAction, { deed: "revokeToken", done });
  return (
    <>
      <FormErrors errors={form.errorsBeside([])} />
      <ul class={styles.rows}>
        <For each={props.me.accessTokens.nodes} fallback={<li>{words.none}</li>}>
          {(token) => (
            <li>
              <div>
                <b>{token.name}</b>
                <small>
                  {words.scopes[token.scope]} · {words.since} <Time at={token.createdAt} /> ·{" "}
                  <Show when={token.lastUsedAt} fallback={words.neverUsed}>
                    {(at) => (
                      <>
                        {words.lastUsed} <Time at={at()} />
                      </>
                    )}
                  </Show>
                </small>
              </div>
              <form {...form.attributes}>
                <input type="hidden" name="deed" value={form.deed} />
                <input type="hidden" name="accessTokenId" value={token.id} />
                <button class={buttonClass("outlined")} type="submit" disabled={form.isPending()}>
                  {words.revoke}
                  <VisuallyHidden>{words.revokeThat(token.name)}</VisuallyHidden>
                </button>
              </form>
            </li>
          )}
        </For>
      </ul>
      <Done deed="revokeToken" text={words.revoked} />
    </>
  );
}

function NewToken(props: TokensProps) {
  const { tokens: words } = useWords("me");
  const [key, setKey] = createSignal(randomKey());
  let element: HTMLFormElement | undefined;
  const done = () => {
    element?.reset();
    setKey(randomKey());
    void props.refetch();
  };
  const form = createForm(meAction, { deed: "createToken", done });
  return (
    <>
      <Show when={form.shown("secret") !== undefined}>
        <div class={styles.apart}>
          <TokenSecret secret={form.shown("secret") ?? ""} />
        </div>
      </Show>
      <form {...form.attributes} ref={element} class={styles.split}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? key()} />
        <FormErrors errors={form.errorsBeside(["name"])} />
        <Field
          label={words.name}
          hint={words.nameHint}
          name="name"
          value={form.value("name") ?? ""}
          error={form.errorFor("name")}
          maxlength={nameMaxLength}
          autocomplete="off"
          required
        />
        <Select
          label={words.scope}
          name="scope"
          value={form.value("scope") ?? "READ"}
          options={scopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
        />
        <Button type="submit" disabled={form.isPending()}>
          {words.create}
        </Button>
      </form>
    </>
  );
}

/** What a member's programs sign in with. */
export function TokensPart(props: TokensProps) {
  const { tokens: words } = useWords("me");
  return (
    <MePart id="tokens" title={words.title} lead={words.lead}>
      <TokenList {...props} />
      <NewToken {...props} />
    </MePart>
  );
}
