import { describe, expect, test } from "vitest";
import { personalDataIn } from "./personalData.ts";

const kindsIn = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe("is asked about", () => {
  test.each([
    ["身份证 11010519491231002X 可以吗", "identityCard"],
    ["my card: 110105 19491231 002x", "identityCard"],
    ["身份证号码１１０１０５１９４９１２３１００２Ｘ", "identityCard"],
    ["打我电话13812345678", "phone"],
    ["138-1234-5678 找我", "phone"],
    ["138 1234 5678", "phone"],
    ["+86 138 1234 5678", "phone"],
    ["010-62345678", "phone"],
    ["(021) 6234 5678", "phone"],
    ["call +44 20 7946 0958", "phone"],
    ["call (555) 234-5678", "phone"],
    ["555-234-5678", "phone"],
    ["call 07700 900123", "phone"],
    ["07700900123", "phone"],
    ["020 7946 0958", "phone"],
    ["0161 496 0000", "phone"],
    ["555 234 5678", "phone"],
    ["call me: 5552345678", "phone"],
    ["01062345678", "phone"],
    ["010 62345678", "phone"],
    ["0512 6234 5678", "phone"],
    ["0755-26612345", "phone"],
    ["138 001 38000", "phone"],
    ["1 3 8 0 0 1 3 8 0 0 0", "phone"],
    ["1-3-8-0-0-1-3-8-0-0-0", "phone"],
    ["138**0013**8000", "phone"],
    ["**138** 0013 8000", "phone"],
    ["138\u200b0013\u200b8000", "phone"],
    ["138–0013–8000", "phone"],
    ["我的身份证 110105491231002", "identityCard"],
    ["住院号：0012345", "medicalRecord"],
    ["就诊号 20230511", "medicalRecord"],
    ["NHS 943 476 5919", "medicalRecord"],
    ["my record number 88213", "medicalRecord"],
    ["chart number: 88213", "medicalRecord"],
    ["病案号是 A123456", "medicalRecord"],
    ["My MRN is 00123456", "medicalRecord"],
    ["hospital number: H-445566", "medicalRecord"],
    ["NHS number 943 476 5919", "medicalRecord"],
    ["mail me at lin.wei+care@example.org.", "email"],
    ["邮箱ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", "email"],
  ])("%s", (text, kind) => expect(kindsIn(text)).toEqual([kind]));

  test("each thing once, and shown as it was written", () => {
    expect(personalDataIn("a@b.org, again a@b.org, or 13812345678")).toEqual([
      { kind: "phone", text: "13812345678" },
      { kind: "email", text: "a@b.org" },
    ]);
  });
});

describe("is not asked about", () => {
  test.each([
    "手术是2025年11月24日，2025-11-24出院",
    "CEA 3.45, CA19-9 13.81, 血红蛋白 112",
    "校验位错了: 110105194912310021",
    "110105194913310027 has no thirteenth month",
    "120 or 12320, 400-810-6666",
    "@lin-wei thank you",
    "5-FU 1381 mg, 12.5-13.8 cm, 100-200 ml",
    "https://example.org/13812345678/a@b.org",
    "ISBN 978-7-117-12345-6",
    "住院号忘记了，住院3天",
    "T3N1M0, 5×5 Gy, 2024.03.15–2024.04.20",
    "NHS 111 told me to wait 20 minutes",
    "a record number of 88213 people; record number 3 this year",
    "at 0800 1200 1800 and 2200, 250 300 1200 ml",
    "200 400 1000 mg, then 555 234 5678 mg",
    "ISBN 7117123456, PMC10329105, 123456789012345",
    "5*10*15, 1 2 3 4 5 6 7 8 9 10 11 12",
    "I slept 3-4 hours, 20-30 times a day, 2019-2024",
  ])("%s", (text) => expect(personalDataIn(text)).toEqual([]));
});

test("no text takes long", () => {
  const hostile = [
    "a",
    "1",
    "a@",
    "a.",
    "a@a.",
    "MRN ",
    "+1 ",
    "138 ",
    "1-",
    " ",
    "病案号",
    "@a-",
    "0",
    "0-",
    "1 ",
    "5 ",
    "1*",
    "record ",
  ].map((part) => part.repeat(20_000));
  const began = performance.now();
  for (const text of hostile) personalDataIn(text);
  expect(performance.now() - began).toBeLessThan(3_000);
});
