import { useLocation } from "@solidjs/router";
import { createSignal, onMount } from "solid-js";
import { useFaceName } from "../i18n/faceName.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { focusOn } from "./focusOn.ts";
import type { OpenPosts, ThreadOnPage } from "./openPage.ts";
import type { PagePost } from "./PostCard.tsx";
import { quotedFrom } from "./quotedFrom.ts";
import type { Quoted } from "./quotedFrom.ts";

/** The post that a link without JavaScript asked to quote, if it can be. */
function askedQuote({ quotable }: ThreadOnPage, nameOf: (face: NamedFace) => string): Quoted | undefined {
  const post = quotable?.nodes.find(({ state }) => state === "PUBLISHED");
  return post && quotedFrom(post, nameOf);
}

/** What the reader is writing in a thread: a reply, what it quotes, and a post of theirs that they rewrite. */
export function createWriting(thread: () => ThreadOnPage, posts: OpenPosts) {
  const nameOf = useFaceName();
  const [quoted, setQuoted] = createSignal<Quoted | undefined>(askedQuote(thread(), nameOf));
  const [editing, setEditing] = createSignal<string>();
  const [isSending, setSending] = createSignal(false);
  const here = useLocation();
  onMount(() => {
    const number = Number(/^#edit(\d+)$/.exec(here.hash)?.[1]); // from the list of drafts
    setEditing(posts.page().shown.find((post) => post.number === number && post.viewerCan?.edit)?.id);
  });
  const endEditing = (changed?: PagePost) => {
    const id = editing();
    if (changed) posts.place(changed, "read");
    setEditing(undefined);
    focusOn(`article[data-id="${id}"]`);
  };
  const quote = (post: PagePost) => {
    setQuoted(quotedFrom(post, nameOf));
    document.getElementById("reply")?.scrollIntoView({ block: "nearest" });
    document.querySelector<HTMLTextAreaElement>("#reply textarea")?.focus();
  };
  const [heldCount, setHeldCount] = createSignal(0);
  const sent = (post: PagePost) => {
    // A held reply has no place among the posts: it is shown with those that wait.
    if (post.state === "HELD") return setHeldCount((count) => count + 1) > 0;
    const { isLast } = posts.page();
    if (isLast) posts.place(post, "own");
    if (isLast) focusOn(`#p${post.number}`);
    return isLast;
  };
  return { quoted, setQuoted, quote, editing, setEditing, endEditing, isSending, setSending, sent, heldCount };
}
