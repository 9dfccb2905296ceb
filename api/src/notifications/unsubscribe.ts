import type { Secrets } from "../platform/secrets.ts";

/**
 * The token by which one POST ends an account's mails about news: the same in every mail, and nothing that could be
 * guessed or read. Only its hash is stored. It opens nothing else.
 */
export const unsubscribeToken = (secrets: Secrets, accountId: string): string =>
  secrets.hash(`unsubscribe ${accountId}`).toString("base64url");
