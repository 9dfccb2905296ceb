import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { DraftLine } from "../../client/src/drafts/draftLine.ts";
import type { DraftHouse, DraftNews, HouseDraft } from "../../client/src/drafts/draftLine.ts";
import { SetAside } from "../../client/src/drafts/setAside.ts";
import { Tail } from "../../client/src/drafts/tail.ts";
import type { Written } from "../../client/src/drafts/written.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let linAtTheDesk: Person;
let tom: Person;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
  linAtTheDesk = await lin.onAnotherDevice();
});
afterAll(() => open.close());

class Offline extends Error {
  code = "OFFLINE";
}

/** One of lin's devices: a composer on a thread, a storage that survives its page, and a network that may be down. */
class Device {
  readonly person: Person;
  readonly subjectId: string;
  readonly storage = new Map<string, string>();
  readonly session = new Map<string, string>();
  isOnline = true;
  /** The answer of the next saving gets lost on its way, once. */
  losesAnswer = false;
  text: Written = { body: "" };
  news: DraftNews = { kind: "quiet" };
  conflict: HouseDraft | undefined;
  tail!: Tail;
  line!: DraftLine;

  constructor(person: Person, subjectId: string) {
    this.person = person;
    this.subjectId = subjectId;
    this.opensPage();
  }

  opensPage(): void {
    this.text = { body: "" };
    this.conflict = undefined;
    const fields = { read: () => this.text, show: (text: Written) => void (this.text = { body: text.body }) };
    this.tail = new Tail(fields, shelf(this.storage), "place");
    const wasRestored = this.tail.restore() === "text";
    this.line = new DraftLine({
      tail: this.tail,
      house: this.#house(),
      aside: new SetAside(shelf(this.session), "place"),
      told: {
        news: (news) => void (this.news = news),
        conflict: (theirs) => void (this.conflict = theirs),
        setAside: () => {},
      },
      wasRestored,
    });
  }

  types(body: string): void {
    this.text = { body };
    this.tail.keep();
  }

  async publishes(): Promise<boolean> {
    if (!this.isOnline || this.text.body === "") return false;
    const from = this.tail.base;
    await this.person.replies({ id: this.subjectId, number: 0 }, this.text.body, { draftVersion: from });
    this.text = { body: "" };
    this.tail.forget();
    await this.line.published(from);
    return true;
  }

  async discards(): Promise<void> {
    this.text = { body: "" };
    this.tail.forget();
    await this.line.save();
  }

  aside(): string[] {
    return (JSON.parse(this.session.get("tongxing.aside.place") ?? "[]") as Written[]).map(({ body }) => body);
  }

  /** Every text that this device could still show its writer. */
  everything(): string {
    return [this.text.body, this.conflict?.body ?? "", ...this.storage.values(), ...this.aside()].join("\n");
  }

  #house(): DraftHouse {
    const online = () => {
      if (!this.isOnline) throw new Offline();
    };
    const { person, subjectId } = this;
    return {
      read: async () => {
        online();
        return houseDraft(person, subjectId);
      },
      save: async ({ body }, expectedVersion) => {
        online();
        const { draft, userErrors } = await person.does(
          "saveDraft",
          { subjectId, body, expectedVersion },
          "draft { version updatedAt }",
        );
        if (this.losesAnswer) {
          this.losesAnswer = false;
          throw new Offline();
        }
        const code = userErrors[0]?.code;
        if (code === "STALE_VERSION") return { isStale: true };
        return code ? { refused: code as never } : draft;
      },
      discard: async (expectedVersion) => {
        online();
        const { userErrors } = await person.does("discardDraft", { subjectId, expectedVersion });
        return userErrors[0]?.code !== "STALE_VERSION";
      },
    };
  }
}

const shelf = (kept: Map<string, string>) => ({
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});

async function houseDraft(person: Person, subjectId: string): Promise<HouseDraft | null> {
  const query = `query ($id: ID!) { viewer { draft(subjectId: $id) { body version device updatedAt } } }`;
  return (await person.reads(query, { id: subjectId })).viewer.draft;
}

async function twoDevices(): Promise<[Device, Device]> {
  const { id } = await tom.begins(board.id, "A question");
  return [new Device(lin, id), new Device(linAtTheDesk, id)];
}

