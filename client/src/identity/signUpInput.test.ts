import { describe, expect, it } from "vitest";
import { signUpInput } from "./signUpInput.ts";

const filled = {
  handle: "林梅",
  email: "mei@example.org",
  password: "four unrelated words here",
  role: "PATIENT",
  locale: "ZH",
  timeZone: "Europe/Berlin",
  acceptedTerms: "1",
  idempotencyKey: "k1",
};

describe("the form for joining", () => {
  it("becomes the API's input", () => {
    expect(signUpInput(filled)).toEqual({ ...filled, acceptedTerms: 1 });
  });

  it("takes Shanghai's time when the browser tells none", () => {
    expect(signUpInput({ ...filled, timeZone: "" })).toMatchObject({ timeZone: "Asia/Shanghai" });
  });

  it("leaves the rules unaccepted when the box is not ticked", () => {
    expect(signUpInput({ ...filled, acceptedTerms: "" })).toMatchObject({ acceptedTerms: 0 });
  });

  it("says everything that is missing at once when it is sent empty", () => {
    const outcome = signUpInput({ email: "mei@example.org", password: " " });
    expect(outcome).toEqual({
      userErrors: [
        { code: "HANDLE_INVALID", path: ["input", "handle"] },
        { code: "PASSWORD_TOO_SHORT", path: ["input", "password"] },
        { code: "INVALID_VALUE", path: ["input", "role"] },
        { code: "RULES_NOT_ACCEPTED", path: ["input", "acceptedTerms"] },
      ],
    });
  });

  it("does not pass on a role that nobody offers", () => {
    expect(signUpInput({ ...filled, role: "DOCTOR" })).toEqual({
      userErrors: [{ code: "INVALID_VALUE", path: ["input", "role"] }],
    });
  });
});
