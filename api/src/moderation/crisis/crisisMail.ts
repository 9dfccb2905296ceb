import type { LocaleWord } from "../../identity/words.ts";
import type { Mail } from "../../platform/mail/mail.ts";

/** What the mail says of why somebody is called. */
export type CallWord = "call" | "followUp" | "answer";

interface Words {
  subject: string;
  why: Record<CallWord, string>;
  open: string;
  next: (minutes: number) => string;
  end: string;
}

const words: Record<LocaleWord, Words> = {
  en: {
    subject: "Tongxing: please look now",
    why: {
      call: "You are called because something can't wait, and nobody looks at it yet.",
      followUp: "It is time to look again at something that you, or whoever was on duty, look after.",
      answer: "There is an answer to something that you, or whoever was on duty, look after.",
    },
    open: "Open it here:",
    next: (minutes) =>
      `If you can't look within ${minutes} minutes, the next on the rota are called. If you can, say so on that page.`,
    end: "This mail says neither what it is about nor whom it concerns.",
  },
  zh: {
    subject: "“同行”：请立即查看",
    why: {
      call: "有一件事不能等待，目前还没有人查看，因此联系您。",
      followUp: "您或值班同事负责的一件事，到了再次查看的时间。",
      answer: "您或值班同事负责的一件事有了回复。",
    },
    open: "请在这里打开：",
    next: (minutes) => `如果您无法在 ${minutes} 分钟内查看，将联系值班表上的下一位。如果可以，请在该页面确认。`,
    end: "这封邮件不说明事由，也不说明涉及何人。",
  },
};

/** The mail to somebody who is called. It is read over shoulders: neither content nor anybody's name. */
export function crisisMail(
  locale: LocaleWord,
  { why, link, minutes }: { why: CallWord; link: string; minutes: number },
): Pick<Mail, "subject" | "text"> {
  const said = words[locale];
  const lines = [said.why[why], `${said.open} ${link}`, ...(why === "call" ? [said.next(minutes)] : []), said.end];
  return { subject: said.subject, text: lines.join("\n\n") };
}
