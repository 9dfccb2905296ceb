import { defineEntity, p } from "@mikro-orm/postgresql";
import type { PlaceStateWord, PlaceVisibilityWord } from "./words.ts";
import { record } from "../platform/bus/outbox.ts";

const PlaceSchema = defineEntity({
  name: "Place",
  tableName: "place",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(["board"] as const),
    visibility: p.enum(["public", "members", "restricted", "private"] as const),
    state: p.enum(["open", "readOnly", "archived"] as const),
    openToRoles: p.array(),
    holdsAllPosts: p.boolean().default(false),
    holdsFirstPosts: p.boolean().default(false),
    version: p.integer().version(),
  },
});

/** Whose membership it is, and who decided how (1: let in). */
export type MembershipTold =
  | { membershipId: string; accountId: string }
  | { membershipId: string; accountId: string; decidedBy: string; isApproved: 0 | 1 };

/** What can be changed of a place. */
export interface PlaceArrangement {
  visibility: PlaceVisibilityWord;
  state: PlaceStateWord;
  openToRoles: string[];
  /** Whether everything that is written here waits for a moderator. */
  holdsAllPosts: boolean;
  /** Whether what somebody replies here waits until something of theirs was published here. */
  holdsFirstPosts: boolean;
}

/** Wherever a conversation takes place: who reads there, and whether people write there. */
export class Place extends PlaceSchema.class {
  static open(given: { id: string; visibility: PlaceVisibilityWord; openToRoles: string[] }): Place {
    const nothingHeld = { holdsAllPosts: false, holdsFirstPosts: false };
    return Object.assign(new Place(), { ...given, ...nothingHeld, kind: "board" as const, state: "open" as const });
  }

  /** Changes who reads, and whether people write here and others see it at once. The upper room tells. */
  arrange(changes: Partial<PlaceArrangement>): void {
    Object.assign(this, changes);
  }

  /** Tells that somebody asks to be let in, or what was decided. */
  membershipTold(kind: "MembershipRequested" | "MembershipDecided", data: MembershipTold): void {
    record(this, {
      kind,
      subject: `membership:${data.membershipId}`,
      place: `place:${this.id}`,
      data: { placeId: this.id, ...data },
    });
  }

  /** Tells that somebody's standing here has changed, so that whatever they follow live is asked again. */
  standingChanged(accountId: string): void {
    record(this, {
      kind: "AccountChanged",
      subject: `account:${accountId}`,
      place: `place:${this.id}`,
      data: { accountId },
    });
  }
}

PlaceSchema.setClass(Place);
