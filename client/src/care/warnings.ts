import type { ContentWarningInput, WarningKind } from "@tongxing/schema/generated/graphql.ts";
import { treatmentOf } from "@tongxing/schema/rules/treatmentOf.ts";
import type { Treatment } from "@tongxing/schema/rules/treatmentOf.ts";
import type { Rooms } from "../i18n/rooms.ts";
import { useSession } from "../session/SessionContext.tsx";

/** A warning as the API tells it. */
export interface Warning {
  kind: WarningKind;
  note?: string | null;
}

/** Says what becomes of a text with these warnings for whoever reads this page. */
export function useTreatment(): (warnings: readonly Warning[]) => Treatment {
  const { viewer } = useSession();
  return (warnings) => {
    const chosen = viewer()?.warningPreferences.map(
      ({ kind, treatment }) => [kind, treatment.toLowerCase() as Treatment] as const,
    );
    return treatmentOf(
      warnings.map(({ kind }) => kind),
      new Map(chosen),
    );
  };
}

/** "death, blood": the warnings in the reader's language, and their writer's own words. */
export const warningNames = (words: Rooms["care"], warnings: readonly Warning[]): string =>
  warnings.map(({ kind, note }) => note || words.kinds[kind]).join(words.and);

/** The kinds in the order in which a writer is asked. */
export const warningKinds = [
  "DEATH",
  "SELF_HARM",
  "RECURRENCE",
  "BLOOD",
  "STOMA_PHOTO",
  "SEXUAL_FUNCTION",
  "OTHER",
] as const satisfies readonly WarningKind[];

/** The name of a kind's box in a form. */
export const boxOf = (kind: WarningKind): string => `warnsOf${kind}`;

/** The warnings that a posted form chose. */
export const warningsIn = (form: Record<string, string | undefined>): ContentWarningInput[] =>
  warningKinds
    .filter((kind) => form[boxOf(kind)] !== undefined)
    .map((kind) => (kind === "OTHER" ? { kind, note: form.warningNote ?? "" } : { kind }));
