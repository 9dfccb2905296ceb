import type { Reader } from "../../platform/database/statement.ts";
import type { OwnerParameters } from "../personas/vault.ts";

/** Whether something of a room above waits for a member to be read, beside the moderators' measures. */
export type NoticeSource = (reader: Reader, owner: OwnerParameters) => Promise<boolean>;

const sources: NoticeSource[] = [];

/** A room says once, when it is loaded, how it knows that something of its own waits for a member. */
export function registerNotices(source: NoticeSource): void {
  sources.push(source);
}

/** Whether anything of any room waits for them. */
export async function hasOtherNotices(reader: Reader, owner: OwnerParameters): Promise<boolean> {
  return (await Promise.all(sources.map((source) => source(reader, owner)))).some(Boolean);
}
