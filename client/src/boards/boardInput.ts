import type { BoardState, BoardVisibility, MemberRole } from "@tongxing/schema/generated/graphql.ts";

/** The roles that a restricted board can be open to. */
export const memberRoles: readonly MemberRole[] = ["PATIENT", "CARER", "SURVIVOR"];

/** The name of a role's box: a form has one value a name. */
export const roleField = (role: MemberRole): string => `role-${role}`;

/** What both making and mending a board send, out of the form's fields. The API checks the words. */
export function boardInput(form: Record<string, string>) {
  return {
    nameEn: form.nameEn ?? "",
    nameZh: form.nameZh ?? "",
    descriptionEn: form.descriptionEn ?? "",
    descriptionZh: form.descriptionZh ?? "",
    visibility: (form.visibility ?? "MEMBERS") as BoardVisibility,
    openToRoles: memberRoles.filter((role) => form[roleField(role)] !== undefined),
  };
}

/** What only a board that is there can be sent. */
export function standingInput(form: Record<string, string>) {
  return {
    boardId: form.boardId ?? "",
    expectedVersion: Number(form.expectedVersion),
    state: (form.state ?? "OPEN") as BoardState,
    position: Math.trunc(Number(form.position)) || 0,
    holdsAllPosts: form.holdsAllPosts !== undefined,
    holdsFirstPosts: form.holdsFirstPosts !== undefined,
  };
}
