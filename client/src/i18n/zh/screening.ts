import type english from "../en/screening.ts";

export default {
  first: {
    title: "发布之前",
    refused: "这样还不能发布",
    noNote: "请再看一遍。",
    confirm: "我已看过，照原样发布",
    goOn: "我已看过，发布我写的内容",
    help: {
      title: "您不是一个人。",
      text: "如果您正处于危险之中，请立即拨打当地急救电话，或告诉身边的人。您写的内容可以发布，不会被删除，版主会看到。在此之前，系统不会向任何人发送任何消息。",
      link: "哪里有帮助",
    },
  },
  told: {
    HOLD: "您的帖子正在等待版主查看。在此之前只有您和版主能看到，您仍然可以修改。",
    REPLACE: "您的帖子发布前，有些词语被替换了。",
    ADD_WARNING: "您的帖子加上了内容提示。",
    waiting: "查看等待中的内容",
  },
} satisfies typeof english;
