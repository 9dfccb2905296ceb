import type { ScreeningAction } from "@tongxing/schema/generated/graphql.ts";

/** What the house does with a text that its author is told of. */
export type Told = Extract<ScreeningAction, "HOLD" | "REPLACE" | "ADD_WARNING">;

const all: readonly Told[] = ["HOLD", "REPLACE", "ADD_WARNING"];

/** What was done with a text that has just been sent. */
export const toldOf = (screening: readonly { action: ScreeningAction }[]): Told[] =>
  all.filter((told) => screening.some(({ action }) => action === told));

/** An address that says so, for the page that comes next. */
export const withTold = (path: string, told: readonly Told[]): string => {
  if (told.length === 0) return path;
  const [address = "", fragment] = path.split("#");
  const search = `${address.includes("?") ? "&" : "?"}told=${told.join(".")}`;
  return address + search + (fragment === undefined ? "" : `#${fragment}`);
};

/** What an address says. */
export const toldIn = (search: string): Told[] => {
  const said = new URLSearchParams(search).get("told")?.split(".") ?? [];
  return all.filter((told) => said.includes(told));
};
