import { counted } from "../plural.ts";

/** Adding pictures to a text. */
export default {
  title: "Pictures",
  lead: "Place, time and phone are removed from each picture, and it is drawn anew: what you see here is what others will see. Please look whether a name, a face or a number is in it.",
  choose: "Choose pictures",
  chooseMore: "Choose more",
  full: (most: number) => `${most} pictures are the most for one post.`,
  sending: (percent: number) => `Sending… ${percent} %`,
  preparing: "Being made ready…",
  retry: "Try again",
  remove: "Remove",
  removeNumber: (number: number) => `Remove picture ${number}`,
  thumb: (number: number) => `Picture ${number}, as others will see it`,
  gone: "This picture is not there any more. Please remove it and add it again.",
  describe: "Describe the picture",
  describeHint:
    "For people who can't see it. One sentence is enough. Left empty, they hear that it has no description.",
  sensitive: "Blur it until somebody asks to see it (a stoma, a wound, blood …)",
  earlier: "Move up",
  later: "Move down",
  count: (count: number) => (count ? `${counted(count, "picture", "pictures")} added` : ""),
  busy: "You can send your text once its pictures have arrived or were removed.",
};
