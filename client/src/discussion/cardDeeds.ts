import type { ReactionKind } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { lateWords, useWords } from "../i18n/words.ts";
import { ActionFault } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { showToast } from "../ui/Toast.tsx";
import { postPath } from "./addresses.ts";
import type { OpenPosts } from "./openPage.ts";
import type { PagePost } from "./PostCard.tsx";

/** What opens over the page, and about which post; a report can be of the thread, too. */
export type PostDialog = { of: "history" | "reactors" | "report"; id: string } | { post: PagePost };

/** What a card's buttons (`data-deed`) need from the page. */
export interface CardDeeds {
  thread: () => { number: number; slug: string };
  posts: OpenPosts;
  quote: (post: PagePost) => void;
  edit: (postId: string) => void;
  openDialog: (dialog: PostDialog) => void;
}

/** Hears the buttons of all cards of a page in one place. */
export function createCardDeeds(page: CardDeeds): (event: MouseEvent) => void {
  const client = useClient();
  const { post: words } = useWords("discussion");
  const { told } = useWords("care").reactions;
  const { locale } = useSession();
  const { fault: faultWords } = useWords("common");

  const wordsFor = async ({ code }: Mistake) => (await lateWords(locale, "errors")).userErrors[code];
  const placed = { client, locale, place: (post: PagePost) => page.posts.place(post, "read") };
  const change = (deed: "withdrawPost" | "restorePost", postId: string) =>
    import("./withdrawal.ts").then(
      (withdrawal) => withdrawal[deed](placed, postId),
      () => showToast(faultWords("OFFLINE")),
    );
  const copyLink = async (post: PagePost) => {
    const address = `${location.origin}${postPath(page.thread(), post.number)}`;
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    showToast(isCopied ? words.copied : address);
  };
  const fold = async (post: PagePost) => {
    try {
      const { changeFold, isFoldedByReader } = await import("./folding.ts");
      const wasFolded = isFoldedByReader(post.author);
      const mistake = await changeFold(client, page.posts, post);
      if (mistake) return showToast(await wordsFor(mistake));
      const undo = () => void fold(page.posts.page().shown.find(({ id }) => id === post.id) ?? post);
      showToast(wasFolded ? words.unfolded : post.author.kind === "NAMED" ? words.muted : words.blocked, undo);
    } catch (fault) {
      showToast(faultWords(fault instanceof ActionFault ? fault.code : "OFFLINE"));
    }
  };
  const react = async (post: PagePost, kind: ReactionKind) => {
    const wasSilent = !post.viewerReaction;
    try {
      const mistake = await (await import("../care/reacting.ts")).react(client, page.posts, post, kind);
      if (mistake) return showToast(await wordsFor(mistake));
      if (wasSilent) showToast(told);
    } catch (fault) {
      showToast(faultWords(fault instanceof ActionFault ? fault.code : "OFFLINE"));
    }
  };
  const deeds: Record<string, (post: PagePost, control: HTMLElement) => void> = {
    quote: page.quote,
    copyLink: (post) => void copyLink(post),
    edit: ({ id }) => page.edit(id),
    history: ({ id }) => page.openDialog({ of: "history", id }),
    moderate: (post) => page.openDialog({ post }),
    report: ({ id }) => page.openDialog({ of: "report", id }),
    fold: (post) => void fold(post),
    react: (post, { dataset }) => void react(post, dataset.kind as ReactionKind),
    reactors: ({ id }) => page.openDialog({ of: "reactors", id }),
    withdraw: ({ id }) => void change("withdrawPost", id),
    restore: ({ id }) => void change("restorePost", id),
  };
  return (event) => {
    const control = (event.target as Element).closest<HTMLElement>("[data-deed]");
    const id = control?.closest<HTMLElement>("article")?.dataset.id;
    const post = page.posts.page().shown.find((shown) => shown.id === id);
    if (!control || !post || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    deeds[control.dataset.deed ?? ""]?.(post, control);
  };
}
