import { useLocation } from "@solidjs/router";
import type { CrisisPageQuery, CrisisTemplateFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show, createSignal } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { HelpLines } from "../../help/HelpLines.tsx";
import { useDates } from "../../i18n/dates.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { showToast } from "../../ui/Toast.tsx";
import messageStyles from "../messages/messages.module.css";
import { crisisAction, crisisPath } from "./crisisActions.ts";
import styles from "./crisis.module.css";

export type Crisis = NonNullable<CrisisPageQuery["crisisCase"]>;
type Language = "EN" | "ZH";

const textIn = (text: { en: string; zh: string }, language: Language) => (language === "EN" ? text.en : text.zh);
const other = (language: Language): Language => (language === "EN" ? "ZH" : "EN");

function Messages(props: { crisis: Crisis }) {
  const { talk: words } = useWords("crisis");
  const { dateTime } = useDates();
  return (
    <Show when={props.crisis.messages.length} fallback={<p>{words.none}</p>}>
      <ol class={messageStyles.messages}>
        <For each={props.crisis.messages}>
          {(message) => (
            <li classList={{ [messageStyles.own!]: message.author !== null }}>
              <p class={messageStyles.who}>
                <b>{message.author?.displayName ?? words.person}</b>{" "}
                <time datetime={message.sentAt}>{dateTime(message.sentAt)}</time>
                <Show when={message.author}>
                  <span class={styles.small}>
                    {" "}
                    · {message.readAt ? words.read(dateTime(message.readAt)) : words.unread}
                  </span>
                </Show>
              </p>
              <p class={messageStyles.body}>{message.body}</p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

/** Begins a message with words that people wrote beforehand. Links, so that it works without a script too. */
function Templates(props: {
  crisis: Crisis;
  templates: readonly CrisisTemplateFragment[];
  language: Language;
  chosen: CrisisTemplateFragment | undefined;
  choose: (template: CrisisTemplateFragment) => void;
}) {
  const { talk: words } = useWords("crisis");
  const local = useLocalized();
  const address = (key: string) =>
    `${crisisPath(props.crisis.number)}?template=${key}&language=${props.language}#write`;
  return (
    <fieldset class={styles.templates}>
      <legend>{words.template}</legend>
      <p class={styles.small}>{words.templateLead}</p>
      <div>
        <For each={props.templates}>
          {(template) => (
            <a
              class={buttonClass("outlined")}
              href={address(template.key)}
              onClick={(event) => {
                event.preventDefault();
                props.choose(template);
              }}
            >
              {local(template.title)}
            </a>
          )}
        </For>
      </div>
      <Show when={props.chosen}>
        {(template) => (
          <details>
            <summary class={styles.fold}>{words.same}</summary>
            <blockquote class={styles.quoted} lang={other(props.language) === "EN" ? "en" : "zh-CN"}>
              {textIn(template().body, other(props.language))}
            </blockquote>
          </details>
        )}
      </Show>
    </fieldset>
  );
}

function Write(props: { crisis: Crisis; templates: readonly CrisisTemplateFragment[]; done: () => void }) {
  const { talk: words } = useWords("crisis");
  const { viewer } = useSession();
  const search = new URLSearchParams(useLocation().search);
  const asked = search.get("language");
  const [key, setKey] = createSignal(randomKey());
  const [language, setLanguage] = createSignal<Language>(
    asked === "EN" || asked === "ZH" ? asked : props.crisis.language,
  );
  const [chosen, setChosen] = createSignal(props.templates.find((template) => template.key === search.get("template")));
  const first = chosen() ? textIn(chosen()!.body, language()) : "";
  const [body, setBody] = createSignal(first);
  const done = () => {
    setBody("");
    setChosen(undefined);
    setKey(randomKey());
    props.done();
    showToast(words.sent);
  };
  const form = createForm(crisisAction, { deed: `respond ${props.crisis.id}`, done });
  const choose = (template: CrisisTemplateFragment) => {
    setChosen(template);
    const text = textIn(template.body, language());
    setBody((before) => (before.trim() === "" ? text : `${before.trimEnd()}\n\n${text}`));
  };
  return (
    <form {...form.attributes} id="write">
      <h3>{words.write}</h3>
      <p>{words.writeLead(viewer()?.displayName ?? "")}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? key()} />
      <input type="hidden" name="templateKey" value={chosen()?.key ?? ""} />
      <fieldset class={styles.languages}>
        <legend>{words.language}</legend>
        <For each={["EN", "ZH"] as const}>
          {(one) => (
            <label>
              <input
                type="radio"
                name="locale"
                value={one}
                checked={language() === one}
                onChange={() => setLanguage(one)}
              />
              {words.languages[one]}
            </label>
          )}
        </For>
      </fieldset>
      <Templates
        crisis={props.crisis}
        templates={props.templates}
        language={language()}
        chosen={chosen()}
        choose={choose}
      />
      <TextArea
        label={words.body}
        name="body"
        rows="8"
        maxlength="5000"
        required
        value={form.value("body") ?? body()}
        onInput={(event) => setBody(event.currentTarget.value)}
        error={form.errorFor("body")}
      />
      <FormErrors errors={form.errorsBeside(["body"])} />
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.send}
      </Button>
    </form>
  );
}

/** What moderators and the person wrote to one another, and where the next message is written. */
export function Talk(props: { crisis: Crisis; templates: readonly CrisisTemplateFragment[]; done: () => void }) {
  const { talk: words } = useWords("crisis");
  return (
    <section class={styles.part} aria-labelledby="talk">
      <h2 id="talk">{words.title}</h2>
      <Messages crisis={props.crisis} />
      <Show when={props.crisis.viewerCan.respond}>
        <Write crisis={props.crisis} templates={props.templates} done={props.done} />
        <details class={styles.help}>
          <summary class={styles.fold}>{words.help}</summary>
          <HelpLines />
        </details>
      </Show>
    </section>
  );
}
