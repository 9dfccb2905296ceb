import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Config } from "../config.ts";
import type { Secrets } from "../secrets.ts";
import type { Mail, Mailer } from "./mail.ts";
import { keepInOutbox, letterboxOf } from "./outbox.ts";

/** Mails are answered by nobody, and programs that answer by themselves should leave them alone. */
const automatic = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** The message as nodemailer takes it. */
function messageOf({ unsubscribe, owner: _owner, ...mail }: Mail, from: string) {
  const oneClick = unsubscribe && {
    "List-Unsubscribe": `<${unsubscribe}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return { ...mail, from, headers: { ...automatic, ...oneClick } };
}

/** Where mails lie as files when there is no mail server. */
export const outboxFolder = (config: Config): string => join(config.dataDir, "outbox");

/** Sends by SMTP_URL, or writes files into DATA_DIR/outbox. */
export function createMailer(config: Config, secrets: Secrets): Mailer {
  return config.smtpUrl
    ? smtpMailer(config.smtpUrl, config.mailFrom)
    : outboxMailer(outboxFolder(config), config.mailFrom, secrets);
}

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    send: async (mail) => void (await transport.sendMail(messageOf(mail, from))),
    close: () => transport.close(),
  };
}

function outboxMailer(folder: string, from: string, secrets: Secrets): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail: Mail) => {
      const { message } = await transport.sendMail(messageOf(mail, from));
      await keepInOutbox(folder, message as Buffer, letterboxOf(secrets, mail.owner));
    },
    close: () => {},
  };
}
