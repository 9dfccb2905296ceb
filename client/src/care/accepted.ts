const prefix = "accepts-";

/** The name of the box by which an author goes on with what was found: a form has one value a name. */
export const acceptName = (findingId: string): string => prefix + findingId;

/** The findings that the author of a form goes on with. */
export const acceptedIn = (form: Record<string, string | undefined>): string[] =>
  Object.keys(form)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
