import type { CaseLineFragment } from "@tongxing/schema/generated/graphql.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";

const hourMs = 3_600_000;

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

/** Says in the reader's words what a case is and why it stands where it stands. */
export function useCaseWords() {
  const { line, kinds, why, categories } = useWords("cases");
  const nameOf = useFaceName();
  const { now } = useSession();
  return {
    /** "post by Blue Kite" */
    about: ({ subjectKind, persona, member }: CaseLineFragment): string => {
      const name = persona ? nameOf(persona) : (member?.displayName ?? "–");
      return line.by(kinds[subjectKind], name);
    },
    /** "Selling or soliciting" */
    category: ({ category }: Pick<CaseLineFragment, "category">): string => categories[category],
    /** "what it is about +36 · further reporters +6 · hours of waiting +3" */
    grounds: ({ grounds, openedAt }: CaseLineFragment): string => {
      const waited = Math.max(0, Math.floor((now() - Date.parse(openedAt)) / hourMs));
      const told = grounds.filter(({ points }) => points !== 0);
      const lines = told.map(({ ground, points }) => `${why.grounds[ground]} ${signed(points)}`);
      return [...lines, `${why.waiting} ${signed(waited)}`].join(" · ");
    },
  };
}

/** The address of a case. */
export const casePath = (number: number): string => `/moderation/cases/${number}`;
