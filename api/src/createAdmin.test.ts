import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Person } from "../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../tests/support/house.ts";
import { readConfig } from "./platform/config.ts";
import { inRepository } from "./platform/root.ts";
import { openSecrets } from "./platform/secrets.ts";

let house: TestHouse;
const folder = mkdtempSync(join(tmpdir(), "tongxing-admin-"));
beforeAll(async () => void (house = await openTestHouse()));
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const runs = (given: Record<string, string>) =>
  promisify(execFile)(process.execPath, [inRepository("api/dist/main.js"), "create-admin"], {
    env: { ...process.env, DATABASE_URL: house.databaseUrl, DATA_DIR: folder, ...given },
  });

test("whoever owns the machine makes the first administrator, who then gives offices", async () => {
  const account = {
    CREATE_ADMIN_HANDLE: "admin",
    CREATE_ADMIN_EMAIL: "admin@example.org",
    CREATE_ADMIN_PASSWORD: "the keys of this place",
  };
  expect((await runs(account)).stdout).toContain("admin is an administrator");
  const admin = new Person(house);
  await admin.does("signIn", { login: "admin", password: "the keys of this place" });
  const { viewer } = await admin.reads("{ viewer { isEmailVerified staffRoles member { id } } }");
  expect(viewer).toMatchObject({ isEmailVerified: true, staffRoles: ["ADMINISTRATOR"] });
  const granted = await admin.does(
    "grantStaffRole",
    { memberId: viewer.member.id, role: "MODERATOR" },
    "member { staffRoles }",
  );
  expect(granted["member"].staffRoles).toEqual(["ADMINISTRATOR", "MODERATOR"]);
});

test("what is wrong with it is said in one line, without a stack", async () => {
  const weak = {
    CREATE_ADMIN_HANDLE: "keeper",
    CREATE_ADMIN_EMAIL: "keeper@example.org",
    CREATE_ADMIN_PASSWORD: "short",
  };
  const failed = (await runs(weak).catch((error: unknown) => error)) as { code: number; stderr: string };
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("password: Password too short.") });
  expect(failed.stderr).not.toContain(" at ");
});

test("the key of sessions is kept in a file for its owner alone, and stays the same", () => {
  const config = readConfig({ DATA_DIR: folder });
  const hash = openSecrets(config).hash("a cookie");
  expect(openSecrets(config).hash("a cookie")).toEqual(hash);
  expect(statSync(join(folder, "session-secret")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "session-secret"), "utf8")).toHaveLength(43);
  expect(openSecrets(readConfig({ DATA_DIR: folder, SESSION_SECRET: "x".repeat(32) })).hash("a cookie")).not.toEqual(
    hash,
  );
});
