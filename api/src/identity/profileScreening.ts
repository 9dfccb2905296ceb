import { done, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Viewer } from "../kernel/viewer.ts";

/** What a member says of themself, by its field. */
export type ProfileTexts = Partial<Record<"displayName" | "about", string>>;

/** What a change of a profile is judged by. */
export interface ProfileChange {
  texts: ProfileTexts;
  /** What others could read already. */
  published: readonly string[];
  accepted: readonly string[] | null | undefined;
}

/** Looks through what members say of themselves. The room that does it lies above this one and hands itself in. */
export interface ProfileScreening {
  /** The texts as they may be published. UserErrors, each with its finding: WORDS_ASKED, WORDS_REFUSED. */
  screen(context: CommandContext, change: ProfileChange): Promise<Outcome<ProfileTexts>>;
  /** Whether a name holds words that nobody may be called by. */
  refusesName(unit: Pick<CommandContext<Viewer>, "em" | "house">, name: string): Promise<boolean>;
}

let screening: ProfileScreening = {
  screen: async (_context, { texts }) => done(texts),
  refusesName: async () => false,
};

/** The house says once who looks through profiles; without it nothing is looked for. */
export function screenProfilesBy(given: ProfileScreening): void {
  screening = given;
}

/** Whoever looks through profiles. */
export const profileScreening = (): ProfileScreening => screening;
