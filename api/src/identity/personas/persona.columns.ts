import { toGlobalId } from "../../kernel/ids.ts";
import { askedFieldVisibility } from "../fieldVisibility.ts";
import { pseudonymOf } from "./pseudonyms.ts";
import { isOwnPersonaSql, type OwnerSql } from "./vault.ts";
import type { PersonaFace } from "./persona.graphql.ts";

/** The columns of a face, as `personaColumns` selects them under a prefix. */
export type PersonaColumns<Prefix extends string> = {
  [Key in `${Prefix}Id` | `${Prefix}Name` | `${Prefix}Handle` | `${Prefix}Role` | `${Prefix}Account`]: string | null;
} & { [Key in `${Prefix}Pseudonym` | `${Prefix}Colour`]: number | null } & {
  [Key in `${Prefix}Staff`]: string[] | null;
} & { [Key in `${Prefix}IsOwn`]: boolean };

/**
 * SQL columns for the face behind a persona id, each named with the prefix. `persona` and `account` are the aliases
 * joined for it (see `personaJoin`); `viewer` is whoever asks.
 */
export function personaColumns(prefix: string, persona: string, account: string, viewer: OwnerSql): string {
  return `
    ${persona}.id as "${prefix}Id",
    ${persona}.pseudonym as "${prefix}Pseudonym", ${persona}.colour as "${prefix}Colour",
    ${account}.id as "${prefix}Account", ${account}.display_name as "${prefix}Name",
    ${account}.handle::text as "${prefix}Handle",
    case when ${askedFieldVisibility(`${account}.role_visibility`, viewer.account)} then ${account}.role end as "${prefix}Role",
    nullif(${account}.staff_roles, '{}') as "${prefix}Staff",
    ${isOwnPersonaSql(persona, viewer)} as "${prefix}IsOwn"`;
}

/** SQL joins for `personaColumns`. */
export function personaJoin(persona: string, account: string, personaId: string): string {
  return `left join persona ${persona} on ${persona}.id = ${personaId}
    left join account ${account} on ${account}.id = ${persona}.account_id`;
}

const parts = ["Id", "Pseudonym", "Colour", "Account", "Name", "Handle", "Role", "Staff", "IsOwn"] as const;
type ColumnNames = Record<(typeof parts)[number], string>;
const namesByPrefix = new Map<string, ColumnNames>();

/** A prefix's column names, put together once: a page has a hundred faces. */
function columnNames(prefix: string): ColumnNames {
  const known = namesByPrefix.get(prefix);
  if (known) return known;
  const names = Object.fromEntries(parts.map((part) => [part, `${prefix}${part}`])) as ColumnNames;
  namesByPrefix.set(prefix, names);
  return names;
}

/** The face out of its columns; null when there is none. */
export function personaFace<Prefix extends string>(row: PersonaColumns<Prefix>, prefix: Prefix): PersonaFace | null {
  const columns = row as Record<string, unknown>;
  const names = columnNames(prefix);
  const uuid = columns[names.Id] as string | null;
  if (uuid === null) return null;
  const number = columns[names.Pseudonym] as number | null;
  const pseudonym = number === null ? null : pseudonymOf(number);
  return {
    typename: "Persona",
    id: toGlobalId("Persona", uuid),
    uuid,
    kind: pseudonym ? "pseudonymous" : "named",
    displayName: pseudonym ? `${pseudonym.en} ${pseudonym.zh}` : (columns[names.Name] as string),
    pseudonym,
    colour: columns[names.Colour] as number | null,
    handle: columns[names.Handle] as string | null,
    accountUuid: columns[names.Account] as string | null,
    role: columns[names.Role] as PersonaFace["role"],
    staffRoles: (columns[names.Staff] ?? []) as PersonaFace["staffRoles"],
    viewerIsSelf: columns[names.IsOwn] as boolean,
  };
}
