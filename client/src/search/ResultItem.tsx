import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SearchResultRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { postPath } from "../discussion/addresses.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { htmlLang, toLocale } from "../i18n/locale.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { RoleBadge } from "../ui/Face.tsx";
import { Time } from "../ui/Time.tsx";
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
      }
      thread {
        id
        number
        slug
        title
        locale
        replyCount
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

/** What the post says where it was found; folded away as in its thread when the reader wants nothing of its author. */
function Excerpt(props: { result: SearchResultRowFragment; post: FoundPost }) {
  const { results } = useWords("search");
  const nameOf = useFaceName();
  const text = () => (
    <p class={styles.excerpt} lang={langOf(props.post)}>
      <Marked segments={props.result.excerpt} />
    </p>
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
  return <Show when={props.result.post}>{(post) => <PostResult result={props.result} post={post()} />}</Show>;
}

function PostResult(props: { result: SearchResultRowFragment; post: FoundPost }) {
  const { results } = useWords("search");
  const local = useLocalized();
  const nameOf = useFaceName();
  const thread = () => props.post.thread;
  const office = () => props.post.author.staffRoles[0];
  return (
    <li>
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
        <span>{props.post.number > 1 ? results.reply(props.post.number) : results.replies(thread().replyCount)}</span>
        <Time at={props.post.createdAt} />
      </div>
    </li>
  );
}
