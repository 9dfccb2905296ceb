/** The work of this room that is done after the answer. */
export const jobNames = {
  signUpMail: "identity.signUpMail",
  passwordResetMails: "identity.passwordResetMails",
  forgetExpired: "identity.forgetExpired",
} as const;
