/** Who may see a field of a member's profile. */
export type FieldVisibility = "nobody" | "members" | "everyone";

/**
 * SQL: whether a profile field may be shown to the asking account (an expression that is null for guests). The member
 * themself edits it elsewhere, so what others see is what this says, for everybody alike.
 */
export function askedFieldVisibility(visibilityColumn: string, viewer: string): string {
  return `(${visibilityColumn} = 'everyone' or (${visibilityColumn} = 'members' and ${viewer} is not null))`;
}
