import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FrozenSubject } from "../../subjects/frozen.ts";
import { claimMinutes, ModerationCase } from "./case.entity.ts";
import { casePolicy } from "./case.policy.ts";
import { caseFacts } from "./lockCase.ts";
import { rankOf } from "./priority.ts";

/** What a naive reader of the rules keeps in mind. Times in minutes. */
interface Model {
  now: number;
  stage: "waiting" | "decided" | "underAppeal" | "closed";
  holder: string | null;
  until: number;
  asker: string | null;
  version: number;
}

interface Real {
  one: ModerationCase;
  now: Date;
}

const moderators = ["mei", "kai", "ana"] as const;
type Who = (typeof moderators)[number];
const minuteMs = 60_000;

const holderOf = ({ holder, until, now }: Model) => (holder !== null && until > now ? holder : null);

/** What may be done, told from the rules alone. */
const may: Record<keyof typeof casePolicy, (model: Model, who: Who) => boolean> = {
  claim: (model, who) =>
    model.stage === "waiting" && [null, who].includes(holderOf(model) as Who | null) && model.asker !== who,
  decide: (model, who) =>
    model.stage === "waiting" && [null, who].includes(holderOf(model) as Who | null) && model.asker !== who,
  release: (model, who) =>
    model.stage === "waiting" && (holderOf(model) === who || (model.asker === who && isAwaiting(model))),
  handOver: (model, who) => model.stage === "waiting" && holderOf(model) === who,
  askForSecondReview: (model, who) => model.stage === "waiting" && holderOf(model) === who,
  addNote: () => true,
};

/** Nobody has taken it since a second look was asked for, or they have given it back. */
const isAwaiting = (model: Model) => model.asker !== null && model.holder === null;

class Deed implements fc.Command<Model, Real> {
  constructor(
    readonly deed: keyof typeof casePolicy,
    readonly who: Who,
    readonly to: Who | null,
  ) {}
  check = () => true;
  run(model: Model, real: Real): void {
    const { deed, who, to } = this;
    const given = { accountId: who, mayWrite: true };
    const isAllowed = casePolicy[deed](given, caseFacts(real.one, real.now)) === null;
    isAsExpected(isAllowed, may[deed](model, who), `${this} ${JSON.stringify(model)}`);
    if (isAllowed) this.carryOut(model, real, to !== null && to !== who && to !== model.asker ? to : null);
    agrees(model, real);
  }
  private carryOut(model: Model, { one, now }: Real, to: Who | null): void {
    const { deed, who } = this;
    const isRenewal = holderOf(model) === who;
    if (deed === "claim") {
      one.claim(who, now);
      Object.assign(model, { holder: who, until: model.now + claimMinutes });
      if (!isRenewal) model.version += 1;
    } else if (deed === "decide") {
      one.decide(now);
      Object.assign(model, { stage: "decided", holder: null, asker: null, version: model.version + 1 });
    } else if (deed === "askForSecondReview") {
      one.askForSecondReview(who);
      Object.assign(model, { holder: null, asker: who, version: model.version + 1 });
    } else if (deed === "release" || (deed === "handOver" && to === null)) {
      one.unclaim();
      if (model.holder === null) model.asker = null;
      Object.assign(model, { holder: null, version: model.version + 1 });
    } else if (deed === "handOver") {
      one.handTo(to!, now);
      Object.assign(model, { holder: to, until: model.now + claimMinutes, version: model.version + 1 });
    } else one.noted();
  }
  toString = () => `${this.who} ${this.deed}${this.to ? ` to ${this.to}` : ""}`;
}

/** What follows a decision, and time that passes. */
class Turn implements fc.Command<Model, Real> {
  constructor(readonly turn: "undo" | "appeal" | "appealWithdrawn" | "appealDecided" | "close" | "wait" | "sweep") {}
  check({ stage }: Readonly<Model>): boolean {
    if (this.turn === "wait" || this.turn === "sweep") return true;
    const isAppealed = this.turn === "appealWithdrawn" || this.turn === "appealDecided";
    return stage === (isAppealed ? "underAppeal" : "decided");
  }
  run(model: Model, real: Real): void {
    const { one, now } = real;
    if (this.turn === "wait") {
      model.now += 7;
      real.now = new Date(now.getTime() + 7 * minuteMs);
    } else if (this.turn === "sweep") {
      // The house gives back what nobody works on any more, as its job does.
      if (one.claimExpiresAt != null && one.claimExpiresAt <= now) {
        one.unclaim();
        Object.assign(model, { holder: null, version: model.version + 1 });
      }
    } else {
      if (this.turn === "undo") one.reopen();
      else if (this.turn === "appeal") one.appeal();
      else if (this.turn === "appealWithdrawn") one.appealWithdrawn();
      else if (this.turn === "appealDecided") one.appealDecided(now);
      else one.close(now);
      const stages = { undo: "waiting", appeal: "underAppeal", appealWithdrawn: "decided", appealDecided: "closed" };
      model.stage = (stages as Record<string, Model["stage"]>)[this.turn] ?? "closed";
      model.version += 1;
    }
    agrees(model, real);
  }
  toString = () => this.turn;
}

function isAsExpected(found: boolean, expected: boolean, message: string): void {
  expect(found, message).toBe(expected);
}

/** Whatever happens: one holder at most, and none once it is decided; whoever asked for a second look never holds it. */
function agrees(model: Model, { one, now }: Real): void {
  const claimant = one.claimantAt(now);
  expect(claimant).toBe(holderOf(model));
  expect(one.version).toBe(model.version);
  expect((one.reviewAskedBy ?? null) === null || claimant !== one.reviewAskedBy).toBe(true);
  expect(one.decidedAt === null).toBe(model.stage === "waiting");
  if (model.stage !== "waiting") expect([one.assignedTo, one.claimExpiresAt]).toEqual([null, null]);
}

const frozen = { content: { pictures: [], warnings: { kinds: [], note: null } } } as unknown as FrozenSubject;

test("a case is what a naive reader of its rules expects, whatever moderators do to it", () => {
  const deeds = Object.keys(casePolicy) as (keyof typeof casePolicy)[];
  const who = fc.constantFrom(...moderators);
  const commands = [
    fc.tuple(fc.constantFrom(...deeds), who, fc.option(who)).map(([deed, one, to]) => new Deed(deed, one, to)),
    fc
      .constantFrom("wait", "sweep", "undo", "appeal", "appealWithdrawn", "appealDecided", "close")
      .map((turn) => new Turn(turn as Turn["turn"])),
  ];
  const seed = Number(process.env["SEED"] ?? Date.now() % 2_147_483_647);
  console.info(`seed ${seed}`);
  fc.assert(
    fc.property(fc.commands(commands, { size: "+1" }), (given) => {
      const now = new Date("2026-11-30T08:00:00Z");
      const rank = rankOf([], "other", true);
      const subject = { kind: "post" as const, uuid: "00000000-0000-7000-8000-000000000001" };
      const one = ModerationCase.open({ subject, frozen, source: "report", rank, now });
      const model: Model = { now: 0, stage: "waiting", holder: null, until: 0, asker: null, version: 1 };
      fc.modelRun(() => ({ model, real: { one, now } }), given);
    }),
    { seed, numRuns: 800 },
  );
});
