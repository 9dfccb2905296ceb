import type english from "../en/home.ts";

export default {
  newTitle: "您的新内容",
  nothingNew: "没有新内容。该看的都看过了，可以安心歇一歇。",
  more: "更多",
  toStart: "回到开头",
  boards: "版块",

  guest: {
    title: "这条路，不必一个人走",
    lead: "同行，就是一起走。这里属于直肠癌患者、他们的家人，以及已经走过来的人：可以阅读、提问，也有人倾听。",
    join: "加入",
    signIn: "登录",
    questionsTitle: "几乎人人都会问的两个问题",
    questions: [
      {
        ask: "肛门能保住吗？",
        say: "这不是小事，问出来也不丢人。就您的情况，只有您的医疗团队能回答。这里有同样问过的人，愿意说说当时怎么问、后来怎样。",
      },
      {
        ask: "我需要造口吗？",
        say: "这里有人带着造口过了几个月，有人会一直带着，也有人没有造口。他们做饭、上班、旅行、爱人和被爱。您可以读读他们的经历，问那些在病床前不好开口的事。",
      },
    ],
    answer: "保住肛门也好，带着造口也好，人生都没有到此为止。",
    openTitle: (board: string) => `人人可读：${board}`,
    openAll: "阅读全部",
    boardsTitle: "成员们在聊什么",
    boardsText: "多数版块只对成员开放，大家才能放心说话。加入只需要一个自己取的名字、一个邮箱和两分钟。",
    howTitle: "这里怎样维护",
    how: [
      "交流经历，不提供医疗建议。您的治疗请听医疗团队的。",
      "版主会看帖。这里不卖任何东西。",
      "名字由您自己取；是否说出自己是谁，由您决定。",
    ],
    rules: "社区守则",
  },
} satisfies typeof english;
