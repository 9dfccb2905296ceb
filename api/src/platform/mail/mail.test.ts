import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { awaitMail, tokenIn } from "../../../../tests/people/identityMails.ts";
import { guest, people } from "../../../../tests/people/people.ts";
import { Person } from "../../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readConfig } from "../config.ts";
import { Secrets } from "../secrets.ts";
import { createMailer, outboxFolder } from "./mailer.ts";
import { readOutbox } from "./outbox.ts";

const folder = mkdtempSync(join(tmpdir(), "tongxing-mail-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secrets = new Secrets("a key for tests");
const mail = {
  to: "lin@example.org",
  owner: { accountId: randomUUID(), letsIn: true },
  subject: "确认你的邮箱",
  text: "你好：\n\nhttps://example.org/verify-email?token=abc\n",
};

test("without a mail server each mail is a file that only its owner may read", async () => {
  const config = readConfig({ DATA_DIR: folder });
  await createMailer(config, secrets).send(mail);
  const [file, ...others] = readdirSync(outboxFolder(config));
  expect(others).toEqual([]);
  expect(file).toMatch(/^[\da-f-]{36}\.[\da-f]{32}\.eml$/);
  expect(statSync(join(outboxFolder(config), file!)).mode & 0o777).toBe(0o600);
  const { nodes } = await readOutbox(outboxFolder(config), { size: 10, direction: "forward", key: null }, "all");
  expect(nodes).toMatchObject([
    { to: mail.to, subject: mail.subject, text: mail.text, sentAt: expect.stringMatching(/Z$/) },
  ]);
});

test("with SMTP_URL mails go to the mail server", async () => {
  const received: { from: string; to: string[]; message: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = createMailer(
    readConfig({ DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Tongxing <house@example.org>" }),
    secrets,
  );
  await mailer.send(mail);
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(received).toMatchObject([{ from: "house@example.org", to: [mail.to] }]);
  const parsed = await PostalMime.parse(received[0]!.message);
  expect(parsed).toMatchObject({ subject: mail.subject, text: expect.stringContaining("你好") });
  expect(received[0]!.message).toContain("Auto-Submitted: auto-generated");
});

let demo: TestHouse;
beforeAll(async () => void (demo = await openTestHouse({ DEMO: "true" })));
afterAll(() => demo.close());

const accountId = async (handle: string): Promise<string> =>
  (await demo.house.database.read.query("select id from account where handle = $1", [handle])).rows[0].id;
const subjectsFor = async (person: Person): Promise<string[]> =>
  (await person.reads("{ demoOutbox { nodes { subject } } }"))["demoOutbox"].nodes.map(
    ({ subject }: { subject: string }) => subject,
  );

test("in the demonstration everybody reads their own mail, newest first, in pages both ways", async () => {
  const { lin } = await people(demo, { lin: "patient" });
  await awaitMail(demo, "lin@example.org");
  const owner = { accountId: await accountId("lin"), letsIn: false };
  for (let at = 1; at <= 5; at += 1) await demo.house.mailer.send({ ...mail, owner, subject: `Mail ${at}` });
  const page = async (given: string) =>
    (
      await lin.reads(
        `{ demoOutbox(${given}) { nodes { subject to } pageInfo { endCursor startCursor hasNextPage } } }`,
      )
    )["demoOutbox"];
  const first = await page("first: 2");
  expect(first).toMatchObject({
    nodes: [{ subject: "Mail 5", to: mail.to }, { subject: "Mail 4" }],
    pageInfo: { hasNextPage: true },
  });
  const second = await page(`first: 10, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({
    nodes: [{ subject: "Mail 3" }, { subject: "Mail 2" }, { subject: "Mail 1" }, { subject: "Confirm your address" }],
    pageInfo: { hasNextPage: false },
  });
  expect((await page(`last: 2, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
});

test("nobody reads another's mail: not a guest, not a moderator, not whoever took the same address", async () => {
  const { eve, mei } = await people(demo, { eve: "patient", mei: "moderator" });
  await awaitMail(demo, "eve@example.org");
  const owner = { accountId: await accountId("eve"), letsIn: false };
  await demo.house.mailer.send({ to: "eve@example.org", owner, subject: "News for you", text: "Three replies" });
  const { rulesVersion } = (await guest(demo).reads("{ house { rulesVersion } }"))["house"];
  const impostor = new Person(demo);
  await impostor.does("signUp", {
    ...{ handle: "impostor", email: "eve@example.org", password: "a quiet river at night", role: "PATIENT" },
    ...{ locale: "EN", timeZone: "UTC", acceptedTerms: rulesVersion },
  });
  await awaitMail(demo, "eve@example.org", 3);
  await guest(demo).does("requestPasswordReset", { email: "eve@example.org" });
  await awaitMail(demo, "eve@example.org", 5);
  expect(await subjectsFor(eve)).toEqual(["Choose a new password", "News for you", "Confirm your address"]);
  expect(await subjectsFor(impostor)).toEqual(["Choose a new password", "Confirm your address"]);
  expect(await subjectsFor(mei)).toEqual(["Confirm your address"]);
  expect(await subjectsFor(guest(demo))).toEqual([]);
});

test("who forgot their password finds the link in the browser in which they joined, and no news there", async () => {
  const kim = await new Person(demo).signsUp("kim");
  const owner = { accountId: await accountId("kim"), letsIn: false };
  await demo.house.mailer.send({ to: "kim@example.org", owner, subject: "News for you", text: "Three replies" });
  await kim.signsOut();
  await kim.does("requestPasswordReset", { email: "kim@example.org" });
  const mail = await awaitMail(demo, "kim@example.org", 3);
  expect(await subjectsFor(kim)).toEqual(["Choose a new password", "Confirm your address"]);
  const changed = await kim.does("resetPassword", { token: tokenIn(mail), newPassword: "another river by day" });
  expect(changed.userErrors).toEqual([]);
});

test("an access token reads no mail", async () => {
  const lin = await new Person(demo).signsIn("lin");
  const { secret } = await lin.does("createAccessToken", { name: "A program", scope: "WRITE" }, "secret");
  const response = await fetch(`${demo.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: "{ demoOutbox { nodes { subject } } }" }),
  });
  expect(await response.json()).toEqual({ data: { demoOutbox: { nodes: [] } } });
});

test("a house in earnest shows its outbox to nobody", async () => {
  const config = demo.house.config as { demo: boolean };
  config.demo = false;
  expect(await guest(demo).reads("{ demoOutbox { nodes { to } } }")).toEqual({ demoOutbox: null });
  config.demo = true;
});
