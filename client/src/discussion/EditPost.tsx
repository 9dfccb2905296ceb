import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { EditPostInput, ScreeningAction } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { Show, createSignal, onMount } from "solid-js";
import { acceptedIn } from "../care/accepted.ts";
import { toldOf } from "../care/told.ts";
import { WordsFirst } from "../care/WordsFirst.tsx";
import { WarningsChoice, createWarnings, toInput } from "../care/WarningsChoice.tsx";
import type { Warning } from "../care/warnings.ts";
import { createKeeping } from "../drafts/keeping.ts";
import { KeptNote, OtherText } from "../drafts/KeptNote.tsx";
import { lateWords, useWords } from "../i18n/words.ts";
import { ActionFault, runWith } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";
import { AddPictures } from "../pictures/AddPictures.tsx";
import { AskFirst } from "../pictures/AskFirst.tsx";
import { createChosen, publishedText } from "../pictures/chosen.ts";
import type { Told } from "../pictures/chosen.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { showToast } from "../ui/Toast.tsx";
import { LoadingLines, Note } from "../ui/surfaces.tsx";
import { BodyField, Preview, createPreview } from "./BodyField.tsx";
import { createBody } from "./body.ts";
import styles from "./discussion.module.css";
import type { PagePost } from "./PostCard.tsx";

const PostSourceDocument = graphql(`
  query PostSource($id: ID!) {
    post(id: $id) {
      id
      body
      bodyHtml
      version
      contentWarnings {
        kind
        note
      }
      pictures {
        id
        altText
        isSensitive
      }
      screening {
        action
      }
      thread {
        id
      }
    }
  }
`);

const EditPostDocument = graphql(`
  mutation EditPost($input: EditPostInput!) {
    editPost(input: $input) {
      post {
        ...PostCard
        screening {
          action
        }
      }
      userErrors {
        code
        path
        finding {
          ...Finding
        }
      }
    }
  }
`);

/** What the house did with it by now. */
type Screened = { screening: readonly { action: ScreeningAction }[] };

interface Source extends Screened {
  body: string;
  bodyHtml: string;
  version: number;
  contentWarnings: readonly Warning[];
  threadId: string;
  pictures: readonly Told[];
}

function createSource(postId: string) {
  const client = useClient();
  const [source, setSource] = createSignal<Source>();
  const [hasFailed, setFailed] = createSignal(false);
  const load = async (): Promise<Source | undefined> => {
    setFailed(false);
    const { data } = await client
      .query(PostSourceDocument, { id: postId }, { requestPolicy: "network-only" })
      .toPromise();
    const post = data?.post;
    if (post?.body == null) return void setFailed(true);
    const { body, bodyHtml, thread, ...rest } = post;
    return { ...rest, body, bodyHtml: bodyHtml ?? "", threadId: thread.id };
  };
  onMount(async () => setSource(await load()));
  return { source, hasFailed, load, retry: async () => void setSource(await load()) };
}

/** What became of a text: the post, or the words of what is to be mended. `isStale`: it was changed elsewhere. */
interface Saved {
  post?: PagePost & Screened;
  isStale?: boolean;
  problems?: readonly string[];
  userErrors?: readonly Mistake[];
}

/** Sends the text. */
function createSaving(postId: string) {
  const words = useWords("common");
  const { locale } = useSession();
  const run = runWith(useClient());
  return async (text: Omit<EditPostInput, "postId">): Promise<Saved> => {
    try {
      const { post, userErrors } = (await run(EditPostDocument, { input: { postId, ...text } })).editPost;
      if (!userErrors.length && post) return { post };
      if (userErrors.some(({ code }) => code === "STALE_VERSION")) return { isStale: true };
      const mistakes = (await lateWords(locale, "errors")).userErrors;
      const codes = userErrors.length ? userErrors.map(({ code }) => code) : (["NOT_FOUND"] as const);
      return { problems: [...new Set(codes.map((code) => mistakes[code]))], userErrors };
    } catch (fault) {
      if (!(fault instanceof ActionFault)) throw fault;
      return { problems: [words.fault(fault.code, fault.retryAfterSeconds)] };
    }
  };
}

/** What the house has done since it was read. */
const newlyTold = (before: Screened, after: Screened) =>
  toldOf(after.screening).filter((told) => !toldOf(before.screening).includes(told));

