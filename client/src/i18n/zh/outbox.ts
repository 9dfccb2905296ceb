import type english from "../en/outbox.ts";

export default {
  title: "发件箱",
  lead: "演示网站不会真的发邮件。本该发给您的邮件都显示在这里，别人看不到。",
  guest:
    "您还没有登录。在这个浏览器里注册的账号，它的邮箱确认链接和设置新密码的链接会显示在这里。其他邮件请登录后查看，也可以用演示人物的身份登录。",
  signIn: "登录",
  to: "收件人",
  older: "更早的邮件",
  empty: "还没有给您的邮件。加入，或申请新密码，这里就会出现一封。",
} satisfies typeof english;
