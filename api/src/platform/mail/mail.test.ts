import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guest } from "../../../../tests/people/people.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readConfig } from "../config.ts";
import { createMailer, outboxFolder } from "./mailer.ts";
import { readOutbox } from "./outbox.ts";

const folder = mkdtempSync(join(tmpdir(), "tongxing-mail-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mail = {
  to: "lin@example.org",
  subject: "确认你的邮箱",
  text: "你好：\n\nhttps://example.org/verify-email?token=abc\n",
};

test("without a mail server each mail is a file that only its owner may read", async () => {
  const config = readConfig({ DATA_DIR: folder });
  await createMailer(config).send(mail);
  const [file, ...others] = readdirSync(outboxFolder(config));
  expect(others).toEqual([]);
  expect(file).toMatch(/^[\da-f-]{36}\.eml$/);
  expect(statSync(join(outboxFolder(config), file!)).mode & 0o777).toBe(0o600);
  const { nodes } = await readOutbox(outboxFolder(config), { size: 10, direction: "forward", key: null });
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

test("the demonstration shows its outbox, newest first, in pages both ways", async () => {
  for (let at = 1; at <= 5; at += 1) await demo.house.mailer.send({ ...mail, subject: `Mail ${at}` });
  const page = async (given: string) =>
    (
      await guest(demo).reads(
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
    nodes: [{ subject: "Mail 3" }, { subject: "Mail 2" }, { subject: "Mail 1" }],
    pageInfo: { hasNextPage: false },
  });
  expect((await page(`last: 2, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
});

test("a house in earnest shows its outbox to nobody", async () => {
  const config = demo.house.config as { demo: boolean };
  config.demo = false;
  expect(await guest(demo).reads("{ demoOutbox { nodes { to } } }")).toEqual({ demoOutbox: null });
  config.demo = true;
});
