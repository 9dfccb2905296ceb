import { registerWords } from "../../platform/graphql/registerWords.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";

export type ReportCategoryWord =
  | "crisis"
  | "medicalAdvice"
  | "selling"
  | "impersonation"
  | "harassment"
  | "privacy"
  | "wrongPlace"
  | "illegal"
  | "other";
export type ReportStateWord = "attached" | "upheld" | "notUpheld" | "withdrawn";
export type CaseSourceWord = "report" | "hold" | "ownInitiative" | "screening";
export type CaseStateWord =
  | "new"
  | "assigned"
  | "awaitingSecondReview"
  | "decided"
  | "underAppeal"
  | "closed"
  | "reopened";
export type CasePriorityWord = "routine" | "high" | "crisis";
export type RankGroundWord = "category" | "rule" | "reporters" | "record" | "reach";
export type CaseNoteKindWord = "note" | "handover";

export const ReportCategory = registerWords<ReportCategoryWord>("ReportCategory", "What is wrong with a subject.", {
  crisis: "Somebody may be in danger.",
  medicalAdvice: "Dangerous medical advice.",
  selling: "Selling, advertising or soliciting.",
  impersonation: "Somebody claims to be who they are not, or a title that they don't have.",
  harassment: "Somebody is mocked, threatened or pursued.",
  privacy: "Somebody can be identified.",
  wrongPlace: "It stands in the wrong place.",
  illegal: "It is against the law.",
  other: "Something else; the note says what.",
});

export const ReportState = registerWords<ReportStateWord>("ReportState", "What became of a report.", {
  attached: "It belongs to a case that waits for a decision.",
  upheld: "The moderators found a rule broken.",
  notUpheld: "The moderators found no rule broken.",
  withdrawn: "Its reporter took it back.",
});

export const CaseSource = registerWords<CaseSourceWord>("CaseSource", "How a case came to be.", {
  report: "Somebody reported its subject.",
  hold: "A post waits because of its author's standing or its board.",
  ownInitiative: "A moderator saw something.",
  screening: "A watched term or a limit for new accounts.",
});

export const CaseState = registerWords<CaseStateWord>("CaseState", "Where a case stands.", {
  new: "Nobody has taken it.",
  assigned: "A moderator works on it.",
  awaitingSecondReview: "A moderator asks another one to look.",
  decided: "It was decided; the decision can be appealed.",
  underAppeal: "Its decision is being appealed.",
  closed: "It is over.",
  reopened: "Its decision was taken back; it waits again.",
});

export const CasePriority = registerWords<CasePriorityWord>("CasePriority", "How soon a case is to be looked at.", {
  routine: "In its turn.",
  high: "Before the others.",
  crisis: "At once: somebody may be in danger.",
});

export const RankGroundKind = registerWords<RankGroundWord>(
  "RankGroundKind",
  "What speaks for looking at a case soon.",
  {
    category: "What it is reported for.",
    rule: "How grave the rule is that reports name.",
    reporters: "How many people reported it; further ones count less and less.",
    record: "How the earlier reports of its reporters ended.",
    reach: "Whether guests can read it.",
  },
);

export const CaseNoteKind = registerWords<CaseNoteKindWord>("CaseNoteKind", "Why a note was written.", {
  note: "For whoever works on the case.",
  handover: "For whoever takes it over.",
});

export const SubjectKind = registerWords<SubjectKindWord>("SubjectKind", "What kind of thing something is about.", {
  thread: "A thread: its title and its opening post.",
  post: "A post.",
  board: "A board.",
  member: "A member, by what they say of themself.",
  persona: "A face in a thread, by all that it says there.",
});

export type CaseLikenessWord = "text" | "face" | "category";

export const CaseLikeness = registerWords<CaseLikenessWord>("CaseLikeness", "What two cases have in common.", {
  text: "They are about the same words.",
  face: "They are about the same face: a named one anywhere, a pseudonym in its one thread.",
  category: "They are about the same kind of thing, and the other one was decided.",
});
