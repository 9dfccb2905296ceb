import type { DemoThread } from "../types.ts";

/** The invented threads of the board `food-and-daily-life`. */
export const threads: DemoThread[] = [
  {
    board: "food-and-daily-life",
    locale: "zh",
    title: "还能吃火锅吗",
    daysAgo: 190,
    posts: [
      {
        author: "laozhou",
        hoursLater: 0,
        body: "正经问题。冬天了，楼下火锅店的味儿往上飘，我开着窗闻了三天了。问大夫，大夫说“循序渐进”。循序渐进是几盘毛肚？",
        editedFrom: "冬天了，楼下火锅店的味儿往上飘。问大夫，大夫说“循序渐进”。循序渐进是几盘毛肚？",
      },
      {
        author: "shanlu",
        hoursLater: 1,
        body: "我第一次是清汤锅、涮冬瓜，全家陪着我吃冬瓜。",
      },
      {
        author: "mei",
        hoursLater: 2,
        body: "我吃了一次微辣，代价是整个周日。但我不后悔，请记录在案。",
      },
      {
        author: "wenjuan",
        hoursLater: 4,
        body: "我有个小本子，左边写吃了什么，右边写第二天怎么样，一次只加一样新的。半年下来就是我自己的菜谱，别人的不管用。",
      },
      {
        author: "qiuyue",
        hoursLater: 6,
        body: "同记本子！我的本子里，同一样东西上周好好的，这周就不行，肠子有它自己的主意。",
        quotes: 4,
      },
      {
        author: "fangyuan",
        hoursLater: 9,
        body: "回肠造口、结肠造口、没造口的，吃法不一样，化疗期间又不一样，请问自己的医生和营养师。本子是好东西，带去给他们看。",
      },
      {
        author: "laozhou",
        hoursLater: 200,
        body: "汇报：清汤，白菜豆腐，两片羊肉。孙女数的，说爷爷吃了两片半。",
      },
      {
        author: "gus",
        hoursLater: 210,
        body: "I don't know what 火锅 is like without the red half. It must be like opera without sopranos.",
      },
      {
        author: "laozhou",
        hoursLater: 260,
        body: "外国同志说得对。但能坐在那张桌子边上，就行了。",
        quotes: 8,
      },
    ],
  },
  {
    board: "food-and-daily-life",
    locale: "en",
    title: "Sleep, trousers and other small dignities",
    daysAgo: 150,
    posts: [
      {
        author: "priya",
        hoursLater: 0,
        body:
          "The big things get leaflets. Nobody gives you a leaflet about trousers. What small thing gave you back a bit of yourself?",
      },
      {
        author: "gus",
        hoursLater: 1,
        body: "Braces. Suspenders, if you are American. I look like a bank manager and nothing presses.",
      },
      {
        author: "hannah",
        hoursLater: 3,
        body: "A dark green coat down to the knee, bought full price, on a bad day. Worth every penny.",
      },
      {
        author: "小满",
        hoursLater: 5,
        body: "黑色运动裤，一口气买了五条。同事以为我转行当教练。",
      },
      {
        author: "marisol",
        hoursLater: 9,
        body:
          "For him: a second key to the bathroom downstairs at his mother's. Nobody said anything about it, she just pressed it into his hand.",
      },
      {
        author: "priya",
        hoursLater: 10,
        body: "That one got me.",
        quotes: 5,
      },
      {
        author: "lin",
        hoursLater: 1600,
        body: "我还没到这一步，但是今天买了一条高腰的，提前放在柜子里，像给以后的自己留了个座位。",
      },
      {
        author: "priya",
        hoursLater: 1604,
        body: "That seat has a very good view, @lin. We kept it warm.",
      },
    ],
  },
  {
    board: "food-and-daily-life",
    locale: "zh",
    title: "一个人的早饭，记一下",
    daysAgo: 70,
    posts: [
      {
        author: "wenjuan",
        hoursLater: 0,
        body: `小米粥，一个鸡蛋，半个馒头，窗台上的太阳。

没有问题要问。四年前的这个月我以为不会再有这样的早上了，所以记一下。`,
      },
    ],
  },
];
