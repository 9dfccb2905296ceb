import type { DraftSettingsInput } from "@tongxing/schema/generated/graphql.ts";

/** What a composer holds: its text, and whatever else its writer has chosen for it (`settings`). */
export interface Written {
  body: string;
  title?: string;
  quoted?: { id: string; number: number; name: string; excerpt: string | null };
  settings?: DraftSettingsInput;
}

/** Neither a title nor a text: a quotation or a setting alone is nothing that could be lost. */
export const isEmpty = ({ title, body }: Written): boolean => !title?.trim() && !body.trim();

/** The settings that say something: what was not chosen, and what is left empty, is the same. A "no" says something. */
export function told(settings: object | null | undefined): DraftSettingsInput {
  const entries = Object.entries(settings ?? {}).filter(
    ([name, value]) =>
      name !== "__typename" && value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Both writers' choices, the later one's where they differ. But whoever wanted to be anonymous once stays so. */
export function bothSettings(before: Written, since: Written): DraftSettingsInput {
  const both = { ...told(before.settings), ...told(since.settings) };
  return before.settings?.anonymous ? { ...both, anonymous: true } : both;
}

/** The same for two texts exactly when they say the same. */
export function fingerprintOf(written: Written): string {
  const { title, body, quoted, settings } = written;
  return isEmpty(written) ? "nothing" : JSON.stringify([title ?? "", body, quoted?.id ?? "", told(settings)]);
}
