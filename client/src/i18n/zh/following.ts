import type english from "../en/following.ts";

export default {
  label: "通知我：",
  levels: {
    WATCHING: "全部，立即通知",
    FOLLOWING: "全部",
    NORMAL: "只有与我有关的",
    MUTED: "不通知",
  },
  save: "保存",
  saved: "已保存。",
} satisfies typeof english;
