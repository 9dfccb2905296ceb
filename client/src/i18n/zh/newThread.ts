import type english from "../en/newThread.ts";

export default {
  title: "发新帖",
  in: (board: string) => `发在“${board}”`,
  titleLabel: "标题",
  titleHint: "用一句话说说是什么事",
  bodyLabel: "正文",
  placeholder: "说说发生了什么，或想了解什么。",
  send: "发布",
  advice: "请不要写出他人的姓名、证件号或电话。",
  named: "您的名字会显示在内容旁边。",
} satisfies typeof english;