describe("one draft, two devices", () => {
  test("what was typed on the phone stands in the composer at the desk", async () => {
    const [phone, desk] = await twoDevices();
    phone.types("I was afraid");
    await phone.line.save();
    expect(phone.news.kind).toBe("saved");
    await desk.line.meet();
    expect(desk.text.body).toBe("I was afraid");
    expect(desk.news).toMatchObject({ kind: "continued" });
  });

  test("of what the house holds whole, only a mark stays on the device", async () => {
    const [phone] = await twoDevices();
    phone.types("nobody's business");
    expect([...phone.storage.values()].join()).toContain("nobody's business");
    await phone.line.save();
    expect([...phone.storage.values()].join()).not.toContain("nobody's business");
    phone.opensPage();
    await phone.line.meet();
    expect(phone.text.body).toBe("nobody's business");
  });

  test("written offline, it is kept on the device, survives the page, and is saved when the line is back", async () => {
    const [phone, desk] = await twoDevices();
    phone.isOnline = false;
    phone.types("in the tunnel");
    await phone.line.save();
    expect(phone.news).toEqual({ kind: "keptHere", code: "OFFLINE" });
    phone.opensPage();
    expect(phone.text.body).toBe("in the tunnel");
    phone.isOnline = true;
    await phone.line.save();
    await desk.line.meet();
    expect(desk.text.body).toBe("in the tunnel");
  });

  test("two texts are both shown; the one not taken can be brought back", async () => {
    const [phone, desk] = await twoDevices();
    phone.types("phone");
    await phone.line.save();
    desk.isOnline = false;
    desk.types("desk");
    await desk.line.save();
    desk.isOnline = true;
    await desk.line.save();
    expect([desk.text.body, desk.conflict?.body]).toEqual(["desk", "phone"]);
    desk.line.takeOther();
    expect([desk.text.body, desk.conflict, desk.aside()]).toEqual(["phone", undefined, ["desk"]]);
    await desk.line.bringBack();
    expect([desk.text.body, desk.aside()]).toEqual(["desk", ["phone"]]);
    expect((await houseDraft(lin, desk.subjectId))?.body).toBe("desk");
    await phone.line.meet();
    expect(phone.text.body).toBe("desk");
  });

  test("a lost answer is asked for again without a conflict with oneself", async () => {
    const [phone] = await twoDevices();
    phone.types("once");
    phone.losesAnswer = true;
    await phone.line.save();
    expect(phone.news.kind).toBe("keptHere");
    await phone.line.save();
    expect([phone.news.kind, phone.conflict]).toEqual(["saved", undefined]);
  });

  test("words typed while the house is asked are joined to the draft", async () => {
    const [phone, desk] = await twoDevices();
    phone.types("first words");
    await phone.line.save();
    const meeting = desk.line.meet();
    desk.types("and these");
    await meeting;
    expect(desk.text.body).toBe("first words\n\nand these");
    await desk.line.save();
    expect((await houseDraft(lin, desk.subjectId))?.body).toBe("first words\n\nand these");
  });

  test("a saving under way while its text is published leaves no draft behind", async () => {
    const [phone] = await twoDevices();
    phone.types("nearly");
    await phone.line.save();
    phone.types("done");
    const saving = phone.line.save();
    await phone.publishes();
    await saving;
    expect(await houseDraft(lin, phone.subjectId)).toBeNull();
    expect(phone.storage.size).toBe(0);
  });
});

/** What somebody may do with two devices, in any order. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.constant("types" as const) },
  { weight: 6, arbitrary: fc.constant("saves" as const) },
  ...(
    ["meets", "goesOffline", "comesOnline", "reloads", "losesAnswer", "publishes", "discards", "brings"] as const
  ).map((name) => ({ weight: 2, arbitrary: fc.constant(name) })),
  { weight: 3, arbitrary: fc.constantFrom("keepsMine" as const, "takesOther" as const) },
);
const step = fc.record({ at: fc.constantFrom(0, 1), deed });

/**
 * The naive model: what the house should hold, and which of its texts each device has shown. It knows nothing of
 * versions, queues or storage.
 */
interface Model {
  house: string | null;
  /** Whether this device has shown what the house holds now. */
  hasSeen: [boolean, boolean];
  typed: number;
}

test("whatever two devices do, online or not, no acknowledged text is overwritten unseen and none is lost", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const devices = await twoDevices();
      const model: Model = { house: null, hasSeen: [true, true], typed: 0 };
      for (const { at, deed } of steps) await takes(devices, at as 0 | 1, deed, model);
      await comesToRest(devices);
    }),
    { seed, numRuns: 40, endOnFailure: false },
  );
}, 300_000);

async function takes(devices: [Device, Device], at: 0 | 1, deed: string, model: Model): Promise<void> {
  const device = devices[at];
  const before = { text: device.text.body, house: (await houseDraft(lin, device.subjectId))?.body ?? null };
  const hadSeen = before.house === null || model.hasSeen[at];
  await does(device, deed, model);
  const after = (await houseDraft(lin, device.subjectId))?.body ?? null;

  if (after !== before.house) {
    // The house holds something else now: this device must have been showing, or just have shown, what went.
    expect(hadSeen || device.everything().includes(before.house ?? ""), `${deed} replaced unseen words`).toBe(true);
    if (after !== null) expect([before.text, device.text.body]).toContain(after);
    model.hasSeen = at === 0 ? [true, false] : [false, true];
  }
  const shows = after !== null && (device.text.body.includes(after) || device.conflict?.body === after);
  if (shows && device.isOnline) model.hasSeen[at] = true;
  const typed = /words \d+/g.exec(before.text)?.[0];
  const isMeantToGo = deed === "publishes" || deed === "discards" || deed === "types";
  if (typed && !isMeantToGo)
    expect(`${device.everything()}\n${after}\n${devices[1 - at]!.everything()}`, `${deed} lost words`).toContain(typed);
}

async function does(device: Device, deed: string, model: Model): Promise<void> {
  if (deed === "types") return device.types(`${device.text.body} words ${(model.typed += 1)}.`.trim());
  if (deed === "saves") return device.line.save();
  if (deed === "meets") return device.line.meet();
  if (deed === "goesOffline") return void (device.isOnline = false);
  if (deed === "comesOnline") return void (device.isOnline = true);
  if (deed === "reloads") return device.opensPage();
  if (deed === "losesAnswer") return void (device.losesAnswer = true);
  if (deed === "publishes") return void (await device.publishes());
  if (deed === "discards") return device.discards();
  if (deed === "brings") return device.line.bringBack();
  if (deed === "keepsMine") return device.line.keepMine();
  device.line.takeOther();
}

/** Both come online, and whoever is asked chooses: in the end both show what the house holds. */
async function comesToRest(devices: [Device, Device]): Promise<void> {
  for (const device of devices) Object.assign(device, { isOnline: true, losesAnswer: false });
  for (let round = 0; round < 3; round += 1) {
    for (const device of devices) {
      await device.line.meet();
      await device.line.save();
      if (device.conflict) await device.line.keepMine();
    }
  }
  const held = (await houseDraft(lin, devices[0].subjectId))?.body ?? "";
  expect(devices.map(({ text }) => text.body)).toEqual([held, held]);
}
