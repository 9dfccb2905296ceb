import { done, userError, type Outcome, type UserError } from "../kernel/outcome.ts";
import { audit } from "../platform/audit.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { House } from "../platform/graphql/context.ts";
import { Account } from "./account.entity.ts";
import { isEmail, normalEmail } from "./email.ts";
import { refuseTakenHandle } from "./freeNames.ts";
import { isHandle, normalName } from "./names.ts";
import { refusePassword } from "./passwordRules.ts";
import { hashPassword } from "./passwords.ts";
import { readRulesVersion } from "./rules.ts";
import { StaffRole } from "./staffRole.entity.ts";
import { defaultTimeZone } from "./timeZone.ts";
import { proveAddress } from "./verifyEmail.ts";

export interface AdministratorInput {
  handle: string;
  email: string;
  password: string;
}

/**
 * Opens an account that administers the house; for whoever owns the machine, not for the API. The rules are those of
 * signing up, but the name may say what it is. UserErrors: HANDLE_INVALID, HANDLE_TAKEN, EMAIL_INVALID (also for an
 * address that another account has proved), PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON.
 */
export async function openAdministrator(house: House, given: AdministratorInput): Promise<Outcome<string>> {
  const input = { ...given, handle: normalName(given.handle), email: normalEmail(given.email) };
  const wrong = wrongInput(input);
  if (wrong.length > 0) return { userErrors: wrong };
  const passwordHash = await hashPassword(input.password);
  return house.database.fork().transactional(async (em) => {
    const taken = await refuseTakenHandle(em, input.handle);
    if (taken) return { userErrors: [userError(taken, ["handle"])] };
    const now = new Date();
    const { handle, email } = input;
    const defaults = { role: "survivor", locale: "zh", timeZone: defaultTimeZone } as const;
    const acceptedRulesVersion = await readRulesVersion(transactionReader(em));
    const account = Account.open({ ...defaults, handle, email, passwordHash, acceptedRulesVersion, now });
    if (!(await proveAddress(em, account, now))) return { userErrors: [userError("EMAIL_INVALID", ["email"])] };
    em.persist(account);
    await em.flush();
    em.persist(StaffRole.grant({ accountId: account.id, role: "administrator", grantedBy: null, now }));
    const data = { role: "administrator" };
    await audit(em, [{ kind: "staffRoleGranted", actorId: null, subject: `account:${account.id}`, data }], now);
    return done(account.id);
  });
}

function wrongInput(input: AdministratorInput): UserError[] {
  const password = refusePassword(input.password, input);
  return [
    ...(isHandle(input.handle) ? [] : [userError("HANDLE_INVALID", ["handle"])]),
    ...(isEmail(input.email) ? [] : [userError("EMAIL_INVALID", ["email"])]),
    ...(password ? [userError(password, ["password"])] : []),
  ];
}
