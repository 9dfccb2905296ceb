import type { Config } from "../platform/config.ts";

/** The pages that mails lead to, at the address under which people reach this house. */
export function pageLinks(config: Config) {
  const house = config.publicUrl?.replace(/\/$/, "") ?? `http://${config.host}:${config.port}`;
  return {
    signIn: `${house}/sign-in`,
    forgottenPassword: `${house}/forgot-password`,
    verifyEmail: (secret: string) => `${house}/verify-email?token=${secret}`,
    resetPassword: (secret: string) => `${house}/reset-password?token=${secret}`,
  };
}
