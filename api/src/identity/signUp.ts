import { done, userError, type Outcome, type UserError } from "../kernel/outcome.ts";
import { checkedKey, claimKey, keepResult, runGuestCommand, type CommandContext } from "../platform/command.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { fault } from "../platform/graphql/errors.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { letterboxOf } from "../platform/mail/outbox.ts";
import { Account } from "./account.entity.ts";
import { beginSession, enterSession, newSession } from "./beginSession.ts";
import { isEmail, normalEmail } from "./email.ts";
import { refuseTakenHandle } from "./freeNames.ts";
import { jobNames } from "./jobNames.ts";
import { normalName, refuseHandle } from "./names.ts";
import { refusePassword } from "./passwordRules.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { profileScreening } from "./profileScreening.ts";
import { readRulesVersion } from "./rules.ts";
import { defaultTimeZone, isTimeZone } from "./timeZone.ts";
import type { LocaleWord, MemberRoleWord } from "./words.ts";

export interface SignUp {
  handle: string;
  email: string;
  password: string;
  role: MemberRoleWord;
  locale: LocaleWord;
  timeZone?: string | null;
  acceptedTerms: number;
  idempotencyKey?: string | null;
}

/**
 * Opens an account and signs the browser in. An address that somebody else has proved is taken like any other; only
 * the mail that goes there differs, so nobody learns who is here. UserErrors: HANDLE_INVALID, HANDLE_TAKEN,
 * NAME_CLAIMS_TITLE, EMAIL_INVALID, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, INVALID_VALUE,
 * RULES_NOT_ACCEPTED. @throws RATE_LIMITED; BAD_USER_INPUT for a key that somebody else's sign-up used
 */
export async function signUp(context: RequestContext, given: SignUp): Promise<Outcome<string>> {
  await context.house.limits.costly(context.caller.address);
  const input = normalInput(given);
  const wrong = wrongInput(input, await readRulesVersion(context.reader));
  if (wrong.length > 0) return { userErrors: wrong };
  const passwordHash = await hashPassword(input.password);
  const outcome = await runGuestCommand(context, (unit) => openAccount(unit, context, input, passwordHash));
  if (outcome.userErrors) return { userErrors: outcome.userErrors };
  const { accountId, secret } = outcome.value;
  await enterSession(context, secret ?? (await provenRepeat(context, accountId, input)));
  const { config, secrets } = context.house;
  if (config.demo) context.cookie.letterbox?.keep(letterboxOf(secrets, { accountId, letsIn: true }));
  return done(accountId);
}

type NormalInput = SignUp & { timeZone: string };

const normalInput = (given: SignUp): NormalInput => ({
  ...given,
  handle: normalName(given.handle),
  email: normalEmail(given.email),
  timeZone: given.timeZone ?? defaultTimeZone,
});

/** Everything that is wrong at once, so that a form is filled in once more and not five times. */
function wrongInput(input: NormalInput, rulesVersion: number): UserError[] {
  const codes = {
    handle: refuseHandle(input.handle),
    email: isEmail(input.email) ? null : "EMAIL_INVALID",
    password: refusePassword(input.password, input),
    timeZone: isTimeZone(input.timeZone) ? null : "INVALID_VALUE",
    acceptedTerms: input.acceptedTerms === rulesVersion ? null : "RULES_NOT_ACCEPTED",
  } as const;
  return Object.entries(codes).flatMap(([field, code]) => (code === null ? [] : [userError(code, [field])]));
}

interface Opened {
  accountId: string;
  /** The new session's secret; null when this key opened the account before. */
  secret: string | null;
}

async function openAccount(
  { em, now, house }: CommandContext<Viewer>,
  context: RequestContext,
  input: NormalInput,
  passwordHash: string,
): Promise<Outcome<Opened>> {
  const key = checkedKey(input.idempotencyKey);
  const earlier = key === null ? null : await claimKey(em, "guest", key, "signUp", now);
  if (earlier !== null) return done({ accountId: earlier, secret: null });
  const isRefused = await profileScreening().refusesName({ em, house }, input.handle);
  const taken = isRefused ? "HANDLE_INVALID" : await refuseTakenHandle(em, input.handle);
  if (taken) return { userErrors: [userError(taken, ["handle"])] };
  const account = Account.open({ ...accountFields(input), passwordHash, now });
  em.persist(account);
  await em.flush();
  const secret = beginSession(em, context, account.id, now);
  await house.jobs.enqueue(em, jobNames.signUpMail, { accountId: account.id });
  if (key !== null) await keepResult(em, "guest", key, account.id);
  return done({ accountId: account.id, secret });
}

function accountFields({ handle, email, role, locale, timeZone, acceptedTerms }: NormalInput) {
  return { handle, email, role, locale, timeZone, acceptedRulesVersion: acceptedTerms };
}

/** A repeated sign-up gets a session of its own, once it has proved to be the same person's. */
async function provenRepeat(context: RequestContext, accountId: string, input: SignUp): Promise<string> {
  const account = await context.house.database.fork().findOneOrFail(Account, accountId);
  const isSame = account.handle.toLowerCase() === input.handle.toLowerCase();
  const isProven = await isPassword(isSame ? account.passwordHash : null, input.password);
  if (!isProven || !account.maySignIn)
    throw fault("BAD_USER_INPUT", "This idempotencyKey was given to another sign-up.");
  return newSession(context, accountId);
}
