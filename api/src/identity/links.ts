import type { Config } from "../platform/config.ts";

/** The pages that mails lead to, at the address under which people reach this house. */
export function pageLinks(config: Config) {
  const house = config.publicUrl?.replace(/\/$/, "") ?? `http://${config.host}:${config.port}`;
  return {
    notifications: `${house}/notifications`,
    notificationSettings: `${house}/me/notifications`,
    unsubscribe: (secret: string) => `${house}/unsubscribe/${secret}`,
    post: (thread: { number: number; slug?: string | undefined }, number: number) =>
      `${house}/t/${thread.number}${thread.slug ? `/${encodeURIComponent(thread.slug)}` : ""}?post=${number}#p${number}`,
    crisis: (number: number) => `${house}/moderation/crisis/${number}`,
    signIn: `${house}/sign-in`,
    forgottenPassword: `${house}/forgot-password`,
    verifyEmail: (secret: string) => `${house}/verify-email?token=${secret}`,
    resetPassword: (secret: string) => `${house}/reset-password?token=${secret}`,
  };
}
