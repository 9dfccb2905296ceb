import { askingViewer, type ViewerSql } from "../../discussion/place.visibility.ts";
import { isOwnPersonaSql } from "../../identity/personas/vault.ts";

/**
 * SQL: case `c` is about the viewer: about them by name, or about any of their faces. Asked for one face at a time, or it
 * would be answered for all that there are.
 */
const aboutViewer = (
  cases: string,
  viewer: ViewerSql,
): string => `((${cases}.subject_kind = 'member' and ${cases}.subject_id = ${viewer.account})
    or coalesce((select ${isOwnPersonaSql("own", viewer)} from persona own where own.id = ${cases}.persona_id), false))`;

/**
 * SQL: cases are for the staff, and for none of them when it is about themself: then it is nowhere, neither in a list nor
 * in a count, so that nobody handles it and nobody waits for it. Which faces are a moderator's own is told by the keyring
 * that they came with; nobody is looked up behind a pseudonym.
 */
export const visibleCase = (cases: string, viewer: ViewerSql = askingViewer): string =>
  `(${viewer.isStaff} and not ${aboutViewer(cases, viewer)})`;
