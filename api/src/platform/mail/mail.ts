/** Whose mail it is. Two accounts may have one address as long as neither has proved it. */
export interface MailOwner {
  accountId: string;
  /** Whether it may be needed by somebody who is not signed in: to prove an address, to choose a new password. */
  letsIn: boolean;
}

/** A letter to one person. */
export interface Mail {
  to: string;
  /** For the demonstration's outbox alone: no mail server hears of it. */
  owner: MailOwner;
  subject: string;
  text: string;
  /** The same for programs that show HTML. */
  html?: string;
  /** What is the same whenever this very mail is sent again, so that it is shown once. */
  messageId?: string;
  /** Where one POST ends mails of this kind (RFC 8058). */
  unsubscribe?: string;
}

/** Hands mails over. Used by jobs only, so that a mail server that is away delays no answer and loses nothing. */
export interface Mailer {
  /** @throws when the mail could not be handed over; it is to be tried again. */
  send(mail: Mail): Promise<void>;
  close(): void;
}
