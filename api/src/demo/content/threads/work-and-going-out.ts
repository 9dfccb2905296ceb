import type { DemoThread } from "../types.ts";

/** The invented threads of the board `work-and-going-out`. */
export const threads: DemoThread[] = [
  {
    board: "work-and-going-out",
    locale: "zh",
    title: "回去上班第一天",
    daysAgo: 215,
    posts: [
      {
        author: "wenjuan",
        hoursLater: 0,
        body: `翻出四年前写的日记，贴给正准备回去的人看：

“八点到的，工位上多了一盆绿萝。九点半第一次去厕所，十点第二次，十点二十第三次，十点四十我想辞职。十一点组长路过说，‘你那个位子我帮你换到门边了，空调没那么冷。’他没说厕所，他说空调。我趴在桌上装睡，哭了五分钟。”`,
      },
      {
        author: "小满",
        hoursLater: 3,
        body: "“他说空调”。",
      },
      {
        author: "shanlu",
        hoursLater: 5,
        body: "我回去那天，全车间给我鼓掌，我恨不得钻地缝。还是你们组长会。",
      },
      {
        author: "priya",
        hoursLater: 20,
        body: "Mine sent a card signed by forty people, twelve of whom I had never met.",
      },
      {
        author: "laozhou",
        hoursLater: 24,
        body: "我是回不去开车了，一天不能停。队里让我去调度室坐着。头一个月觉得丢人，现在觉得，原来坐着也能看见我的车。",
      },
      {
        author: "mei",
        hoursLater: 26,
        body: "周师傅，那还是您的车。",
        quotes: 5,
      },
      {
        author: "小满",
        hoursLater: 1850,
        body: "我下周一回去。把这帖又看了一遍。",
      },
      {
        author: "wenjuan",
        hoursLater: 1853,
        body: "位子靠门吗？",
      },
      {
        author: "小满",
        hoursLater: 1854,
        body: "靠！我自己要求的，理由写的是“空调”。",
        quotes: 8,
      },
    ],
  },
  {
    board: "work-and-going-out",
    locale: "en",
    title: "How much do you tell at work?",
    daysAgo: 230,
    posts: [
      {
        author: "hannah",
        hoursLater: 0,
        body:
          "I told the head everything, and my department \"an operation\". Now the department thinks I have been rude for a year, because I leave rooms. Too much or too little?",
      },
      {
        author: "gus",
        hoursLater: 1,
        body:
          "I told everybody on the first day, loudly, and then nobody ever mentioned it again. It is a method. It isn't for everyone.",
      },
      {
        author: "priya",
        hoursLater: 3,
        body: "I told one person, the right one: she does all the explaining with her eyebrows.",
      },
      {
        author: "robin",
        hoursLater: 5,
        body:
          "My brother had a sentence ready: \"I had bowel surgery, I leave rooms, I come back.\" Eleven words. He said it like the weather.",
      },
      {
        author: "hannah",
        hoursLater: 6,
        body: "\"I leave rooms, I come back.\" Oh, that's lovely. That's also my marriage.",
        quotes: 4,
      },
      {
        author: "小满",
        hoursLater: 12,
        body: "我说的是“我肠胃不好”。在中国这句话万能。",
      },
      {
        author: "daniel",
        hoursLater: 30,
        body: "I work alone with wood. The wood was told.",
      },
      {
        author: "hannah",
        hoursLater: 170,
        body:
          "I said the eleven words on Monday. One colleague said, \"My dad too.\" Four years we have shared a kettle.",
      },
    ],
  },
  {
    board: "work-and-going-out",
    locale: "zh",
    title: "坐高铁要带多少东西",
    daysAgo: 140,
    posts: [
      {
        author: "qiuyue",
        hoursLater: 0,
        body: "女儿在外地，六个小时高铁。我的清单已经写到两页纸了，像搬家。有出过远门的吗？",
      },
      {
        author: "shanlu",
        hoursLater: 1,
        body: `我的“小红包”，跟人走不跟行李走：

- 剪好的底盘两套，袋子两个
- 纸、湿巾、垃圾袋、一个夹子
- 一条薄裤子
- 一张写着“我有造口，需要用一下洗手间”的卡片

剪好最要紧，车上晃，剪子不听话。`,
      },
      {
        author: "laozhou",
        hoursLater: 3,
        body: "开公交的建议：买靠过道的，离厕所一节车厢以内，别挨着，挨着有味儿不是你的也算你的。",
      },
      {
        author: "小满",
        hoursLater: 4,
        body: "哈哈哈哈“不是你的也算你的”。",
        quotes: 3,
      },
      {
        author: "fangyuan",
        hoursLater: 7,
        body: "出门前一天别换没用过的新型号，用熟的。到那边哪家医院有造口门诊，提前记一个电话。",
      },
      {
        author: "qiuyue",
        hoursLater: 100,
        body: "到了！六个小时，什么也没用上。白带两页纸，可是带着心里踏实。",
      },
      {
        author: "shanlu",
        hoursLater: 101,
        body: "没用上就是用上了。",
      },
      {
        author: "qiuyue",
        hoursLater: 103,
        body: "女儿也是这么说的。",
        quotes: 7,
      },
    ],
  },
  {
    board: "work-and-going-out",
    locale: "en",
    title: "Swimming, six years on: a note for whoever is standing at the edge",
    daysAgo: 55,
    posts: [
      {
        author: "gus",
        hoursLater: 0,
        body: `Lane four, Tuesdays, seven in the morning. High-waisted trunks, a fresh pouch, one rehearsal in the bath at home, where I floated like a disappointed whale and nothing came off.

In six years one child has asked. I said it was my fuel tank. He asked what mileage I get.

If you're standing at the edge: the water is cold for everybody.`,
      },
    ],
  },
];
