import type { Act, ActKindWord } from "../../subjects/moderated.ts";
import type { DecisionDetail } from "./decision.entity.ts";
import type { DecisionKindWord } from "./words.ts";

interface KindOfDecision {
  /** Whether it is done to the subject itself, or to whoever made it. */
  on: "subject" | "author" | "nobody";
  /** Whether it has an end; what is done for good is undone by an appeal. */
  until: "required" | "possible" | "never";
}

/** Every kind of decision: what it is done to, and whether it ends by itself. */
export const decisionKinds: Record<DecisionKindWord, KindOfDecision> = {
  noAction: { on: "nobody", until: "never" },
  label: { on: "subject", until: "possible" },
  addWarning: { on: "subject", until: "possible" },
  move: { on: "subject", until: "never" },
  lock: { on: "subject", until: "possible" },
  hide: { on: "subject", until: "never" },
  remove: { on: "subject", until: "never" },
  warn: { on: "author", until: "possible" },
  hold: { on: "author", until: "required" },
  limit: { on: "author", until: "required" },
  restrictPictures: { on: "author", until: "required" },
  restrictLinks: { on: "author", until: "required" },
  suspend: { on: "author", until: "required" },
  closeAccount: { on: "author", until: "never" },
};

/** Nothing is decided for longer than that, so that nobody is forgotten. Unit: milliseconds. */
export const longestMs = 366 * 86_400_000;

/** What a decision does to its subject; null for what is done to its author, or to nobody. */
export function actOf(kind: DecisionKindWord, detail: DecisionDetail, until: Date | null): Act | null {
  if (decisionKinds[kind].on !== "subject") return null;
  switch (kind as ActKindWord) {
    case "label":
      return { kind: "label", label: detail.label!, source: detail.source! };
    case "addWarning":
      return { kind: "addWarning", warnings: detail.warnings!, note: detail.note ?? null };
    case "move":
      return { kind: "move", placeUuid: detail.placeUuid! };
    case "lock":
      return { kind: "lock", until };
    default:
      return { kind: kind as "hide" | "remove" };
  }
}
