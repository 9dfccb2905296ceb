import fc from "fast-check";
import { expect, test } from "vitest";
import { crisisStates, waitsForAnybody, type CrisisHappening } from "./crisis.states.ts";
import { CrisisCase } from "./crisis.entity.ts";
import type { CrisisStateWord } from "./words.ts";

const minuteMs = 60_000;
const start = new Date("2026-11-30T20:00:00Z");

const frozen = {
  ...{ uuid: "s", revision: 1, personaUuid: "p", accountUuid: null, threadUuid: "t", placeUuid: "b", isPublic: true },
  content: { locale: "en" as const, title: null, body: "x", warnings: { kinds: [], note: null }, pictures: [] },
  createdAt: start,
};

/** What the prose of the issue says of a crisis, without the table. */
class Told {
  isOpen = true;
  lookedAfterBy: string | null = null;
  wasEscalated = false;
  wasWrittenTo = false;
  isDue = false;

  can(happening: CrisisHappening): boolean {
    if (!this.isOpen) return happening === "reopen";
    if (happening === "reopen") return false;
    if (happening === "escalate") return this.lookedAfterBy === null;
    if (happening === "acknowledge") return true;
    if (happening === "fallDue") return this.lookedAfterBy !== null && !this.isDue;
    return this.lookedAfterBy !== null;
  }

  state(): CrisisStateWord {
    if (!this.isOpen) return "closed";
    if (this.lookedAfterBy === null) return this.wasEscalated ? "escalated" : "raised";
    if (this.isDue) return "followUpDue";
    return this.wasWrittenTo ? "responded" : "acknowledged";
  }

  happens(happening: CrisisHappening, who: string): void {
    if (happening === "reopen") Object.assign(this, new Told());
    if (happening === "escalate") this.wasEscalated = true;
    if (happening === "acknowledge") this.lookedAfterBy = who;
    if (happening === "close") this.isOpen = false;
    if (happening === "fallDue") this.isDue = true;
    // Whoever dealt with what was due has been in touch, whichever way.
    if (this.isDue && ["setFollowUp", "checkIn"].includes(happening)) this.wasWrittenTo = true;
    if (happening === "respond") this.wasWrittenTo = true;
    if (["respond", "setFollowUp", "checkIn"].includes(happening)) this.isDue = false;
  }
}

function does(crisis: CrisisCase, happening: CrisisHappening, who: string, now: Date): void {
  const later = new Date(now.getTime() + 15 * minuteMs);
  const deeds: Record<CrisisHappening, () => void> = {
    acknowledge: () => crisis.acknowledge(who, now),
    escalate: () => crisis.escalate(later),
    respond: () => crisis.respond(now),
    setFollowUp: () => crisis.setFollowUp(later),
    fallDue: () => crisis.fallDue(),
    checkIn: () => crisis.checkIn(null),
    close: () => crisis.close(who, now),
    reopen: () => crisis.reopen("report", now),
  };
  deeds[happening]();
}

const happenings = Object.values(crisisStates).flatMap((row) => Object.keys(row) as CrisisHappening[]);

test("a crisis goes no other way than told, whatever is tried, and somebody is called as long as nobody looks", () => {
  const tried = fc.record({
    happening: fc.constantFrom(...new Set(happenings)),
    who: fc.constantFrom("mei", "kai"),
    minutes: fc.integer({ min: 0, max: 2_000 }),
  });
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 25 }), (steps) => {
      const subject = { kind: "post", uuid: "s" } as const;
      const crisis = CrisisCase.raise({ caseId: "c", subject, frozen, source: "report", now: start });
      const told = new Told();
      let now = start;
      for (const { happening, who, minutes } of steps) {
        now = new Date(now.getTime() + minutes * minuteMs);
        expect(crisis.can(happening)).toBe(told.can(happening));
        if (!told.can(happening)) {
          expect(() => does(crisis, happening, who, now)).toThrow("cannot");
          continue;
        }
        does(crisis, happening, who, now);
        told.happens(happening, who);
        expect(crisis.state).toBe(told.state());
        expect(crisis.callAt !== null).toBe(waitsForAnybody(crisis.state));
        expect(crisis.acknowledgedBy).toBe(told.lookedAfterBy);
        expect(crisis.closedAt !== null).toBe(!told.isOpen);
        if (happening === "respond") expect(crisis.followUpAt!.getTime()).toBeGreaterThan(now.getTime());
      }
    }),
    { numRuns: 1_000 },
  );
});
