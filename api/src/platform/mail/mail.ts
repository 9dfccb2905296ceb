/** A letter to one person, as plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands mails over. Used by jobs only, so that a mail server that is away delays no answer and loses nothing. */
export interface Mailer {
  /** @throws when the mail could not be handed over; it is to be tried again. */
  send(mail: Mail): Promise<void>;
  close(): void;
}
