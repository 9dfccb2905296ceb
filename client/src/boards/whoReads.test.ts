import { expect, test } from "vitest";
import english from "../i18n/en/boards.ts";
import chinese from "../i18n/zh/boards.ts";
import { whoReads } from "./whoReads.ts";

test("a board says for whom it is, in both languages", () => {
  expect(whoReads(english, { visibility: "MEMBERS", openToRoles: [] })).toBe("for members");
  expect(whoReads(english, { visibility: "RESTRICTED", openToRoles: ["CARER"] })).toBe(
    "for families and carers, others by request",
  );
  expect(whoReads(chinese, { visibility: "RESTRICTED", openToRoles: ["PATIENT", "CARER"] })).toBe(
    "面向患者、家属，其他人可申请",
  );
});

test("a restricted board without roles is entered by request only", () => {
  expect(whoReads(english, { visibility: "RESTRICTED", openToRoles: [] })).toBe("by request");
});
