import { describe, expect, it } from "vitest";
import { mailPieces } from "./mailText.ts";

describe("a mail in the demonstration's outbox", () => {
  it("can be followed where it leads into the house", () => {
    expect(mailPieces("Please open\n\nhttp://localhost:4310/verify-email?token=a-b_c\n\nThank you.")).toEqual([
      { text: "Please open\n\n" },
      { text: "http://localhost:4310/verify-email?token=a-b_c", path: "/verify-email?token=a-b_c" },
      { text: "\n\nThank you." },
    ]);
  });

  it("holds several links, in Chinese too", () => {
    const pieces = mailPieces("登录：https://h.example/sign-in\n忘记密码：https://h.example/reset-password?token=x");
    expect(pieces.flatMap(({ path }) => path ?? [])).toEqual(["/sign-in", "/reset-password?token=x"]);
  });

  it("never leads anywhere else", () => {
    const text = "See https://evil.example/ and javascript:alert(1) and https://evil.example//sign-in";
    expect(mailPieces(text)).toEqual([{ text }]);
  });
});
