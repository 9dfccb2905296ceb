import type english from "../en/writing.ts";

export default {
  personal: {
    title: "这些内容要让所有读到的人看见吗？",
    kinds: {
      identityCard: "像是身份证号码：",
      phone: "像是电话号码：",
      medicalRecord: "像是病案号：",
      email: "像是邮箱地址：",
    },
    advice: "别人可能由此认出您或其他人。您可以在上面修改文字。",
    confirm: "仍然发布",
  },
  write: {
    addPictures: "添加图片",
    reply: "回复",
    placeholder: "说说您的经历就好，不必给出建议。",
    send: "回复",
    sending: "正在发送…",
    markdown: "空一行即另起一段。**粗体**、*斜体*、- 列表、> 引用、@用户名。",
    preview: "预览",
    closePreview: "关闭预览",
    previewEmpty: "还没有可预览的内容。",
    previewFailed: "预览没有生成，您的文字没有受影响。",
    left: (count: number) => (count < 0 ? `超出 ${-count} 字` : `还可写 ${count} 字`),
    quoting: (name: string, number: number) => `您正在引用 ${name} 的 #${number}`,
    quoteRemove: "取消引用",
    unsent: "您上次没有发出的文字还在这里。",
    discard: "丢弃",
    offline: "网络已断开。文字已保存在这台设备上，恢复网络后可再次发送。",
    signedOut: "您已退出登录。文字已保存在这台设备上。",
    signIn: "登录后回到这里",
  },
  warnings: {
    summary: "内容提示：",
    none: "无",
    hint: "读者可以自己决定这类文字是直接显示、先遮住，还是隐藏。多写一个提示，没有人会介意。",
    hintThread: "标题会和提示一起出现在列表里，沉重的部分请留在正文。",
    legend: "涉及",
    note: "用几个字说明是什么",
    suggested: (what: string) => `您的文字可能涉及${what}。加上提示，读者可以自己选择。`,
    suggestedByPicture: (what: string) => `您把一张图片设为模糊显示。如果是${what}，加上提示，读者可以先自己选择。`,
    add: "加上提示",
    dismiss: "不需要",
  },
  anonymity: {
    choice: "匿名发布",
    meaning:
      "您的名字会换成一个只在这个主题里用的代称。成员看不到您是谁。任何一位版主都不能单独查看；只有写明理由、经两位版主同意才能查看，并且会告诉您。",
    asBefore: (name: string) => `您在这个主题里叫“${name}”。成员看不到这是谁，任何一位版主也不能单独查看。`,
    bothFaces: "您在这里也用自己的名字写过：有人对照着看，可能会猜到。",
  },
  mention: {
    label: "可提及的成员",
    found: (count: number) => (count ? `找到 ${count} 位成员。用方向键选择，回车确认。` : "没有找到成员"),
  },
} satisfies typeof english;
