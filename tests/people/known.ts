import type { TestHouse } from "../support/house.ts";
import type { Person, ThreadRef } from "./person.ts";

/** Makes somebody known here: they came long ago, and enough of what they said stands where everybody reads it. */
export async function isKnown(open: TestHouse, person: Person, thread: ThreadRef): Promise<void> {
  const { read } = open.house.database;
  await read.query(`update account set created_at = now() - interval '30 days' where handle = $1`, [person.handle]);
  for (let post = 0; post < 5; post += 1) await person.replies(thread, `I have been here before, ${post}.`);
}
