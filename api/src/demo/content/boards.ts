import type { DemoBoard } from "./types.ts";

/** The boards of the demonstration, in the order in which the front page lists them. */
export const boards: DemoBoard[] = [
  {
    slug: "before-surgery",
    name: { en: "Questions before surgery", zh: "手术前的问题" },
    description: {
      en: "Can it be kept? Will I need a stoma? What to ask, and how to sleep until then.",
      zh: "能不能保？要不要造口？该问什么，等的时候怎么熬。",
    },
    visibility: "PUBLIC",
    openToRoles: [],
  },
  {
    slug: "living-with-a-stoma",
    name: { en: "Living with a stoma", zh: "带着造口过日子" },
    description: {
      en: "Temporary, permanent, or nobody knows yet: the days, the nights and the jokes.",
      zh: "暂时的、永久的、还说不准的：白天、夜里，还有笑话。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
  {
    slug: "stoma-supplies",
    name: { en: "Stoma care and supplies", zh: "造口护理与用品" },
    description: {
      en: "Plates, pouches, powder and paste: what works at home. Nothing is sold here.",
      zh: "底盘、造口袋、粉和膏：家里怎么用顺手。这里不做买卖。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
  {
    slug: "lars",
    name: { en: "Bowel function after preservation", zh: "保肛以后的肠功能" },
    description: {
      en: "The anus was kept, and the bowel has a mind of its own. You are not ungrateful for saying so.",
      zh: "保住了，可是肠子有自己的主意。说出来不是不知足。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
  {
    slug: "food-and-daily-life",
    name: { en: "Food and daily life", zh: "饮食与日常" },
    description: {
      en: "Breakfast, trousers, sleep. What suited one person is a story, not a diet.",
      zh: "早饭、裤子、睡觉。别人的经验是故事，不是食谱。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
  {
    slug: "work-and-going-out",
    name: { en: "Work and going out", zh: "上班与出门" },
    description: {
      en: "Back to the desk, on to the train, into the water.",
      zh: "回到工位，坐上火车，下到水里。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
  {
    slug: "families-and-carers",
    name: { en: "Families and carers", zh: "家属与照护者" },
    description: {
      en: "A room for those who stand outside the bathroom door. Carers come in without asking.",
      zh: "给站在卫生间门外的人。家属不用申请，推门就进。",
    },
    visibility: "RESTRICTED",
    openToRoles: ["carer"],
  },
  {
    slug: "rehabilitation",
    name: { en: "Rehabilitation stories", zh: "康复故事" },
    description: {
      en: "How it went on afterwards: good, middling and hard, all of them true for somebody.",
      zh: "后来怎么样了：好的、一般的、难的，都是有人走过的路。",
    },
    visibility: "MEMBERS",
    openToRoles: [],
  },
];
