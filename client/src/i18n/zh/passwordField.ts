import type english from "../en/passwordField.ts";

export default {
  show: "显示",
  hide: "隐藏",
  rule: (length: number) => `至少 ${length} 个字符。三四个互不相关的词连在一起，容易记住。`,
} satisfies typeof english;
