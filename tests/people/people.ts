import type { TestHouse } from "../support/house.ts";
import { Person } from "./person.ts";

type Office = "patient" | "carer" | "survivor" | "moderator" | "expert" | "administrator";

/**
 * Signed-up people by their names: `people(house, { lin: "patient", mei: "moderator" })`. Offices are given as the
 * first administrator would be made, by the database.
 */
export async function people<Names extends string>(
  house: TestHouse,
  wanted: Record<Names, Office>,
): Promise<Record<Names, Person>> {
  const entries = await Promise.all(
    (Object.entries(wanted) as [Names, Office][]).map(async ([handle, office]) => {
      const role = office === "carer" ? "CARER" : office === "survivor" ? "SURVIVOR" : "PATIENT";
      const person = await new Person(house).signsUp(handle, role);
      if (office === "moderator" || office === "expert" || office === "administrator")
        await givesOffice(house, handle, office);
      return [handle, person] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Names, Person>;
}

/** A guest: a browser that nobody signed in with. */
export const guest = (house: TestHouse): Person => new Person(house);

async function givesOffice({ house }: TestHouse, handle: string, role: Office): Promise<void> {
  const { rows } = await house.database.read.query<{ id: string }>(
    `insert into staff_role (account_id, role, granted_at) select id, $2, now() from account where handle = $1 returning account_id as id`,
    [handle, role],
  );
  house.doorkeeper.forget(`account:${rows[0]!.id}`);
}
