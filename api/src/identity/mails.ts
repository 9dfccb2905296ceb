import type { Mail } from "../platform/mail/mail.ts";
import type { LocaleWord } from "./words.ts";

type MailText = Pick<Mail, "subject" | "text">;

/** What the house writes to a person about their account. A subject is read over shoulders: it names no illness, no name. */
interface AccountMails {
  /** The address is new here. */
  confirmAddress(link: string): MailText;
  /** Somebody signed up with an address that belongs to an account already. */
  alreadyHere(links: { signIn: string; resetPassword: string }): MailText;
  resetPassword(handle: string, link: string): MailText;
}

const en: AccountMails = {
  confirmAddress: (link) => ({
    subject: "Confirm your address",
    text: `Hello,

somebody, most likely you, opened an account at Tongxing with this address. Please open this link to confirm it:

${link}

The link is good for seven days. If it wasn't you, leave it be: without your confirmation the address is not used.

Tongxing`,
  }),
  alreadyHere: (links) => ({
    subject: "You already have an account",
    text: `Hello,

somebody, most likely you, wanted to open an account at Tongxing with this address. It belongs to an account already, so
there is nothing to confirm.

Sign in: ${links.signIn}
If you don't remember the password: ${links.resetPassword}

If it wasn't you, leave it be: nothing about your account has changed, and nobody was told that it exists.

Tongxing`,
  }),
  resetPassword: (handle, link) => ({
    subject: "Choose a new password",
    text: `Hello,

somebody, most likely you, asked for a new password for the user name ${handle}. Open this link to choose one:

${link}

The link is good for one hour and for one use. If it wasn't you, leave it be: your password stays as it is.

Tongxing`,
  }),
};

const zh: AccountMails = {
  confirmAddress: (link) => ({
    subject: "确认你的邮箱",
    text: `你好：

有人（很可能是你本人）用这个邮箱在“同行”注册了账号。请打开下面的链接确认邮箱：

${link}

链接七天内有效。如果不是你本人操作，不用理会：未经确认，我们不会使用这个邮箱。

同行`,
  }),
  alreadyHere: (links) => ({
    subject: "你已经有账号了",
    text: `你好：

有人（很可能是你本人）想用这个邮箱在“同行”注册。这个邮箱已经有账号，所以不需要再确认。

登录：${links.signIn}
忘记密码：${links.resetPassword}

如果不是你本人操作，不用理会：你的账号没有任何变化，也没有人得知它的存在。

同行`,
  }),
  resetPassword: (handle, link) => ({
    subject: "设置新密码",
    text: `你好：

有人（很可能是你本人）为用户名 ${handle} 申请了新密码。请打开下面的链接设置：

${link}

链接一小时内有效，只能使用一次。如果不是你本人操作，不用理会：你的密码不会改变。

同行`,
  }),
};

/** The mails in each language of the house. */
export const accountMails: Record<LocaleWord, AccountMails> = { en, zh };
