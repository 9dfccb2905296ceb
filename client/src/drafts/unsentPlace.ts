/** A place on this device: one member's, for one thread, board or post. Never read for anybody else. */
export const unsentPlace = (memberId: string, kind: "reply" | "thread" | "edit", subjectId: string): string =>
  `${memberId}.${kind}.${subjectId}`;

/** Under which name the device keeps a place. */
export const nameOf = (place: string): string => `tongxing.unsent.${place}`;
