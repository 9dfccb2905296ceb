import type { UploadRefusal } from "../../pictures/uploadRefusal.ts";
import { counted } from "../plural.ts";

const refusals: Record<UploadRefusal, string> = {
  PICTURE_EMPTY: "This file is empty. Please choose it again.",
  PICTURE_TOO_LARGE: "This file is too large. 15 MB is the most.",
  PICTURE_TOO_MANY_PIXELS: "This picture is too large to open. Please make it smaller, or send a screenshot of it.",
  PICTURE_TYPE_UNKNOWN: "This is no picture that we can open. Please send a JPEG, PNG or WebP.",
  PICTURE_HEIC:
    "This is a HEIC, which iPhones keep and many other devices can't open. Send a screenshot of it; or choose “Most Compatible” under Settings › Camera › Formats and take it again.",
  PICTURE_SVG: "This is an SVG, which can hide a program. Please send a JPEG, PNG or WebP.",
  PICTURE_ANIMATED: "This picture moves. Please send one that stands still.",
  PICTURE_DAMAGED: "This picture is damaged, or did not arrive whole. Please try again, or choose another.",
  PICTURE_TOO_SLOW: "This picture took too long to open. Please send a smaller one.",
  UPLOADS_FULL:
    "You have too many pictures that stand nowhere yet. Take some away; they go by themselves after 7 days.",
};

/** Adding pictures to a text. */
export default {
  title: "Pictures",
  lead: "Place, time and phone are removed from each picture, and it is drawn anew: what you see here is what others will see. Please look whether a name, a face or a number is in it. JPEG, PNG or WebP; an iPhone's HEIC is turned into one when you choose it from your photos.",
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
  refusals,
};
