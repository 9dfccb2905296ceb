/** An input whose fields may be left out or null; both mean that the field stays as it is. */
export type Nullable<T> = { [Key in keyof T]?: T[Key] | null | undefined };

/** Only what was given. */
export function given<T extends object>(input: Nullable<T>): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Partial<T>;
}
