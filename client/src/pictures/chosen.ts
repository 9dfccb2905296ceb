import { acceptedIn } from "../care/accepted.ts";
import type { PictureInput } from "@tongxing/schema/generated/graphql.ts";
import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";

/** A picture that a composer holds: an upload, or one that stands beside the post already. */
export interface ChosenPicture {
  id: string;
  altText: string;
  isSensitive: boolean;
}

/** A picture as the house or a draft tells of it. */
export type Told = { id: string; altText?: string | null; isSensitive?: boolean | null };

/** The address of a small copy. */
export const thumb = ({ id }: ChosenPicture): string => `/pictures/${id}/320.webp`;
/** The address of the largest copy that the house makes. */
export const largest = ({ id }: ChosenPicture): string => `/pictures/${id}/1600.webp`;

/** The pictures of one composer. */
export interface Chosen {
  list: Accessor<readonly ChosenPicture[]>;
  /** Without any, the place where they are added folds up, unless something is on its way to it. */
  set: (pictures: readonly Told[] | null | undefined) => void;
  /** Whether somebody wants to add some. */
  isWanted: Accessor<boolean>;
  want: () => void;
  /** Something is on its way, or could not be sent: the text waits for it. */
  isBusy: Accessor<boolean>;
  setBusy: (isBusy: boolean) => void;
}

const whole = ({ id, altText, isSensitive }: Told): ChosenPicture => ({
  ...{ id, altText: altText ?? "", isSensitive: isSensitive ?? false },
});

/** Pictures to be chosen, beginning with those that are there. */
export function createChosen(initial: readonly Told[] = []): Chosen {
  const [list, setList] = createSignal<readonly ChosenPicture[]>(initial.map(whole));
  const [isBusy, setBusy] = createSignal(false);
  const [isWanted, setWanted] = createSignal(false);
  const set: Chosen["set"] = (pictures) => {
    setList((pictures ?? []).map(whole));
    if (!pictures && !isBusy()) setWanted(false);
  };
  return { list, set, isWanted, want: () => setWanted(true), isBusy, setBusy };
}

/** All that would be published, as far as it is words. */
export const publishedText = (
  texts: readonly string[],
  chosen: Chosen,
  warnings: readonly { note?: string | null }[] = [],
): string =>
  [...texts, ...warnings.map(({ note }) => note ?? ""), ...chosen.list().map(({ altText }) => altText)].join("\n");

/** What goes with a form's own fields. */
export const besideForm = (chosen: Chosen): Record<string, string> => ({ pictures: JSON.stringify(chosen.list()) });

/** What a form that was sent holds besides text; a form without a script holds no pictures. */
export const sentBeside = (form: Record<string, string | undefined>) => ({
  pictures: JSON.parse(form.pictures ?? "[]") as PictureInput[],
  personalDataConfirmed: form.personalDataConfirmed !== undefined,
  acceptedWarnings: acceptedIn(form),
});
