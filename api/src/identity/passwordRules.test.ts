import { expect, test } from "vitest";
import { refusePassword } from "./passwordRules.ts";

const lin = { handle: "xiaolin", email: "lin.wei@example.org" };

test.each([
  ["nine char", "PASSWORD_TOO_SHORT"],
  ["x".repeat(190) + "abcdefghijk", "PASSWORD_TOO_LONG"],
  ["Password123", "PASSWORD_TOO_COMMON"],
  ["qwertyuiop", "PASSWORD_TOO_COMMON"],
  ["WoAiNi1314", "PASSWORD_TOO_COMMON"],
  ["ababababababab", "PASSWORD_TOO_COMMON"],
  ["my XiaoLin 77", "PASSWORD_TOO_COMMON"],
  ["lin.wei and more", "PASSWORD_TOO_COMMON"],
  ["ｐａｓｓｗｏｒｄ１２３", "PASSWORD_TOO_COMMON"],
  ["Tongxing-2026", "PASSWORD_TOO_COMMON"],
])("%s is refused with the reason", (password, code) => expect(refusePassword(password, lin)).toBe(code));

test.each(["quiet river of stones", "三月的雨下了一整夜啊", "kJ3#-xx 0q!", "linen on the wei river"])(
  "%s is good",
  (password) => expect(refusePassword(password, lin)).toBeNull(),
);
