import type english from "../en/outbox.ts";

export default {
  title: "发件箱",
  lead: "演示网站不会真的发邮件。本该发出的邮件都显示在这里，打开本页的人都能看到。",
  to: "收件人",
  older: "更早的邮件",
  empty: "还没有邮件。加入，或申请新密码，这里就会出现一封。",
} satisfies typeof english;
