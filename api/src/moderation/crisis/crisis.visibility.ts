import { askingViewer, type ViewerSql } from "../../discussion/place.visibility.ts";

/** SQL: crisis `c` is about the viewer, by name or through any of their faces. */
export const aboutViewer = (crises: string): string =>
  `(${crises}.account_id = :viewerId::uuid or ${crises}.persona_id = any(:viewerPseudonyms::uuid[]))`;

/**
 * SQL: crises are for the staff, and for none of them when it is about themself: a moderator in a crisis is a person,
 * too, and another one looks after them.
 */
export const visibleCrisis = (crises: string, viewer: ViewerSql = askingViewer): string =>
  `(${viewer.isStaff} and not coalesce(${aboutViewer(crises)}, false))`;
