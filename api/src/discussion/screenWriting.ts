import { wordsWithLinks } from "../kernel/links.ts";
import { plainTextOf } from "../kernel/markdown.ts";
import { refused, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import type { House } from "../platform/graphql/context.ts";
import { refusePictures, type GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { screenTexts, type ScreenedText, type ScreenedTexts } from "../subjects/screening/screenTexts.ts";
import type { Term } from "../subjects/screening/watchList.ts";
import { waysOutOf } from "../subjects/screening/waysOut.ts";
import { warningKinds, type WarningKindWord } from "../subjects/warnings/words.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { readWarnings, type Warnings } from "../subjects/warnings/warnings.ts";
import { descriptionsOf, refusePersonalData } from "../kernel/personalData.ts";
import type { PostText } from "./post.entity.ts";
import { refuseRestricted } from "./restrictions.ts";
import { refuseBody, refuseTitle, renderText } from "./text.ts";

/** What somebody writes, before it is published. */
export interface Writing {
  /** Of a new thread. */
  title?: string | undefined;
  body: string;
  warnings: Warnings;
  pictures: readonly GivenPicture[];
}

/** What its author was asked about before, and goes on with. */
export interface Confirmed {
  personalDataConfirmed?: boolean | null;
  acceptedWarnings?: readonly string[] | null;
}

/** The same as it may be published, as far as its words are concerned. */
export interface ScreenedWriting extends Pick<ScreenedTexts, "terms" | "waits"> {
  title: string;
  text: PostText;
  warnings: Warnings;
  pictures: GivenPicture[];
  /** What in it leads out of the house. */
  waysOut: string[];
  /** Whether some of that did not stand there before. */
  leadsOutAnew: boolean;
}

/** What somebody hands in to be published. */
export interface GivenWriting extends Confirmed {
  title?: string;
  body: string;
  contentWarnings?: ContentWarningInput[] | null;
  pictures?: GivenPicture[] | null;
}

/**
 * Reads what is to be published for the first time. UserErrors: TITLE_REQUIRED, TITLE_TOO_LONG, BODY_REQUIRED,
 * BODY_TOO_LONG, those of `readWarnings`, TOO_MANY_PICTURES, TEXT_TOO_LONG, and those of `screenWriting` and `refuseRestricted`.
 */
export async function readWriting(context: CommandContext, input: GivenWriting): Promise<Outcome<ScreenedWriting>> {
  const wrongTitle = input.title === undefined ? null : refuseTitle(input.title);
  if (wrongTitle) return refused(wrongTitle, ["title"]);
  const wrongBody = refuseBody(input.body);
  if (wrongBody) return refused(wrongBody, ["body"]);
  const warnings = readWarnings(input.contentWarnings);
  if (warnings.userErrors) return { userErrors: warnings.userErrors };
  const pictures = input.pictures ?? [];
  const wrongPictures = refusePictures<ScreenedWriting>(pictures);
  if (wrongPictures) return wrongPictures;
  const { title, body } = input;
  const read = await screenWriting(context, { title, body, warnings: warnings.value, pictures }, input);
  if (read.userErrors) return read;
  const shown = { bodyHtml: `${read.value.title} ${read.value.text.bodyHtml}`, pictures };
  return refuseRestricted<ScreenedWriting>(context.viewer, shown, context.now) ?? read;
}

/**
 * Looks through all that a writing says: one place for every kind of it. `published` is what others read already.
 * UserErrors: PERSONAL_DATA_FOUND, and those of `screenTexts`, together: the author is asked once.
 */
export async function screenWriting(
  context: CommandContext,
  writing: Writing,
  { personalDataConfirmed, acceptedWarnings }: Confirmed,
  published: readonly string[] = [],
): Promise<Outcome<ScreenedWriting>> {
  const { em, house } = context;
  const rendered = await renderText(em, writing.body);
  const texts = textsOf(writing, plainTextOf(rendered.bodyHtml));
  const personal = refusePersonalData(texts, personalDataConfirmed, published);
  const screened = await screenTexts(context, { texts, published, accepted: acceptedWarnings });
  const userErrors = [...(personal?.userErrors ?? []), ...(screened.userErrors ?? [])];
  if (screened.userErrors || userErrors.length > 0) return { userErrors };
  const { terms, waits } = screened.value;
  const [title = "", body = "", note = "", ...described] = screened.value.texts;
  const text = body === writing.body ? rendered : await renderText(em, body);
  return {
    value: {
      ...{ title: title.trim(), text, terms, waits },
      warnings: { warningKinds: withImposed(writing.warnings.warningKinds, terms), warningNote: note || null },
      pictures: writing.pictures.map((picture, index) => ({ ...picture, altText: described[index] || null })),
      ...waysOutIn(house, [...screened.value.texts, wordsWithLinks(text.bodyHtml)], published),
    },
  };
}

/** What in texts leads out of the house, and whether that is new. */
export function waysOutIn(
  { config }: House,
  texts: readonly string[],
  published: readonly string[],
): Pick<ScreenedWriting, "waysOut" | "leadsOutAnew"> {
  const own = config.publicUrl ? [config.publicUrl] : [];
  const before = new Set(waysOutOf(published.join("\n"), own));
  const waysOut = waysOutOf(texts.join("\n"), own);
  return { waysOut, leadsOutAnew: waysOut.some((way) => !before.has(way)) };
}

/** Title, body and the words of its warning first, then the descriptions of pictures. */
const textsOf = ({ title = "", body, warnings, pictures }: Writing, shown: string): ScreenedText[] => [
  { text: title, path: ["title"] },
  { text: body, path: ["body"], shown },
  { text: warnings.warningNote ?? "", path: ["contentWarnings"] },
  ...descriptionsOf(pictures),
];

/** The kinds that somebody chose, and those that watched words call for. */
export const withImposed = (chosen: readonly WarningKindWord[], terms: readonly Term[]): WarningKindWord[] =>
  warningKinds.filter((kind) => chosen.includes(kind) || terms.some(({ warningKind }) => warningKind === kind));