function Editor(props: {
  postId: string;
  source: Source;
  load: () => Promise<Source | undefined>;
  done: (changed?: PagePost) => void;
}) {
  const { edit } = useWords("editing");
  const [current, setCurrent] = createSignal(props.source);
  const [isStale, setStale] = createSignal(false);
  const [isPending, setPending] = createSignal(false);
  const [saved, setSaved] = createSignal<Saved & { values?: Record<string, string> }>({});
  const isAsked = () => saved().userErrors?.some(({ code }) => code === "PERSONAL_DATA_FOUND") ?? false;
  const returned = () => ({ values: saved().values ?? {}, userErrors: saved().userErrors ?? [] });
  const { told: toldWords } = useWords("screening");
  const pictures = createChosen(props.source.pictures);
  const body = createBody(props.source.body);
  const warnings = createWarnings(props.source.contentWarnings);
  const preview = createPreview(body, { warnings: warnings.chosen, pictures: pictures.list });
  const save = createSaving(props.postId);
  const keeping = createKeeping({
    kind: "edit",
    subjectId: props.postId,
    read: () => ({
      body: body.text() === current().body ? "" : body.text(),
      settings: { contentWarnings: toInput(warnings.chosen()), pictures: [...pictures.list()] },
    }),
    show: (text) => {
      body.set(text.body || current().body);
      warnings.choose((text.settings?.contentWarnings ?? current().contentWarnings) as readonly Warning[]);
      pictures.set(text.body ? text.settings?.pictures : current().pictures);
    },
  });
  const finish = (changed?: PagePost) => {
    if (changed) keeping.published();
    else keeping.discard();
    props.done(changed);
  };
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isPending()) return;
    setPending(true);
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const personalDataConfirmed = values.personalDataConfirmed !== undefined;
    const draftVersion = Number((await keeping.forSending()).draftVersion) || null;
    const beside = { contentWarnings: toInput(warnings.chosen()), pictures: [...pictures.list()] };
    const text = { body: body.text(), ...beside, personalDataConfirmed, acceptedWarnings: acceptedIn(values) };
    const done = await save({ ...text, expectedVersion: current().version, draftVersion });
    if (done.isStale) setCurrent((await props.load()) ?? current());
    setStale(done.isStale ?? false);
    setSaved({ ...done, values });
    setPending(false);
    if (!done.post) return;
    for (const told of newlyTold(current(), done.post)) showToast(toldWords[told]);
    finish(done.post);
  };
  onMount(() => body.element()?.focus());

  return (
    <form ref={keeping.attach} onSubmit={(event) => void submit(event)}>
      <div role="alert" class={isStale() ? styles.stale : undefined}>
        <Show when={isStale()}>
          <Note kind="care" title={edit.staleTitle}>
            <p>{edit.stale}</p>
            <div class={`${styles.preview} ${styles.text}`} innerHTML={current().bodyHtml} />
          </Note>
        </Show>
      </div>
      <FormErrors errors={saved().problems ?? []} />
      <BodyField body={body} label={edit.label} initial={props.source.body} rows={8} threadId={current().threadId} />
      <AddPictures chosen={pictures} />
      <WarningsChoice
        warnings={warnings}
        text={() => publishedText([body.text()], pictures)}
        pictures={pictures.list}
      />
      <AskFirst isAsked={isAsked()} texts={publishedText([body.text()], pictures, warnings.chosen())} />
      <WordsFirst returned={returned()} />
      <OtherText keeping={keeping} />
      <Preview preview={preview} beside={<KeptNote keeping={keeping} hasText={body.text() !== current().body} />}>
        <Button look="plain" onClick={() => finish()}>
          {edit.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={isPending() || pictures.isBusy()}>
          {isPending() ? edit.saving : edit.save}
        </Button>
      </Preview>
    </form>
  );
}

/** Rewrites one's own post in its place. Somebody else's (or another device's) newer version never disappears under it. */
export default function EditPost(props: { postId: string; done: (changed?: PagePost) => void }) {
  const { edit } = useWords("editing");
  const { loading } = useWords("common");
  const { source, hasFailed, load, retry } = createSource(props.postId);
  return (
    <Show
      when={source()}
      fallback={
        <Show when={hasFailed()} fallback={<LoadingLines label={loading} />}>
          <p class={styles.gone}>{edit.failed}</p>
          <div class={styles.deeds}>
            <Button look="plain" onClick={() => void retry()}>
              {edit.retry}
            </Button>
            <Button look="plain" onClick={() => props.done()}>
              {edit.cancel}
            </Button>
          </div>
        </Show>
      }
    >
      {(loaded) => <Editor postId={props.postId} source={loaded()} load={load} done={props.done} />}
    </Show>
  );
}
