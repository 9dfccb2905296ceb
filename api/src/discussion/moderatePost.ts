import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { notFound } from "../platform/command.ts";
import type { Act, ActKindWord, Before, FactLabelWord } from "../subjects/moderated.ts";
import type { Enforcing } from "../subjects/subject.ts";
import { withholdTexts } from "../subjects/revisions/revision.columns.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";
import { lockPost } from "./lockForModeration.ts";
import type { Post } from "./post.entity.ts";
import { showHeldPost } from "./showHeldPost.ts";
import type { Thread } from "./thread.entity.ts";
import type { PostStateWord } from "./words.ts";

/** What moderators can do to a post itself. */
export const postActs: readonly ActKindWord[] = ["label", "addWarning", "hide", "remove", "publish"];

interface Moderated {
  post: Post;
  thread: Thread;
}

/** What it takes to give a post back that was taken from others. */
const standing = ({ state, decisionId, version }: Post): Before => ({ state, decisionId: decisionId ?? null, version });

/** Why this can't be done to a post that is as it is; null when it can. What was never shown can't be hidden again. */
function refuseAct({ state, number }: Post, act: Act): UserErrorCode | null {
  if (state === "withdrawn" || state === "purged") return "ALREADY_WITHDRAWN";
  if (act.kind === "publish") return state === "held" && number == null ? null : "ALREADY_DECIDED";
  if (act.kind === "hide" && state === "held") return "ALREADY_DECIDED";
  return state === "removed" && (act.kind === "hide" || act.kind === "remove") ? "ALREADY_DECIDED" : null;
}

/** Carries out what was decided about a post. UserErrors: NOT_FOUND, ALREADY_DECIDED, ALREADY_WITHDRAWN, NOT_ALLOWED. */
export async function enforceOnPost(
  unit: Enforcing,
  uuid: string,
  act: Act,
  decisionId: string,
): Promise<Outcome<Before>> {
  const found = await lockPost(unit, uuid);
  if (!found) return notFound([]);
  const refusal = refuseAct(found.post, act);
  if (refusal) return refused(refusal);
  switch (act.kind) {
    case "label":
      return done(label(found, act, decisionId));
    case "addWarning":
      return impose(found, act);
    case "hide":
    case "remove": {
      const before = standing(found.post);
      found.thread.takePostAway(found.post, act.kind === "hide" ? "hidden" : "removed", decisionId);
      return done(before);
    }
    case "publish": {
      const before = standing(found.post);
      await showHeldPost(unit, found.post, found.thread);
      return done(before);
    }
    default:
      return refused("NOT_ALLOWED");
  }
}

function label({ post, thread }: Moderated, act: Act & { kind: "label" }, decisionId: string): Before {
  const { label: kind = null, labelSource: source = null, labelDecisionId = null } = post;
  thread.labelPost(post, { kind: act.label, source: act.source, decisionId });
  return { label: kind, source, decisionId: labelDecisionId };
}

function impose({ post, thread }: Moderated, act: Act & { kind: "addWarning" }): Outcome<Before> {
  const added = act.warnings.filter((kind) => !post.warningKinds.includes(kind));
  if (added.length === 0) return refused("ALREADY_DECIDED");
  const note = post.warningNote ?? null;
  const warnings = { warningKinds: [...post.warningKinds, ...added], warningNote: act.note ?? note };
  thread.imposeWarnings(post, [...new Set([...post.imposedWarnings, ...added])], warnings);
  return done({ added, note });
}

/** Undoes it. A post that its author took back meanwhile stays so. */
export async function releasePost(
  unit: Enforcing,
  uuid: string,
  act: Act,
  before: Before,
  decisionId: string,
): Promise<void> {
  const found = await lockPost(unit, uuid);
  if (!found) return;
  const { post, thread } = found;
  if (act.kind === "label" && post.labelDecisionId === decisionId) thread.labelPost(post, labelBefore(before));
  if (act.kind === "addWarning") withoutWarnings(found, before);
  if ((act.kind === "hide" || act.kind === "remove") && post.decisionId === decisionId) {
    thread.givePostBack(post, before["state"] as PostStateWord, before["decisionId"] as string | null);
    if (act.kind === "hide" && before["isMended"]) await withholdTexts(unit.em, post.id, Number(before["version"]));
  }
}

function labelBefore({ label: kind, source, decisionId }: Before) {
  return kind == null ? null : { kind: kind as FactLabelWord, source: String(source), decisionId: String(decisionId) };
}

function withoutWarnings({ post, thread }: Moderated, before: Before): void {
  if (post.state === "purged") return;
  const added = before["added"] as WarningKindWord[];
  const stays = (kind: WarningKindWord) => !added.includes(kind);
  const warningNote = added.includes("other") ? null : (post.warningNote ?? null);
  thread.imposeWarnings(post, post.imposedWarnings.filter(stays), {
    ...{ warningKinds: post.warningKinds.filter(stays), warningNote },
  });
}
