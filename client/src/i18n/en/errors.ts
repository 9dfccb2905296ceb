import type { UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import type { UploadRefusal } from "../../pictures/uploadRefusal.ts";

const userErrors: Record<Exclude<UserErrorCode, UploadRefusal>, string> = {
  HANDLE_INVALID:
    "A user name has 2 to 30 letters of one script, numbers, hyphens or underscores, and begins with a letter or number.",
  HANDLE_TAKEN: "Somebody already has this user name. Please choose another.",
  NAME_INVALID: "This name cannot be used. Please choose another.",
  NAME_CLAIMS_TITLE:
    "A name may not contain a title such as Dr or Nurse. Experts are marked after their licence was checked.",
  NAME_TOO_SIMILAR: "This name looks too much like another member's. Please choose another.",
  EMAIL_INVALID: "This does not look like an e-mail address.",
  PASSWORD_TOO_SHORT: "This password is too short.",
  PASSWORD_TOO_LONG: "This password is too long.",
  PASSWORD_TOO_COMMON: "This password is among the most used, so it is easy to guess. Please choose another.",
  RULES_NOT_ACCEPTED: "Please read the rules and tick the box.",
  RULES_CHANGED:
    "There is a new version of the house rules. Please look at what is new and accept it: the note at the top of this page leads there. What you wrote stays.",
  WRONG_LOGIN:
    "This name and password do not go together. If you have not confirmed your e-mail address yet, please sign in with your user name.",
  WRONG_PASSWORD: "The password is not right.",
  LINK_INVALID: "This link is no longer valid. Please ask for a new one.",
  INVALID_VALUE: "This value cannot be used.",
  TEXT_TOO_LONG: "This text is too long.",
  TITLE_REQUIRED: "Please write a title.",
  TITLE_TOO_LONG: "This title is too long.",
  BODY_REQUIRED: "Please write something first.",
  BODY_TOO_LONG: "This text is too long. You could send it in two parts.",
  WARNING_WORDS_REQUIRED: "Please say in a few words of what the text warns.",
  PERSONAL_DATA_FOUND: "Something in the text may tell others who you are. Please have a look before you publish it.",
  WORDS_ASKED: "Please read what stands below your text first.",
  WORDS_REFUSED: "Your text holds words that are not published here. Below you read which, and what you can do.",
  MUST_WAIT:
    "A moderator looks at something like this first, and this text is already public. Please say it in a new reply, which waits.",
  TOO_MANY_LINKS: "While you are new here, please give at most two links in a text.",
  TOO_MANY_PICTURES: "These are too many pictures. Please take some away.",
  PICTURE_GONE: "One of the pictures is not there any more. Please take it away, or add it again.",
  QUOTE_NOT_FOUND: "The post you quote is no longer there.",
  THREAD_LOCKED: "This thread is closed to new replies.",
  THREAD_ARCHIVED: "This thread is archived: it can be read, but not answered.",
  BOARD_READ_ONLY: "This board can only be read for now.",
  BOARD_ARCHIVED: "This board is archived: it can only be read.",
  MEMBERSHIP_REQUIRED: "Only members of this board can write here.",
  ALREADY_MEMBER: "You are already a member of this board.",
  ALREADY_REQUESTED: "You have already asked to join. You will hear from a moderator.",
  NOT_ALLOWED: "You cannot do this here.",
  NOT_FOUND: "This is no longer there.",
  STALE_VERSION: "This was changed in the meantime. Your text is still here: please compare it and save again.",
  UNDO_TOO_LATE: "The time to undo this is over.",
  ALREADY_WITHDRAWN: "This post was already withdrawn.",
  SLUG_TAKEN: "This address is already taken.",
  DRAFTS_FULL:
    "You have as many drafts as there can be. Discard one on the page of your drafts; this one stays on this device.",
  TOO_MANY_BLOCKED: "Your list is full: at most 100 muted and 100 blocked. Take somebody off it first.",
  POSTING_LIMITED:
    "The moderators have limited your posting for now. Until when and why is written at the top of the page and on your own page.",
  ON_HOLD:
    "What you write is looked at first for now, so you cannot start a thread. On your page, under “From the moderators”, you can read until when and why.",
  REASON_REQUIRED: "Please give a reason.",
  ALREADY_DECIDED: "This was decided already, or has ended.",
  CASE_CLAIMED: "Another moderator works on this case.",
  ACCOUNT_SUSPENDED: "Your account is suspended. Sign in to read why.",
  PICTURES_RESTRICTED: "For now you cannot show pictures. Under “Me” you find why, and until when.",
  LINKS_RESTRICTED: "For now you cannot post links. Under “Me” you find why, and until when.",
  STATEMENT_REQUIRED: "Please say why.",
  UNTIL_REQUIRED: "Please say until when.",
  ALREADY_SEEN: "You have seen the account already. It is shown once.",
  CLAIM_FIRST: "Claim the case first.",
  ACKNOWLEDGE_FIRST: "Say first that you look after it.",
  TOO_MANY_ANSWERS: "That is many messages within an hour. They have arrived. If it is urgent, please call.",
  SHIFT_OVERLAPS: "You already have a shift at that time.",
  SHIFT_NOT_NOW: "A shift can be begun from half an hour before its time until its end.",
  ALREADY_APPEALED: "You have appealed already. That is possible once.",
  APPEAL_TOO_LATE: "The time for appealing is over.",
  ALREADY_REPORTED: "You have reported this already. The moderators have not decided yet.",
  TOO_MANY_REPORTS:
    "You have reported a lot since yesterday. The moderators see to that first; please come back tomorrow.",
  WATCH_LIST_FULL: "The list is full. Please take another term off it first.",
  ACCOUNT_LIMITED: "Your account can read but not write for now.",
};

/** What the API refuses, in words. */
// What an upload alone is answered has its words in pictures.ts.
export default { userErrors: userErrors as Record<UserErrorCode, string> };
