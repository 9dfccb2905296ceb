import type english from "../en/care.ts";

export default {
  kinds: {
    STOMA_PHOTO: "造口照片",
    BLOOD: "血",
    DEATH: "死亡",
    SELF_HARM: "自我伤害",
    SEXUAL_FUNCTION: "性功能",
    RECURRENCE: "复发",
    OTHER: "其他内容",
  },
  and: "、",
  warns: (what: string) => `内容提示：${what}`,
  veil: {
    covered: (what: string) => `这段文字涉及：${what}`,
    open: "显示文字",
    cover: "重新遮住",
    hidden: (what: string) => `已为您隐藏（${what}）。展开看看`,
    hiddenThread: (what: string) => `已为您隐藏的话题（${what}）。显示标题`,
    quoted: (what: string) => `被引用的文字涉及：${what}。展开看看`,
  },
  reactions: {
    label: "不写字，也说一句：只有作者知道是谁",
    kinds: { HERE: "我在", ME_TOO: "我也是", THANK_YOU: "谢谢", HELPED: "有帮助" },
    said: (what: string, count: number) => `${what} ${count}`,
    who: "谁回应了",
    onlyYou: "只有您能看到是谁。",
    nobody: "还没有人回应。",
    failed: "没能载入回应的人。",
    more: "还有更多。",
    told: "已送达。只有作者能看到是谁，看到的是您在这个话题里的名字。",
  },
} satisfies typeof english;
