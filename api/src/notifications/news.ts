/**
 * The hint by which every device of an account hears that its notifications have changed. Nothing of it is kept: an
 * event of the outbox would say, for days, that an account was told at the moment when a pseudonym was answered.
 */
export const newsOf = (accountId: string): string => `notifications:${accountId}`;
