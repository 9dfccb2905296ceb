import { done, type Outcome, userError } from "../../kernel/outcome.ts";
import type { ProfileChange, ProfileScreening, ProfileTexts } from "../../identity/profileScreening.ts";
import type { CommandContext } from "../../platform/command.ts";
import { screenTexts } from "./screenTexts.ts";
import { accountForScreening } from "./watchList.ts";

type Field = keyof ProfileTexts;

/** A profile can't wait for a moderator: what would have to is refused, as what is not published anywhere. */
async function screen(
  context: CommandContext,
  { texts, published, accepted }: ProfileChange,
): Promise<Outcome<ProfileTexts>> {
  const fields = Object.keys(texts) as Field[];
  const given = fields.map((field) => ({ text: texts[field] ?? "", path: [field] }));
  const screened = await screenTexts(context, { texts: given, published, accepted });
  if (screened.userErrors) return { userErrors: screened.userErrors };
  const { waits, terms, texts: replaced } = screened.value;
  if (waits) return { userErrors: [{ ...userError("WORDS_REFUSED", waits.path), finding: waits.finding }] };
  const subject = { kind: "member", uuid: context.viewer.accountId } as const;
  await accountForScreening(context, { subject, terms, holdCauses: [] });
  return done(Object.fromEntries(fields.map((field, index) => [field, replaced[index]])));
}

/** A name is asked about nothing; what is refused, held or replaced elsewhere is no name. */
const refusesName: ProfileScreening["refusesName"] = async (unit, name) => {
  const screened = await screenTexts(unit, { texts: [{ text: name, path: [] }] });
  if (screened.userErrors) return screened.userErrors.some(({ code }) => code === "WORDS_REFUSED");
  return screened.value.waits !== null || screened.value.texts[0] !== name;
};

/** How the house looks through what members say of themselves. */
export const screenProfile: ProfileScreening = { screen, refusesName };
