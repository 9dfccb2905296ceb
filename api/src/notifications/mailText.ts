import type { LocaleWord } from "../identity/words.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";
import type { NotificationKindWord } from "./words.ts";

/** What a line says of its thread. */
export interface MailDetail {
  title: string;
  /** What the thread warns of, where the member does not want such texts shown: it stands in the place of the title. */
  covered: WarningKindWord[];
  actors: string[];
}

/** What a mail tells of, in one line. */
export interface MailLine {
  kind: NotificationKindWord;
  count: number;
  isApproved: boolean | null;
  /** Only where the member chose full detail. */
  detail: MailDetail | null;
  link: string;
}

export interface MailLinks {
  all: string;
  settings: string;
  unsubscribe: string;
}

/** How many; null for whoever reads without numbers. */
type Counted = number | null;

/** The words of a mail in one language. Its subject and first line are read over shoulders: they name no illness. */
export interface MailWords {
  name: string;
  subject: (count: Counted) => string;
  greeting: string;
  line: (line: MailLine, hidesCounts: boolean) => string;
  all: string;
  settings: string;
  unsubscribe: string;
  why: string;
}

const counted = (count: Counted, one: string, many: string) => {
  if (count === null) return many;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
};
/** How many people wait to be let in is work, not something to compare oneself with: it is always told. */
const toldCount = ({ kind, count }: MailLine, hidesCounts: boolean): Counted =>
  hidesCounts && kind !== "membershipRequested" ? null : count;
const people = (actors: string[]) => (actors.length > 0 ? `: ${actors.join(", ")}` : "");

const english: Record<NotificationKindWord, (count: Counted) => string> = {
  reply: (count) => counted(count, "new reply", "new replies"),
  newThread: () => "A new thread",
  mention: () => "You were mentioned",
  quote: () => "You were quoted",
  reaction: (count) => counted(count, "reaction to what you wrote", "reactions to what you wrote"),
  membershipRequested: (count) => counted(count, "person waits to be let in", "people wait to be let in"),
  membershipDecided: () => "",
  moderationNotice: () => "A notice from the moderators",
  appealDecided: () => "Your appeal was decided",
  reportDecided: (count) => counted(count, "report of yours was decided", "reports of yours were decided"),
  answer: () => "An answer to your question",
  moderatorMessage: () => "A moderator has written to you",
  crisisCalled: () => "Something needs you now",
};

const englishWarnings: Record<WarningKindWord, string> = {
  stomaPhoto: "a picture of a stoma",
  blood: "blood",
  death: "death",
  selfHarm: "self-harm",
  sexualFunction: "sexual function",
  recurrence: "recurrence",
  other: "something else",
};
const englishTitle = ({ title, covered }: MailDetail) =>
  covered.length === 0
    ? `“${title}”`
    : `a thread that warns of ${covered.map((kind) => englishWarnings[kind]).join(", ")}`;

const en: MailWords = {
  name: "Tongxing",
  subject: (count) =>
    count === null || count === 1 ? "News for you at Tongxing" : `${count} news for you at Tongxing`,
  greeting: "Hello, here is what happened since you were last here:",
  line: (line, hidesCounts) => {
    const { isApproved, detail } = line;
    const decided = isApproved ? "You were let in" : "Your request was declined";
    const what = line.kind === "membershipDecided" ? decided : english[line.kind](toldCount(line, hidesCounts));
    return detail ? `${what}: ${englishTitle(detail)}${people(detail.actors)}` : what;
  },
  all: "Read all of it",
  settings: "How often you get these mails",
  unsubscribe: "No more of these mails",
  why: "You get this mail because you have an account at Tongxing. Nobody watches the boards around the clock; in an emergency, call for help.",
};

const chinese: Record<NotificationKindWord, (count: Counted) => string> = {
  reply: (count) => (count === null ? "有新回复" : `${count} 条新回复`),
  newThread: () => "新话题",
  mention: () => "有人提到了您",
  quote: () => "有人引用了您的话",
  reaction: (count) => (count === null ? "有人回应了您" : `${count} 个对您的回应`),
  membershipRequested: (count) => `${count ?? ""} 人在等待加入`,
  membershipDecided: () => "",
  moderationNotice: () => "版主的通知",
  appealDecided: () => "您的申诉有了结果",
  reportDecided: () => "您的举报有了结果",
  answer: () => "您的提问有了回答",
  moderatorMessage: () => "版主给您写了信",
  crisisCalled: () => "有事需要您立即查看",
};

const chineseWarnings: Record<WarningKindWord, string> = {
  stomaPhoto: "造口照片",
  blood: "血",
  death: "死亡",
  selfHarm: "自我伤害",
  sexualFunction: "性功能",
  recurrence: "复发",
  other: "其他内容",
};
const chineseTitle = ({ title, covered }: MailDetail) =>
  covered.length === 0
    ? `《${title}》`
    : `一个带提示的话题（${covered.map((kind) => chineseWarnings[kind]).join("、")}）`;

const zh: MailWords = {
  name: "同行",
  subject: (count) => (count === null ? "“同行”有新消息" : `“同行”有 ${count} 条新消息`),
  greeting: "您好！您上次离开后的新消息：",
  line: (line, hidesCounts) => {
    const { isApproved, detail } = line;
    const decided = isApproved ? "您已获准加入" : "您的加入申请未获通过";
    const what = line.kind === "membershipDecided" ? decided : chinese[line.kind](toldCount(line, hidesCounts));
    const actors = detail && detail.actors.length > 0 ? `（${detail.actors.join("、")}）` : "";
    return detail ? `${what}：${chineseTitle(detail)}${actors}` : what;
  },
  all: "查看全部",
  settings: "设置邮件频率",
  unsubscribe: "不再接收此类邮件",
  why: "您收到这封邮件，是因为您在“同行”有账号。版块并非全天有人值守；紧急情况请立即打电话求助。",
};

/** The words in each language of the house. */
export const mailWords: Record<LocaleWord, MailWords> = { en, zh };

const htmlLang: Record<LocaleWord, string> = { en: "en", zh: "zh-CN" };
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** The mail about these lines: its subject, plain text, and the same as HTML. */
export function writeMail(
  { locale, hidesCounts }: { locale: LocaleWord; hidesCounts: boolean },
  lines: MailLine[],
  links: MailLinks,
) {
  const words = mailWords[locale];
  const text = [
    words.greeting,
    ...lines.map((line) => `- ${words.line(line, hidesCounts)}\n  ${line.link}`),
    `${words.all}: ${links.all}`,
    `${words.name}\n\n--\n${words.why}\n${words.settings}: ${links.settings}\n${words.unsubscribe}: ${links.unsubscribe}`,
  ].join("\n\n");
  const anchor = (href: string, label: string) => `<a href="${escaped(href)}">${escaped(label)}</a>`;
  const html = `<!doctype html>
<html lang="${htmlLang[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.name)}</title></head>
<body style="margin:0;padding:16px;font:18px/1.6 sans-serif;color:#22302e;background:#faf6ef">
<p>${escaped(words.greeting)}</p>
<ul>
${lines.map((line) => `<li>${anchor(line.link, words.line(line, hidesCounts))}</li>`).join("\n")}
</ul>
<p>${anchor(links.all, words.all)}</p>
<hr>
<p style="font-size:14px;color:#5a6663">${escaped(words.why)}<br>
${anchor(links.settings, words.settings)} · ${anchor(links.unsubscribe, words.unsubscribe)}</p>
</body>
</html>
`;
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return { subject: words.subject(hidesCounts ? null : count), text, html };
}
