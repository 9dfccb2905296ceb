import type english from "../en/member.ts";

export default {
  joined: (day: string) => `${day}加入`,
  about: "自我介绍",
  aboutNothing: "这里没有写什么，或不对您显示。这没关系。",
  isYou: "这是您自己在别人眼中的样子。",
  edit: "修改",
  mute: "静音",
  unmute: "恢复显示其内容",
  isMuted: "您已静音这位成员：其以本名写的内容会为您折叠，对方并不知道。",
  report: "举报",
  reported: "您已举报此主页",
  offices: "职务",
  office: {
    MODERATOR: "照看各版块：可以置顶和关闭帖子，也决定谁能加入封闭的版块。",
    EXPERT: "专业人士，执业证书已由本站核对。回答不能代替治疗。",
    ADMINISTRATOR: "安排各版块，并授予职务。",
  },
} satisfies typeof english;
