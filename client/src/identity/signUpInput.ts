import type { MemberRole, SignUpInput, UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import type { Mistake } from "../page/page.ts";

/** The roles that a member can have, in the order in which they are offered. */
export const memberRoles: readonly MemberRole[] = ["PATIENT", "CARER", "SURVIVOR"];

/** The time zone of a member whose browser does not tell it. */
export const defaultTimeZone = "Asia/Shanghai";

/** The role that a form names, if it names one. */
export const roleOf = (form: Record<string, string>): MemberRole | undefined =>
  memberRoles.find((role) => role === form.role);

/**
 * What the API should be asked, from the posted form. Without a role it cannot be asked at all: then every field that
 * is empty, so that nobody is sent back twice for what could be said once.
 */
export function signUpInput(form: Record<string, string>): SignUpInput | { userErrors: Mistake[] } {
  const role = roleOf(form);
  if (!role) return { userErrors: emptyFields({ ...form, role: "" }) };
  return {
    handle: form.handle ?? "",
    email: form.email ?? "",
    password: form.password ?? "",
    role,
    locale: form.locale === "ZH" ? "ZH" : "EN",
    timeZone: form.timeZone || defaultTimeZone,
    acceptedTerms: Number.parseInt(form.acceptedTerms ?? "", 10) || 0,
    idempotencyKey: form.idempotencyKey || null,
  };
}

const refusals: readonly { field: string; code: UserErrorCode }[] = [
  { field: "handle", code: "HANDLE_INVALID" },
  { field: "email", code: "EMAIL_INVALID" },
  { field: "password", code: "PASSWORD_TOO_SHORT" },
  { field: "role", code: "INVALID_VALUE" },
  { field: "acceptedTerms", code: "RULES_NOT_ACCEPTED" },
];

const emptyFields = (form: Record<string, string>): Mistake[] =>
  refusals.flatMap(({ field, code }) => (form[field]?.trim() ? [] : [{ code, path: ["input", field] }]));
