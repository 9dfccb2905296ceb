import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SearchResultRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { Count } from "../care/Count.tsx";
import { Veil } from "../care/Veil.tsx";
import { useTreatment } from "../care/warnings.ts";
import { postPath } from "../discussion/addresses.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { htmlLang, toLocale } from "../i18n/locale.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { RoleBadge } from "../ui/Face.tsx";
import { Time } from "../ui/Time.tsx";
import { CoveredThread } from "../care/CoveredThread.tsx";
import { Marked } from "./Marked.tsx";
import styles from "./search.module.css";

graphql(`
  fragment SearchResultRow on SearchResult {
    isPartial
    title {
      text
      isMatch
    }
    excerpt {
      text
      isMatch
    }
    post {
      id
      number
      createdAt
      author {
        id
        kind
        displayName
        pseudonym {
          en
          zh
        }
        staffRoles
        viewerFold
        viewerIsSelf
      }
      contentWarnings {
        kind
        note
      }
      thread {
        id
        number
        slug
        title
        locale
        replyCount
        contentWarnings {
          kind
          note
        }
        board {
          id
          slug
          name {
            en
            zh
          }
        }
      }
    }
  }
`);

type FoundPost = NonNullable<SearchResultRowFragment["post"]>;

/**
 * What the post says where it was found: folded away as in its thread when the reader wants nothing of its author, and
 * covered as they want what it warns of.
 */
function Excerpt(props: { result: SearchResultRowFragment; post: FoundPost }) {
  const { results } = useWords("search");
  const care = useWords("care");
  const treatmentOf = useTreatment();
  const nameOf = useFaceName();
  const warnings = () => props.post.contentWarnings;
  const text = () => (
    <Veil
      warnings={warnings()}
      treatment={props.post.author.viewerIsSelf ? "show" : treatmentOf(warnings())}
      words={care}
    >
      <p class={styles.excerpt} lang={langOf(props.post)}>
        <Marked segments={props.result.excerpt} />
      </p>
    </Veil>
  );
  return (
    <Show when={props.result.excerpt.length}>
      <Show when={props.post.author.viewerFold} fallback={text()}>
        {(why) => (
          <details class={styles.fold}>
            <summary>{results.fold[why()](nameOf(props.post.author))}</summary>
            {text()}
          </details>
        )}
      </Show>
    </Show>
  );
}

const langOf = ({ thread }: FoundPost): string => htmlLang[toLocale(thread.locale) ?? "en"];

/** Something found: where it stands, the words around what was looked for, and who said it. */
export function ResultItem(props: { result: SearchResultRowFragment }) {
  return (
    <Show when={props.result.post}>
      {(post) => (
        <li>
          <CoveredThread warnings={post().thread.contentWarnings} isOwn={post().author.viewerIsSelf}>
            <PostResult result={props.result} post={post()} />
          </CoveredThread>
        </li>
      )}
    </Show>
  );
}

function PostResult(props: { result: SearchResultRowFragment; post: FoundPost }) {
  const { results } = useWords("search");
  const local = useLocalized();
  const nameOf = useFaceName();
  const thread = () => props.post.thread;
  const office = () => props.post.author.staffRoles[0];
  return (
    <>
      <a class={styles.title} href={postPath(thread(), props.post.number)} lang={langOf(props.post)}>
        <Show when={props.result.title.length} fallback={thread().title}>
          <Marked segments={props.result.title} />
        </Show>
      </a>
      <Excerpt result={props.result} post={props.post} />
      <div class={styles.facts}>
        <span>
          {nameOf(props.post.author)}
          <Show when={office()}>
            {(role) => (
              <>
                {" "}
                <RoleBadge role={role()} />
              </>
            )}
          </Show>
        </span>
        <Show when={thread().board}>{(board) => <a href={`/boards/${board().slug}`}>{local(board().name)}</a>}</Show>
        <Show when={props.post.number > 1} fallback={<Count>{results.replies(thread().replyCount)}</Count>}>
          <span>{results.reply(props.post.number)}</span>
        </Show>
        <Time at={props.post.createdAt} />
      </div>
    </>
  );
}
