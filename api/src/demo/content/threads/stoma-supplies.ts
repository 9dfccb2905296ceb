import type { DemoThread } from "../types.ts";

/** The invented threads of the board `stoma-supplies`. */
export const threads: DemoThread[] = [
  {
    board: "stoma-supplies",
    locale: "zh",
    title: "换底盘的步骤：我贴在卫生间墙上的版本",
    daysAgo: 295,
    posts: [
      {
        author: "mei",
        hoursLater: 0,
        body: `我把医院的步骤抄成了大字贴在墙上，分享给刚学的人：

1. 从上往下，轻轻揭；
2. 先用纸擦掉粪便，再用不含酒精、不含油的湿巾擦；
3. 量造口**底部**的大小；
4. 底盘剪得比量的大 1–2 毫米，边缘磨光滑；
5. 造口粉（多余的扫掉）、皮肤保护膜、防漏膏；
6. 从里往外按压；
7. 手掌捂 20 分钟，让膏定型、粘牢；
8. 3–4 天换一次；一个月时去造口门诊看一次。

来源：北京大学肿瘤医院造口护理步骤，bjcancer.org Articles/321。

你们医院教的要是不一样，**听你们医院的**。`,
        editedFrom: `我把医院的步骤抄成了大字贴在墙上，分享给刚学的人：

1. 从上往下，轻轻揭；
2. 擦干净；
3. 量造口底部的大小；
4. 底盘剪得比量的大 1–2 毫米，边缘磨光滑；
5. 造口粉、皮肤保护膜、防漏膏；
6. 从里往外按压，手掌捂 20 分钟；
7. 3–4 天换一次。

来源：北京大学肿瘤医院造口护理步骤，bjcancer.org Articles/321。`,
      },
      {
        author: "laozhou",
        hoursLater: 3,
        body: "太好了，我把字放大到孙女站门口都能念。她念一步我做一步，像发射火箭。",
      },
      {
        author: "fangyuan",
        hoursLater: 6,
        body: "第二步补一句“先纸后湿巾，湿巾不含酒精不含油”，最好写上。",
      },
      {
        author: "mei",
        hoursLater: 7,
        body: "改好了，谢谢方圆。",
        quotes: 3,
      },
      {
        author: "qiuyue",
        hoursLater: 30,
        body: "第七步我以前都是按两秒就完，怪不得。",
      },
      {
        author: "tom",
        hoursLater: 4100,
        body: "Could somebody put this in English? My wife's leaflet is six pages and the printer has eaten two.",
      },
      {
        author: "robin",
        hoursLater: 4105,
        body: `Here, the same eight:

1. Peel gently, from the top down.
2. Stool off with paper first, then a wipe without alcohol or oil.
3. Measure the *base* of the stoma.
4. Cut the plate 1–2 mm larger, edge smooth.
5. Powder (brush off what is too much), film, paste.
6. Press from the inside outwards.
7. Hand over it for 20 minutes, so the paste sets and it sticks.
8. Every 3–4 days; a clinic visit at one month.

Source: stoma care steps of Peking University Cancer Hospital, bjcancer.org Articles/321. If your own hospital teaches it differently, theirs wins.`,
        quotes: 6,
      },
      {
        author: "tom",
        hoursLater: 4107,
        body: "Taped to the mirror. Ellen says number 7 is the first medical instruction she has ever liked.",
      },
    ],
  },
  {
    board: "stoma-supplies",
    locale: "zh",
    title: "底盘老是从下面那一边翘，是我剪得不对吗",
    daysAgo: 225,
    posts: [
      {
        author: "qiuyue",
        hoursLater: 0,
        body: "每次都是六点钟方向先翘，坐着的时候翘得最快。我站着贴的，贴的时候很平。",
      },
      {
        author: "shanlu",
        hoursLater: 2,
        body: "我以前也是六点钟。后来护士让我坐下、弯腰给她看，原来坐着肚子上有一道褶，正好在那。",
      },
      {
        author: "laozhou",
        hoursLater: 5,
        body: "我是剪歪了。怪孙女念得太快。",
      },
      {
        author: "fangyuan",
        hoursLater: 9,
        body: `隔着屏幕不好判断。可以自己先看三样：剪的口是不是比造口底部大 1–2 毫米、边滑不滑；贴完有没有捂够 20 分钟；坐下时翘的地方有没有褶。来源（前两样）：北京大学肿瘤医院造口护理步骤，bjcancer.org Articles/321。

第三样请让造口门诊当面看。`,
      },
      {
        author: "qiuyue",
        hoursLater: 12,
        body: "坐下看了，真有一道褶。我五十八年没注意过自己肚子上有褶。",
        quotes: 2,
      },
      {
        author: "wenjuan",
        hoursLater: 14,
        body: "谁没有呢。",
      },
      {
        author: "qiuyue",
        hoursLater: 340,
        body: "门诊给配了带弧度的，垫了一圈，第四天没翘。谢谢各位看我的肚子。",
      },
    ],
  },
  {
    board: "stoma-supplies",
    locale: "en",
    title: "Powder, film, paste: we did it in the wrong order and it was a mess",
    daysAgo: 92,
    posts: [
      {
        author: "tom",
        hoursLater: 0,
        body:
          "We did paste, then remembered the powder. The powder stuck to the paste, the plate stuck to nothing, and Ellen stuck to her opinion that I read instructions like a man.",
      },
      {
        author: "gus",
        hoursLater: 1,
        body: "I once did film, film, film. Shiny. Useless.",
      },
      {
        author: "robin",
        hoursLater: 3,
        body: `The order on the wall in the other thread: powder, brush off what is too much, then film, then paste. Source: stoma care steps of Peking University Cancer Hospital, bjcancer.org Articles/321.

Ask her nurse which of the three are meant for Ellen.`,
      },
      {
        author: "priya",
        hoursLater: 8,
        body: "I write 1-2-3 on the lids with a marker. Cold hands, tired head: read the lid.",
      },
      {
        author: "tom",
        hoursLater: 9,
        body: "Lids written. In *her* handwriting, for authority.",
        quotes: 4,
      },
      {
        author: "fangyuan",
        hoursLater: 20,
        body:
          "Her nurse can watch one change from beginning to end, it takes half an hour and saves a month. Please ask for it.",
      },
    ],
  },
  {
    board: "stoma-supplies",
    locale: "zh",
    title: "转让：剩余造口袋二十个，便宜出",
    daysAgo: 185,
    locked: true,
    posts: [
      {
        author: "小满",
        hoursLater: 0,
        body: "还纳以后剩了二十个袋子、半盒底盘，没拆封的，便宜出，有人要吗？",
      },
      {
        author: "qiuyue",
        hoursLater: 1,
        body: "型号多少？",
      },
      {
        author: "mei",
        hoursLater: 3,
        body: `小满的心意我懂，可是这里不做买卖：我们没法保证存放的条件和有效期，出了问题伤的是皮肤。可以问问造口门诊或者病友会收不收捐赠。

这帖我锁上，不算违规记录。`,
      },
    ],
  },
];
