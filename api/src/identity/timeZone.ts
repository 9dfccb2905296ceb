/** Where most of our members live. */
export const defaultTimeZone = "Asia/Shanghai";

/** Whether this is an IANA name such as Asia/Shanghai; offsets such as +08:00 are not, since they know no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
