/** The rooms of words. English is the shape; Chinese `satisfies` it. One line a room. */
export interface Rooms {
  appeals: typeof import("./en/appeals.ts").default;
  boards: typeof import("./en/boards.ts").default;
  care: typeof import("./en/care.ts").default;
  cases: typeof import("./en/cases.ts").default;
  common: typeof import("./en/common.ts").default;
  decisions: typeof import("./en/decisions.ts").default;
  crisis: typeof import("./en/crisis.ts").default;
  discussion: typeof import("./en/discussion.ts").default;
  editing: typeof import("./en/editing.ts").default;
  drafts: typeof import("./en/drafts.ts").default;
  errors: typeof import("./en/errors.ts").default;
  following: typeof import("./en/following.ts").default;
  help: typeof import("./en/help.ts").default;
  home: typeof import("./en/home.ts").default;
  identity: typeof import("./en/identity.ts").default;
  log: typeof import("./en/log.ts").default;
  me: typeof import("./en/me.ts").default;
  member: typeof import("./en/member.ts").default;
  messages: typeof import("./en/messages.ts").default;
  moderation: typeof import("./en/moderation.ts").default;
  newThread: typeof import("./en/newThread.ts").default;
  notifications: typeof import("./en/notifications.ts").default;
  outbox: typeof import("./en/outbox.ts").default;
  pictures: typeof import("./en/pictures.ts").default;
  passwordField: typeof import("./en/passwordField.ts").default;
  reports: typeof import("./en/reports.ts").default;
  rules: typeof import("./en/rules.ts").default;
  search: typeof import("./en/search.ts").default;
  trail: typeof import("./en/trail.ts").default;
  terms: typeof import("./en/terms.ts").default;
  transparency: typeof import("./en/transparency.ts").default;
  writing: typeof import("./en/writing.ts").default;
  screening: typeof import("./en/screening.ts").default;
  shifts: typeof import("./en/shifts.ts").default;
}
