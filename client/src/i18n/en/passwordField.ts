import { counted } from "../plural.ts";

/** A password's field, wherever one is asked for. */
export default {
  show: "Show",
  hide: "Hide",
  rule: (length: number) =>
    `At least ${counted(length, "character", "characters")}. Three or four unrelated words are easy to keep in mind.`,
};
