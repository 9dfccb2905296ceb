import { toGlobalId } from "../../kernel/ids.ts";
import { askedFieldVisibility } from "../fieldVisibility.ts";
import { pseudonymOf } from "./pseudonyms.ts";
import { isOwnPersonaSql, type OwnerSql } from "./vault.ts";
import type { PersonaFace } from "./persona.graphql.ts";

/** The columns of a face, as `personaColumns` selects them under a prefix. */
export type PersonaColumns<Prefix extends string> = {
  [
    Key in `${Prefix}Id` | `${Prefix}Kind` | `${Prefix}Name` | `${Prefix}Handle` | `${Prefix}Role` | `${Prefix}Account`
  ]: string | null;
} & { [Key in `${Prefix}Pseudonym` | `${Prefix}Colour`]: number | null } & {
  [Key in `${Prefix}Staff`]: string[] | null;
} & { [Key in `${Prefix}IsOwn`]: boolean };

/**
 * SQL columns for the face behind a persona id, each named with the prefix. `persona` and `account` are the aliases
 * joined for it (see `personaJoin`); `viewer` is whoever asks.
 */
export function personaColumns(prefix: string, persona: string, account: string, viewer: OwnerSql): string {
  return `
    ${persona}.id as "${prefix}Id", ${persona}.kind as "${prefix}Kind",
    ${persona}.pseudonym as "${prefix}Pseudonym", ${persona}.colour as "${prefix}Colour",
    ${account}.id as "${prefix}Account", ${account}.display_name as "${prefix}Name",
    ${account}.handle::text as "${prefix}Handle",
    case when ${askedFieldVisibility(`${account}.role_visibility`, viewer.account)} then ${account}.role end as "${prefix}Role",
    array(select s.role from staff_role s where s.account_id = ${account}.id) as "${prefix}Staff",
    ${isOwnPersonaSql(persona, viewer)} as "${prefix}IsOwn"`;
}

/** SQL joins for `personaColumns`. */
export function personaJoin(persona: string, account: string, personaId: string): string {
  return `left join persona ${persona} on ${persona}.id = ${personaId}
    left join account ${account} on ${account}.id = ${persona}.account_id`;
}

/** The face out of its columns; null when there is none. */
export function personaFace<Prefix extends string>(row: PersonaColumns<Prefix>, prefix: Prefix): PersonaFace | null {
  const columns = row as Record<string, unknown>;
  const uuid = columns[`${prefix}Id`] as string | null;
  if (uuid === null) return null;
  const number = columns[`${prefix}Pseudonym`] as number | null;
  const pseudonym = number === null ? null : pseudonymOf(number);
  return {
    typename: "Persona",
    id: toGlobalId("Persona", uuid),
    uuid,
    kind: columns[`${prefix}Kind`] as PersonaFace["kind"],
    displayName: pseudonym ? `${pseudonym.en} ${pseudonym.zh}` : (columns[`${prefix}Name`] as string),
    pseudonym,
    colour: columns[`${prefix}Colour`] as number | null,
    handle: columns[`${prefix}Handle`] as string | null,
    accountUuid: columns[`${prefix}Account`] as string | null,
    role: columns[`${prefix}Role`] as PersonaFace["role"],
    staffRoles: columns[`${prefix}Staff`] as PersonaFace["staffRoles"],
    viewerIsSelf: columns[`${prefix}IsOwn`] as boolean,
  };
}
