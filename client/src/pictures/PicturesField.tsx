import { Index, Show, createSignal, createUniqueId, onMount } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { ActionFault } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import fields from "../ui/fields.module.css";
import { LiveRegion } from "../ui/spoken.tsx";
import { largest, thumb } from "./chosen.ts";
import type { Chosen, ChosenPicture } from "./chosen.ts";
import styles from "./pictures.module.css";
import { createQueue } from "./queue.ts";
import type { Waiting } from "./queue.ts";
import { RefusedPicture, giveUp } from "./send.ts";

/** An iPhone that is asked for these turns its own pictures into JPEGs by itself. */
const accepted = "image/jpeg,image/png,image/webp";

function useProblemWords() {
  const words = { ...useWords("errors"), ...useWords("common") };
  const refusals: Partial<Record<string, string>> = useWords("pictures").refusals;
  return (problem: unknown): string => {
    if (problem instanceof RefusedPicture) return refusals[problem.code] ?? words.userErrors[problem.code];
    return problem instanceof ActionFault
      ? words.fault(problem.code, problem.retryAfterSeconds)
      : words.fault("INTERNAL_SERVER_ERROR");
  };
}

/** A file on its way, or one that was not taken. */
function WaitingFile(props: { waiting: Waiting; retry: () => void; remove: () => void }) {
  const words = useWords("pictures");
  const sayProblem = useProblemWords();
  const percent = () => Math.round((props.waiting.part() ?? 0) * 100);
  const label = () => (percent() === 100 ? words.preparing : words.sending(percent()));
  return (
    <li class={styles.item}>
      <Show
        when={props.waiting.problem()}
        fallback={
          <label class={styles.progress}>
            <span>{label()}</span>
            <progress max="100" value={percent()} />
          </label>
        }
      >
        {(problem) => (
          <p class={fields.error} role="alert">
            <strong>{props.waiting.file.name}</strong> {sayProblem(problem())}
          </p>
        )}
      </Show>
      <div class={styles.deeds}>
        <Show when={props.waiting.problem() instanceof ActionFault}>
          <Button onClick={() => props.retry()}>{words.retry}</Button>
        </Show>
        <Button look="plain" onClick={() => props.remove()}>
          {words.remove}
        </Button>
      </div>
    </li>
  );
}

interface Item {
  picture: ChosenPicture;
  number: number;
  isLast: boolean;
  change: (change: Partial<ChosenPicture>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** A picture as it will be published: what is shown is what the house has made of it. */
function PictureItem(props: Item) {
  const words = useWords("pictures");
  const { house } = useSession();
  const id = createUniqueId();
  const [isGone, setGone] = createSignal(false);
  return (
    <li class={styles.item}>
      <Show when={!isGone()} fallback={<p class={fields.error}>{words.gone}</p>}>
        <a
          class={`${styles.thumb} ${props.picture.isSensitive ? styles.blurred : ""}`}
          href={largest(props.picture)}
          target="_blank"
          rel="noopener"
        >
          <img src={thumb(props.picture)} alt={words.thumb(props.number)} onError={() => setGone(true)} />
        </a>
      </Show>
      <div class={styles.about}>
        <label class={fields.label} for={id}>
          {words.describe}
        </label>
        <span class={fields.hint} id={`${id}-hint`}>
          {words.describeHint}
        </span>
        <textarea
          id={id}
          class={fields.control}
          rows="2"
          maxLength={house().altTextMaxLength}
          aria-describedby={`${id}-hint`}
          value={props.picture.altText}
          onInput={(event) => props.change({ altText: event.currentTarget.value })}
        />
        <label class={fields.check}>
          <input
            type="checkbox"
            checked={props.picture.isSensitive}
            onChange={(event) => props.change({ isSensitive: event.currentTarget.checked })}
          />
          <span>{words.sensitive}</span>
        </label>
      </div>
      <div class={styles.deeds}>
        <Show when={props.number > 1}>
          <Button look="plain" onClick={() => props.move(-1)}>
            {words.earlier}
          </Button>
        </Show>
        <Show when={!props.isLast}>
          <Button look="plain" onClick={() => props.move(1)}>
            {words.later}
          </Button>
        </Show>
        <Button look="plain" aria-label={words.removeNumber(props.number)} onClick={() => props.remove()}>
          {words.remove}
        </Button>
      </div>
    </li>
  );
}

/** The changes that a writer makes to the pictures of a text. */
function createChanges(chosen: Chosen) {
  return {
    change: (index: number, change: Partial<ChosenPicture>) =>
      chosen.set(chosen.list().map((one, at) => (at === index ? { ...one, ...change } : one))),
    move: (index: number, by: -1 | 1) => {
      const list = [...chosen.list()];
      list.splice(index + by, 0, ...list.splice(index, 1));
      chosen.set(list);
    },
    remove: (index: number) => {
      giveUp(chosen.list()[index]?.id ?? "");
      chosen.set(chosen.list().filter((_one, at) => at !== index));
    },
  };
}

/** Pictures being added: chosen, sent, looked at, described, blurred, put in order, taken away. */
export default function PicturesField(props: { chosen: Chosen }) {
  const words = useWords("pictures");
  const { house } = useSession();
  const { chosen } = props;
  const queue = createQueue(chosen, house);
  const changes = createChanges(chosen);
  let input!: HTMLInputElement;
  let button!: HTMLButtonElement;
  /** What had the focus is gone: it goes on where one would. */
  const comeBack = () => button.focus();
  onMount(() => chosen.list().length === 0 && comeBack());
  const choose = () => {
    queue.add([...(input.files ?? [])]);
    input.value = ""; // the same file can be chosen again
  };
  return (
    <fieldset class={styles.field}>
      <legend>{words.title}</legend>
      <p class={fields.hint}>{words.lead}</p>
      <ul class={styles.items}>
        <Index each={chosen.list()}>
          {(picture, index) => (
            <PictureItem
              picture={picture()}
              number={index + 1}
              isLast={index === chosen.list().length - 1}
              change={(change) => changes.change(index, change)}
              move={(by) => changes.move(index, by)}
              remove={() => (changes.remove(index), comeBack())}
            />
          )}
        </Index>
        <Index each={queue.waiting()}>
          {(waiting) => (
            <WaitingFile
              waiting={waiting()}
              retry={() => queue.retry(waiting())}
              remove={() => (queue.remove(waiting()), comeBack())}
            />
          )}
        </Index>
      </ul>
      <input
        ref={input}
        type="file"
        class={styles.input}
        tabindex="-1"
        aria-hidden="true"
        accept={accepted}
        multiple
        onChange={choose}
      />
      <Show when={queue.room() > 0} fallback={<p class={fields.hint}>{words.full(house().mostPictures)}</p>}>
        <Button ref={button} onClick={() => input.click()}>
          {chosen.list().length > 0 ? words.chooseMore : words.choose}
        </Button>
      </Show>
      <LiveRegion isHidden>{words.count(chosen.list().length)}</LiveRegion>
      <LiveRegion>
        <Show when={chosen.isBusy()}>
          <span class={fields.hint}>{words.busy}</span>
        </Show>
      </LiveRegion>
    </fieldset>
  );
}
