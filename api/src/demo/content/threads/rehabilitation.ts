import type { DemoThread } from "../types.ts";

/** The invented threads of the board `rehabilitation`. */
export const threads: DemoThread[] = [
  {
    board: "rehabilitation",
    locale: "zh",
    title: "带着造口又上山了",
    daysAgo: 205,
    posts: [
      {
        author: "shanlu",
        hoursLater: 0,
        body: `五年前手术后第一次爬楼梯，二层，歇了三次。昨天，一千四百米，背着包，包里有茶，有备用底盘，有我闺女画的小火山。

很多人问带着永久造口能不能爬山。我只能说我的：问过主管医生和造口护士，从楼梯开始，到公园，到小山，一年半以后才敢背包。中间有两次漏在半山腰，就着一块石头换的，石头很平，我现在每次路过都拍拍它。`,
      },
      {
        author: "laozhou",
        hoursLater: 2,
        body: "石头也是同行。",
      },
      {
        author: "小满",
        hoursLater: 3,
        body: "“石头也是同行”请做成站标。",
      },
      {
        author: "fangyuan",
        hoursLater: 5,
        body: "能不能负重、什么时候开始、要不要腹带，每个人不一样，请一定先问自己的团队，山路这一点做得好。",
      },
      {
        author: "priya",
        hoursLater: 20,
        body: "I don't hike. I read this on a bus and got off one stop early and walked. Put it on my account.",
      },
      {
        author: "shanlu",
        hoursLater: 22,
        body: "一站也是山。",
        quotes: 5,
      },
      {
        author: "qiuyue",
        hoursLater: 3600,
        body: "我决定不还纳以后，把这帖翻出来看。昨天去了山脚下，没上，就在山脚下坐了坐，吃了个茶叶蛋。",
      },
      {
        author: "shanlu",
        hoursLater: 3601,
        body: "下次我在上面一点的地方等你，就一点。",
        quotes: 7,
      },
      {
        author: "laozhou",
        hoursLater: 3605,
        body: "我也去。我开车。哦不对，我坐调度。",
      },
    ],
  },
  {
    board: "rehabilitation",
    locale: "en",
    title: "Seven months of watch and wait",
    daysAgo: 33,
    posts: [
      {
        author: "daniel",
        hoursLater: 0,
        body: `For the ones who live without a scar and with a calendar. After radiotherapy and chemotherapy they found no tumour. We did not cut. Now I go every three months and lie in the tube and count screws in the ceiling. It is what my team and I agreed for my case; I'm not selling it.

What nobody tells: people say "so you're cured". I'm not cured, I'm *watched*. It's a strange verb to live inside.`,
      },
      {
        author: "hannah",
        hoursLater: 1,
        body: "\"Watched\" is a kind verb when it's a nurse and an awful one when it's a kettle.",
      },
      {
        author: "lin",
        hoursLater: 385,
        body: "你是我这条路上的另一个岔口。我的缩小了，但没有消失，所以要手术。我替你高兴，也有一点点羡慕，说出来就好了。",
      },
      {
        author: "daniel",
        hoursLater: 388,
        body: "Be jealous, I can carry it. I'm a little jealous of you as well: you'll know.",
        quotes: 3,
      },
      {
        author: "mei",
        hoursLater: 391,
        body: "两个人说的都是真话，谢谢你们没有客气。",
      },
      {
        author: "gus",
        hoursLater: 395,
        body: "What do you do the week before the scan?",
      },
      {
        author: "daniel",
        hoursLater: 397,
        body:
          "I sharpen every tool in the workshop. My chisels are the sharpest in the county. If the scan is good, I use them. So far I've made a table, two chairs, and a very small bed for a cat that does not like it.",
        quotes: 6,
      },
      {
        author: "daniel",
        hoursLater: 775,
        body: "Scan last week: nothing there. Started a bookshelf.",
      },
      {
        author: "wenjuan",
        hoursLater: 779,
        body: "书架好！比猫床实用。林晓醒了也会这么说。",
      },
    ],
  },
  {
    board: "rehabilitation",
    locale: "zh",
    title: "保住了，功能也还好：写给后来的人",
    daysAgo: 100,
    posts: [
      {
        author: "wenjuan",
        hoursLater: 0,
        body: `我犹豫了很久要不要写，怕刺到还在难的人。是汉娜跟我说，好消息也要有人讲，不然后来的人以为没有。

我离肛缘6厘米，低位前切除，没有做造口（我的团队当时判断可以不做，不是我选的）。头半年一天十来趟，第一年末四五趟，第二年起两三趟，夜里不起。前几天填表，17分。

我不知道为什么是我好。我没有比谁更努力。肿瘤高一点，运气好一点，康复做得早一点，大概就这些。`,
      },
      {
        author: "hannah",
        hoursLater: 2,
        body: "Seventeen! Read with both hands and a big silly grin.",
      },
      {
        author: "小满",
        hoursLater: 3,
        body: "谢谢文娟姐。17分是我的远方。",
      },
      {
        author: "mei",
        hoursLater: 5,
        body:
          "替后来的人加一句：17分落在“没有LARS”那一档（0–20），不等于和从前一模一样。来源：Emmertsen & Laurberg，Ann Surg 2012，条目见 https://pmc.ncbi.nlm.nih.gov/articles/PMC8370104/",
      },
      {
        author: "wenjuan",
        hoursLater: 6,
        body: "对，和从前不一样：我现在出门会先看厕所，看完不一定去。",
        quotes: 4,
      },
      {
        author: "qiuyue",
        hoursLater: 30,
        body: "我是另一头的那个。读完没有被刺到，放心。",
      },
      {
        author: "lin",
        hoursLater: 1990,
        body: "过两个多星期就是我了。你们两个的话我都抄下来，放在一页上，左边一个右边一个。",
      },
      {
        author: "wenjuan",
        hoursLater: 1994,
        body: "那页纸，中间留点空，写你自己的。",
      },
    ],
  },
  {
    board: "rehabilitation",
    locale: "zh",
    title: "复查前一周的心情，存个档",
    daysAgo: 12,
    posts: [
      {
        author: "qiuyue",
        hoursLater: 0,
        body: `每三个月一次，每次前一周我都会把家里的柜子收拾一遍。今天收到第三个柜子，翻出一盒没拆的“还纳后用”的护理垫，是去年买的。

放回去了。没哭。存个档。

（顺手记一下我照着排的日程：前两年每三个月看一次，到五年每半年一次，再往后每年一次。来源：国家《结直肠癌诊疗规范》2023，经 jsxyfy.guahao.com；以自己医院的安排为准。）`,
      },
    ],
  },
];
