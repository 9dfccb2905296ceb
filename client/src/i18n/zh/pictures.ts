import type english from "../en/pictures.ts";

export default {
  title: "图片",
  lead: "每张图片里的地点、时间和手机信息都会去掉，并重新绘制：您在这里看到的，就是别人会看到的。请留意图中有没有姓名、面孔或号码。",
  choose: "选择图片",
  chooseMore: "再选几张",
  full: (most) => `一条帖子最多放${most}张图片。`,
  sending: (percent) => `正在上传…… ${percent}%`,
  preparing: "正在处理……",
  retry: "重试",
  remove: "去掉",
  removeNumber: (number) => `去掉第${number}张图片`,
  thumb: (number) => `第${number}张图片，别人看到的样子`,
  gone: "这张图片已经不在了。请去掉它，再重新添加。",
  describe: "描述这张图片",
  describeHint: "写给看不见图片的人，一句话就够。如果不写，他们会听到“没有描述”。",
  sensitive: "先模糊显示，别人点开才看得清（造口、伤口、血迹等）",
  earlier: "上移",
  later: "下移",
  count: (count) => (count ? `已添加${count}张图片` : ""),
  busy: "等图片传完或去掉之后，就可以发送文字了。",
} satisfies typeof english;
