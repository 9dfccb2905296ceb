/** Choices that a browser keeps for whoever reads in it next, signed in or not. An account's own choices go before them. */
export type Preferences = Partial<Record<"locale" | "theme" | "type" | "counts", string>>;

const oneYear = 31_536_000; // s

/** The cookie of one choice, for `Set-Cookie` or `document.cookie`. */
export const preferenceCookie = (name: string, value: string, isSecure: boolean): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${oneYear}; SameSite=Lax${isSecure ? "; Secure" : ""}`;

/** Keeps choices in this browser. */
export function keepPreferences(preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    document.cookie = preferenceCookie(name, value, location.protocol === "https:");
  }
}
