import type english from "../en/messages.ts";

export default {
  title: "版主的来信",
  lead: "给您写信的是一位版主，不是机器。您随时可以在这里回复，只有版主会读到。",
  empty: "没有版主给您写过信。",
  about: "关于您写在这里的话：",
  aboutProfile: "关于您的个人资料",
  as: (name: string) => `您当时的名字是“${name}”。版主看不到您是谁。`,
  you: "您",
  moderator: (name: string) => `${name}，版主`,
  answer: "您的回复",
  answerHint: "一个字也可以。您也可以以后再来。",
  send: "发送",
  sent: "已发送，会有版主读到。",
  unwatched: "这里并非全天有人值守。如果您可能会按自己的想法去做，请现在就打电话。",
  emergency: "急救电话和何时求助",
  seen: "我已读过",
} satisfies typeof english;
