/** A random idempotency key of 32 characters. Works on plain http too, where randomUUID does not. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
