/** A term as the database takes it over; what is left out is empty. */
interface FirstTerm {
  language: "en" | "zh";
  action: "hold" | "warnAuthor" | "suggestHelp" | "addWarning" | "replace" | "tag" | "block";
  category: string;
  words: string[];
  exceptions?: string[];
  warningKind?: string;
  replacement?: string;
  noteEn?: string;
  noteZh?: string;
}

/** What terms of one kind have in common. */
type Kind = Omit<FirstTerm, "language" | "words">;

const cures: Kind = {
  action: "warnAuthor",
  category: "medicalAdvice",
  noteEn:
    "Nobody has found a cure that works for everybody. What you lived through yourself is welcome; please say what your own doctors think of it.",
  noteZh: "目前没有对所有人都有效的“神药”。您自己的经历欢迎分享；也请说一说医生怎么看。",
};

const selling: Kind = {
  action: "hold",
  category: "selling",
  noteEn: "Nothing is sold here, not even as a favour. A moderator looks at it first.",
  noteZh: "这里不买卖任何东西，帮忙转让也不行。版主会先看一看。",
};

const contact: Kind = {
  action: "warnAuthor",
  category: "privacy",
  noteEn:
    "Everybody can read this, sellers too, and outside of the house the moderators cannot help you. You could go on talking here.",
  noteZh: "所有人都能看到这里的联系方式，卖药的人也能看到；离开这里以后，版主就帮不上您了。不妨就在这里接着聊。",
};

const despair: Kind = { action: "suggestHelp", category: "crisis" };

const methods: Kind = {
  action: "hold",
  category: "crisis",
  noteEn: "How somebody could hurt themself is not shown to others. You are not alone with it: a moderator reads this.",
  noteZh: "涉及伤害自己的具体方法不会公开显示。您并不是一个人在面对：版主会看到这段话。",
};

const attacks: Kind = {
  action: "block",
  category: "harassment",
  noteEn: "Nobody is told this here. Please say what hurt you or made you angry, without wishing anybody harm.",
  noteZh: "在这里请不要对任何人说这样的话。您可以说说是什么让您难过或生气，但请不要咒人。",
};

const leaveTreatment: Kind = { action: "tag", category: "medicalAdvice" };

const dying: Kind = {
  action: "addWarning",
  category: "other",
  warningKind: "death",
  noteEn: "We put a content warning on it, so that people can choose when to read about dying.",
  noteZh: "我们为这段文字加上了内容提示，让大家可以自己决定什么时候读到与离世有关的内容。",
};

const coarse: Kind = {
  action: "replace",
  category: "harassment",
  replacement: "……",
  noteEn: "A coarse word was left out. The rest is as you wrote it.",
  noteZh: "去掉了一个粗话，其余保持您的原文。",
};

/** What is looked for in a new house. The administrators go on from here. */
export const firstWatchedTerms: FirstTerm[] = [
  {
    ...cures,
    language: "zh",
    words: ["包治百病", "祖传秘方", "抗癌神药", "治癌偏方", "根治癌症", "灵丹妙药", "药到病除", "一个疗程见效"],
  },
  {
    ...cures,
    language: "en",
    words: [
      "miracle cure",
      "miracle drug",
      "secret remedy",
      "cures cancer",
      "guaranteed cure",
      "cure cancer naturally",
    ],
  },
  {
    ...selling,
    language: "zh",
    words: [
      ...["代购靶向药", "转让靶向药", "低价出药", "出售药品", "加我买药", "厂家直销", "招代理", "招募代理"],
      ...["优惠码", "扫码购买", "下单链接", "有需要的联系我", "保健品代理", "代挂号", "黄牛挂号"],
    ],
  },
  {
    ...selling,
    language: "en",
    words: [
      ...["discount code", "promo code", "buy now", "limited offer", "dm me to order", "message me to buy"],
      ...["free trial bottle", "money back guarantee", "become a distributor"],
    ],
  },
  {
    ...contact,
    language: "zh",
    words: [
      ...["加微信", "加我微信", "加个微信", "加薇信", "加威信", "加vx", "加v信", "加wx", "我的微信号", "微信联系"],
      ...["加qq", "加我qq", "加扣扣", "私聊加我", "扫码进群", "拉您进群", "拉你进群"],
    ],
    exceptions: ["参加微信公众号", "参加微信直播"],
  },
  {
    ...contact,
    language: "en",
    words: [
      ...["add me on wechat", "contact me on wechat", "my wechat is", "my wechat id", "message me on whatsapp"],
      ...[
        "add me on whatsapp",
        "contact me on whatsapp",
        "contact me on telegram",
        "find me on telegram",
        "text me at",
      ],
    ],
  },
  {
    ...despair,
    language: "zh",
    words: [
      ...["不想活了", "不想活下去", "活不下去", "活着没意思", "想自杀", "想要自杀", "要自杀", "去自杀", "想死了算了"],
      ...["结束自己的生命", "结束我的生命", "了结自己", "死了一了百了", "想一死了之", "想从楼上跳下去"],
    ],
    exceptions: ["不要自杀", "需要自杀干预"],
  },
  {
    ...despair,
    language: "en",
    words: [
      ...["kill myself", "killing myself", "end my life", "take my own life", "want to die", "wish i was dead"],
      ...["wish i were dead", "don't want to live", "do not want to live", "don't want to be alive", "better off dead"],
      ...["no reason to live", "i am suicidal", "i'm suicidal", "feel suicidal", "thinking of suicide"],
    ],
    exceptions: ["don't want to die", "do not want to die", "didn't want to die", "did not want to die"],
  },
  {
    ...methods,
    language: "zh",
    words: ["自杀方法", "自杀的方法", "怎么自杀", "如何自杀", "无痛自杀", "无痛死", "烧炭自杀", "致死剂量", "致死量"],
  },
  {
    ...methods,
    language: "en",
    words: [
      ...["how to kill myself", "how to kill yourself", "suicide method", "ways to kill yourself", "ways to die"],
      ...["painless way to die", "painless suicide", "lethal dose", "lethal amount", "fatal dose"],
    ],
  },
  { ...attacks, language: "zh", words: ["你去死", "去死吧你", "你怎么不去死", "祝你早死", "你死了算了"] },
  { ...attacks, language: "en", words: ["go kill yourself", "hope you die", "you should die", "you deserve to die"] },
  {
    ...leaveTreatment,
    language: "zh",
    words: ["化疗没用", "别做化疗", "不要做化疗", "停掉化疗", "放疗没用", "别听医生的", "不用做手术也能好"],
  },
  {
    ...leaveTreatment,
    language: "en",
    words: [
      ...["chemo is poison", "chemotherapy is poison", "don't do chemo", "stop your chemo", "stop your treatment"],
      ...["don't trust your doctor", "you don't need surgery", "refuse surgery"],
    ],
  },
  { ...dying, language: "zh", words: ["咽气", "咽下最后一口气", "遗体", "弥留之际", "临终那", "临终的时候"] },
  {
    ...dying,
    language: "en",
    words: ["last breath", "dying breath", "death rattle", "dead body", "her body was cold"],
  },
  { ...coarse, language: "zh", words: ["傻逼", "傻比", "煞笔", "他妈的", "操你妈", "狗日的"] },
  { ...coarse, language: "en", words: ["fucking", "fucker", "bullshit", "asshole", "retarded"] },
];
