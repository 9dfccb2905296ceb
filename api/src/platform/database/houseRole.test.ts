import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { copyTemplate } from "../../../../tests/support/house.ts";
import { openHouse, type OpenHouse } from "../../openHouse.ts";
import { fillIndex } from "../../search/fillIndex.ts";
import { readConfig } from "../config.ts";
import { createLogger } from "../logging.ts";
import { HOUSE_ROLE, ownerOf, prepareHouseRole } from "./houseRole.ts";

let database: { url: string; drop(): Promise<void> };
let folder: string;
let opened: OpenHouse | null = null;

beforeEach(async () => {
  database = await copyTemplate();
  folder = mkdtempSync(join(tmpdir(), "tongxing-role-"));
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function opens(settings: Record<string, string>): Promise<OpenHouse> {
  opened = await openHouse(readConfig({ DATA_DIR: folder, ...settings }), createLogger("silent"));
  return opened;
}

/** The same database, reached under another name. */
function as(user: string): string {
  const url = new URL(database.url);
  url.username = user;
  return url.toString();
}

async function owner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const whoIs = ({ house }: OpenHouse) =>
  house.database.read.query("select current_user as user").then(({ rows }) => rows);

test("who is given the owner's address alone steps down to the house's role for all of the work", async () => {
  const { house, close } = await opens({ DATABASE_URL: database.url });
  expect(await whoIs({ house, close })).toEqual([{ user: HOUSE_ROLE }]);
  const [writer] = await house.database.fork().execute("select current_user as user");
  expect(writer).toEqual({ user: HOUSE_ROLE });
});

// Under another name one comes in where the socket asks for no password.
describe.skipIf(inject("server").address.connectionString !== undefined)("on the embedded server", () => {
  test("the house works without the owner once all is prepared, its jobs too, and says what it can't do", async () => {
    const prepared = await opens({ DATABASE_URL: database.url });
    await fillIndex(prepared.house);
    await prepared.house.jobs.start();
    await prepared.close();
    const { house, close } = await opens({ DATABASE_URL: as(HOUSE_ROLE) });
    expect(await whoIs({ house, close })).toEqual([{ user: HOUSE_ROLE }]);
    await house.jobs.start();
    await fillIndex(house);
    expect(() => ownerOf(house.database)).toThrow("DATABASE_OWNER_URL");
  });

  test("tables of a later version, and the search made anew, are the house's to work with", async () => {
    await opens({ DATABASE_URL: as(HOUSE_ROLE), DATABASE_OWNER_URL: database.url });
    await owner("create table later (id bigint generated always as identity, word text)");
    const { read } = opened!.house.database;
    await read.query("insert into later (word) values ('a')");
    await read.query("update later set word = 'b'");
    await fillIndex(opened!.house);
    await read.query("select from search_document");
    await expect(read.query("create table own (id int)")).rejects.toThrow("permission denied");
  });

  test("a house without the owner does not serve an older database", async () => {
    await owner("delete from mikro_orm_migrations where name like '%audit_chain%'");
    await expect(opens({ DATABASE_URL: as(HOUSE_ROLE) })).rejects.toThrow("1 migrations are left");
  });

  test("a house whose user could change the audit trail does not serve", async () => {
    await expect(opens({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.url })).rejects.toThrow(
      "may change the audit trail",
    );
  });

  test("an owner who may make no roles is told what to ask for", async () => {
    await owner("create role plain_owner login");
    try {
      await expect(prepareHouseRole({ connectionString: as("plain_owner") }, "another_house")).rejects.toThrow(
        `create role another_house login;\n  grant another_house to "plain_owner";`,
      );
    } finally {
      await owner("drop role plain_owner");
    }
  });
});
