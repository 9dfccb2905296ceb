import type { DemoThread } from "../types.ts";

/** The invented threads of the board `living-with-a-stoma`. */
export const threads: DemoThread[] = [
  {
    board: "living-with-a-stoma",
    locale: "en",
    title: "First winter with a colostomy: does the plate hold when it is cold?",
    daysAgo: 200,
    posts: [
      {
        author: "priya",
        hoursLater: 0,
        body: `Four months in, first real cold. Twice this week the plate felt like cardboard when I put it on, and both times it lifted at the edge before lunch. In the summer I never thought about it.

Is this a cold thing, or a me thing?`,
      },
      {
        author: "gus",
        hoursLater: 1,
        body:
          "It's a cold thing at my house too. I keep the next plate inside my shirt while I make the coffee. By the time the coffee is drunk, the plate has stopped being cardboard.",
      },
      {
        author: "qiuyue",
        hoursLater: 6,
        body: "我也是天一冷就翘边。我妈让我把底盘塞被窝里。",
      },
      {
        author: "robin",
        hoursLater: 8,
        body:
          "What is written down is the *pressing*, not the warming: press from the inside outwards, then hold a hand over it for 20 minutes so that it sets and sticks. Source: stoma care steps of Peking University Cancer Hospital, bjcancer.org Articles/321.",
      },
      {
        author: "priya",
        hoursLater: 9,
        body: "Twenty minutes! I give it ten seconds and a prayer.",
      },
      {
        author: "hannah",
        hoursLater: 11,
        body:
          "When I had mine I did the twenty minutes with the news on. It improved the plate and did nothing for the news.",
        quotes: 5,
      },
      {
        author: "shanlu",
        hoursLater: 20,
        body: `我们病友群里的做法是换之前用暖风把底盘吹温，再贴。我用了五年。

> **病友经验和采访内容，没有查到临床来源。用低温，先在手上试温，拿不准问造口治疗师。**

来源：关于新桥医院“保肛学校”的电视报道；病友帖 meetanostomate post 8573、healingwell 3953921。`,
      },
      {
        author: "robin",
        hoursLater: 22,
        body: `In English, with its label, because I do not want it to travel without it:

Families warm the plate with warm air before changing it, to body temperature; some people write about three seconds of hair dryer on the sticky side, others use the radiator.

> **Peer tip, and an interview: no clinical source was found. Low heat, and test it on your hand first. Ask your stoma nurse.**

Source: television report on the Anus Preservation School of Xinqiao Hospital; peer posts meetanostomate 8573 and healingwell 3953921.`,
        quotes: 7,
      },
      {
        author: "fangyuan",
        hoursLater: 30,
        body: "标签写得对，谢谢。吹风机开低温挡，手上试着只是温，不是烫。如果只是天冷才翘，可以这样试；要是天不冷也翘，就别只怪天气，让造口门诊看看。（还是那句：热底盘没有查到临床来源。）",
      },
      {
        author: "priya",
        hoursLater: 52,
        body:
          "Tried it on low, tested on the back of my hand, then twenty minutes under my palm with a podcast. Day three now and flat as a stamp.",
      },
      {
        author: "gus",
        hoursLater: 53,
        body: "I still recommend the shirt. It is free and you get a coffee.",
      },
      {
        author: "laozhou",
        hoursLater: 75,
        body: "老伴现在给我焐底盘，说比焐我省事。",
      },
      {
        author: "priya",
        hoursLater: 900,
        body:
          "End-of-winter report: two leaks in two months, both on days I was in a hurry. So mostly a me thing, a bit of a cold thing. Thank you, all of you.",
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "en",
    title: "Nine months, and it is closed",
    daysAgo: 355,
    posts: [
      {
        author: "hannah",
        hoursLater: 0,
        body: `They told me "about three months" and it was nine. Postponed once for blood counts, once for a waiting list, once for a reason nobody could explain to me. Last Tuesday it was closed.

I wanted to write it down for the person counting at month five. I was you and I was furious.`,
      },
      {
        author: "gus",
        hoursLater: 2,
        body: "Congratulations. You may now return the good scissors to the kitchen.",
      },
      {
        author: "hannah",
        hoursLater: 3,
        body: "Never. They are *my* scissors.",
      },
      {
        author: "qiuyue",
        hoursLater: 1340,
        body: "我现在第三个月，医生说三到六个月。看到九个月我心里咯噔一下，又觉得幸亏你写出来。",
      },
      {
        author: "robin",
        hoursLater: 1345,
        body:
          "For 秋月 and everyone counting: in a Swedish register study of 3 564 people, 82.9 % were closed within 18 months. In one series of 115 from Singapore, 66.1 % were closed, at a median of 8 months, and only 13 % within 12 weeks. So \"longer than they said\" is common, and \"not at all\" also happens. Source: https://doi.org/10.1007/s00384-018-2994-x ; ijsurgery 2918.",
        quotes: 4,
      },
      {
        author: "hannah",
        hoursLater: 1350,
        body: "I wish I'd had those numbers. Not to cheer me up. To stop me thinking it was something I did.",
      },
      {
        author: "wenjuan",
        hoursLater: 1362,
        body: "我没造过口，不敢多说，只想说恭喜，也想问一句：关上以后肠子还听话吗？",
      },
      {
        author: "hannah",
        hoursLater: 1366,
        body:
          "It doesn't listen to me at all. It's a cat. I've moved to the bowel-function board, come and find me there.",
        quotes: 7,
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "en",
    title: "Is it normal that it looks darker than yesterday?",
    daysAgo: 310,
    posts: [
      {
        author: "priya",
        hoursLater: 0,
        body:
          "Two weeks after the operation, at home since Friday. My stoma was the red of a strawberry when I left hospital. Tonight it looks more like a plum, sort of blue at one side. It does not hurt. Maybe it is the bathroom lamp? I do not want to be the woman who rings at eleven at night about a lamp.",
      },
      {
        author: "robin",
        hoursLater: 0.2,
        body: `Priya, please **ring your hospital now**, tonight, the ward number on your discharge letter. A stoma that turns pale, blue-purple or black is on every list of reasons to call straight away. If it is the lamp, they will be glad it is the lamp. Source: the lists of pocketwoc, oa-la.com, medicalalgorithms and shieldhealthcare.

If you can't get through to the ward, go to emergency. Write here only after you've rung.`,
      },
      {
        author: "gus",
        hoursLater: 0.4,
        body: "Ring. I once rang about beetroot. They were charming.",
      },
      {
        author: "priya",
        hoursLater: 0.9,
        body: "Rang. They want me in. My sister is driving. It isn't the lamp, she says so too.",
      },
      {
        author: "robin",
        hoursLater: 1,
        body: "Well done. Take the spare pouches and a charger.",
      },
      {
        author: "priya",
        hoursLater: 62,
        body:
          "Home again. They kept me two nights and watched it, and they've explained what to look for. The nurse said, \"I'd rather see a hundred lamps.\" Thank you for being bossy, @robin.",
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "zh",
    title: "今天过得怎么样？（长楼，随时来说一句）",
    daysAgo: 300,
    posts: [
      {
        author: "mei",
        hoursLater: 0,
        body: `不用有事才来。今天吃了什么、漏没漏、笑没笑，说一句就行。
说“不好”也算打卡。

Everybody is welcome here, in any language. One line is enough.`,
      },
      {
        author: "laozhou",
        hoursLater: 2,
        body: "手术后第十二天。会自己换袋子了，换了四十分钟，像拆炸弹。",
      },
      {
        author: "shanlu",
        hoursLater: 3,
        body: "周师傅，我第一次是一小时十分，您赢了。",
      },
      {
        author: "qiuyue",
        hoursLater: 5,
        body: "今天不好。没有为什么。",
      },
      {
        author: "mei",
        hoursLater: 5.5,
        body: "收到。不用为什么。",
        quotes: 4,
      },
      {
        author: "gus",
        hoursLater: 9,
        body: "Fine. It rained. I like rain, nobody asks why you are wearing a big coat.",
      },
      {
        author: "priya",
        hoursLater: 30,
        body: "A week and a bit at home after my second visit to hospital. Slept five hours in a row. New record!",
      },
      {
        author: "fangyuan",
        hoursLater: 52,
        body: "今天门诊来了一位八十岁的阿姨，自己给造口袋缝了个花布套。我说好看，她说那当然。",
      },
      {
        author: "laozhou",
        hoursLater: 54,
        body: "花布套！让我老伴听见不得了。",
      },
      {
        author: "laozhou",
        hoursLater: 78,
        body: "她听见了。",
      },
      {
        author: "小满",
        hoursLater: 79,
        body: "哈哈哈哈哈哈求图",
      },
      {
        author: "laozhou",
        hoursLater: 120,
        body: "蓝底白花。孙女挑的。",
      },
      {
        author: "hannah",
        hoursLater: 150,
        body: "Not good today. Parents' evening, and I stood by the door for two hours with my coat on.",
      },
      {
        author: "gus",
        hoursLater: 151,
        body: "Standing by the door is a strategy. Ask any cat.",
      },
      {
        author: "qiuyue",
        hoursLater: 240,
        body: "今天好一点，晒了被子。",
      },
      {
        author: "阿诚",
        hoursLater: 500,
        body: "替我爸打卡。他不会打字，也不承认看这个，但是每天问我“那个开公交的今天说什么了”。",
      },
      {
        author: "laozhou",
        hoursLater: 502,
        body: "告诉你爸，开公交的今天包饺子了，韭菜的，后果自负。",
        quotes: 16,
      },
      {
        author: "阿诚",
        hoursLater: 520,
        body: "他笑了。手术以后第一次。",
      },
      {
        author: "mei",
        hoursLater: 521,
        body: "今天全楼最好的消息。",
      },
      {
        author: "priya",
        hoursLater: 610,
        body: "I wore trousers with a waistband!!! Four hours.",
      },
      {
        author: "shanlu",
        hoursLater: 700,
        body: "下雨没上山，在家擦登山杖。",
      },
      {
        author: "小满",
        hoursLater: 900,
        body: "我手术做完啦，人在，肛在，还带了个临时小伙伴。麻药醒来第一句话据说是“Wi-Fi密码多少”。",
      },
      {
        author: "laozhou",
        hoursLater: 901,
        body: "好小子！",
      },
      {
        author: "mei",
        hoursLater: 902,
        body: "欢迎回来，小满。",
      },
      {
        author: "qiuyue",
        hoursLater: 1100,
        body: "医生说还纳要再推一推。今天不想说话，来占一层楼。",
      },
      {
        author: "shanlu",
        hoursLater: 1101,
        body: "占着。我们给你留灯。",
        quotes: 25,
      },
      {
        author: "marisol",
        hoursLater: 1300,
        body: "New in this thread, wife of somebody. May carers write in this one?",
      },
      {
        author: "mei",
        hoursLater: 1302,
        body: "Of course you may. Sit down.",
      },
      {
        author: "marisol",
        hoursLater: 1303,
        body: "Then: he ate a whole mango, and told me about it like a man confessing to a robbery.",
      },
      {
        author: "gus",
        hoursLater: 1600,
        body: "Six years today. I bought the pouch a small drink and drank it myself.",
      },
      {
        author: "priya",
        hoursLater: 1602,
        body: "Happy pouch day, Gus!",
      },
      {
        author: "小满",
        hoursLater: 1603,
        body: "六周年快乐！🎂",
      },
      {
        author: "laozhou",
        hoursLater: 1900,
        body: "今天在公园，袋子“噗”了一声，打拳的全回头。我说，不好意思，排气了。老王说，我也经常。没事了。就这么没事了。",
      },
      {
        author: "wenjuan",
        hoursLater: 1904,
        body: "“就这么没事了”，我要裱起来。",
        quotes: 33,
      },
      {
        author: "qiuyue",
        hoursLater: 2200,
        body: "心里慌。从中午到现在，快五个小时，袋子里一点东西也没有，肚子一阵一阵绞，刚才有点想吐。我是回肠造口。以前也有过半天少的，是不是再等等？",
      },
      {
        author: "mei",
        hoursLater: 2200.2,
        body: `秋月，**不要等，现在就给医院打电话**。回肠造口几个小时没有排出，再加上绞痛和恶心，各家清单都写着要马上联系医院；各家写的时间从4小时到8小时不等，我们按最谨慎的4小时算，你已经过了。来源：pocketwoc、oa-la.com、medicalalgorithms、shieldhealthcare 的“何时打电话”清单。

打不通就去急诊。身边有人吗？`,
        quotes: 35,
      },
      {
        author: "qiuyue",
        hoursLater: 2200.5,
        body: "女儿在。在穿鞋了。",
      },
      {
        author: "qiuyue",
        hoursLater: 2226,
        body: "回来报一声：住了一晚，通了。大夫说来得对。我本来真想等到天亮的。",
      },
      {
        author: "laozhou",
        hoursLater: 2227,
        body: "以后不许等。",
      },
      {
        author: "fangyuan",
        hoursLater: 2230,
        body: "秋月做得对。也请大家把病区电话存在手机里，别存在抽屉里。",
      },
      {
        author: "priya",
        hoursLater: 2395,
        body: "First cold morning. I have Questions about plates.",
      },
      {
        author: "robin",
        hoursLater: 2402,
        body: "Priya's question grew into its own thread, \"First winter with a colostomy\", on this board.",
      },
      {
        author: "shanlu",
        hoursLater: 2420,
        body: "第一场雪。山顶的茶三块钱一杯，值三百。",
      },
      {
        author: "hannah",
        hoursLater: 2500,
        body: "A whole lesson on photosynthesis without leaving the room. I nearly wept on the spider plant.",
      },
      {
        author: "mei",
        hoursLater: 2501,
        body: "植物收到了你的感动。（The plant has noted your feelings.）",
      },
      {
        author: "小满",
        hoursLater: 2750,
        body: "还纳完第八天。世界以厕所为圆心展开。",
      },
      {
        author: "hannah",
        hoursLater: 2752,
        body: "Welcome to the cat club. Come to the bowel board, we've cushions.",
        quotes: 46,
      },
      {
        author: "阿诚",
        hoursLater: 3600,
        body: "我爸今天自己下楼遛弯，回来跟我说小区变了。其实没变，是他快半年没看。",
      },
      {
        author: "tom",
        hoursLater: 4200,
        body: "Hello. Tom, husband of Ellen. She says to say that today was \"medium\".",
      },
      {
        author: "gus",
        hoursLater: 4201,
        body: "Medium is a very good size.",
      },
      {
        author: "lin",
        hoursLater: 5040,
        body: "我可以来吗？我还没手术，还没有造口。就是想提前认识认识你们。",
      },
      {
        author: "laozhou",
        hoursLater: 5041,
        body: "进来坐。吃饭没有？",
        quotes: 51,
      },
      {
        author: "lin",
        hoursLater: 5042,
        body: "吃了吃了。您在每个楼里都问这个吗？",
      },
      {
        author: "laozhou",
        hoursLater: 5043,
        body: "公交司机的毛病，得看乘客都坐好了没有。",
      },
      {
        author: "daniel",
        hoursLater: 5200,
        body: "Is it strange to be jealous of people with a stoma because at least for them the thing is decided?",
        withdrawn: true,
      },
      {
        author: "daniel",
        hoursLater: 5203,
        body: "I took back my sentence, it was clumsy. Today: scan day. Waiting room chairs still bad. Scan fine.",
      },
      {
        author: "mei",
        hoursLater: 5204,
        body: "“Scan fine”（片子没事），这两个词今天全楼都要。",
      },
      {
        author: "priya",
        hoursLater: 5600,
        body: "Spring coat. Nobody looked. I looked: at a dog.",
      },
      {
        author: "qiuyue",
        hoursLater: 5720,
        body: "新买了本日历。以前那本写的是“等”，这本第一页写了个“过”。",
      },
      {
        author: "wenjuan",
        hoursLater: 6000,
        body: "今天做了一大锅汤，邻居家都送了。",
      },
      {
        author: "小满",
        hoursLater: 6300,
        body: "夜里只起来三次！！三次！！",
      },
      {
        author: "tom",
        hoursLater: 6600,
        body: "Ellen walked to the harbour and back. She said it was for the ducks.",
      },
      {
        author: "laozhou",
        hoursLater: 6900,
        body: "孙女作文题目《我的爷爷》，第一句：“我的爷爷有一座小火山。”老师批注：想象力丰富。",
      },
      {
        author: "shanlu",
        hoursLater: 6901,
        body: "笑到山上的人都看我。",
      },
      {
        author: "lin",
        hoursLater: 7110,
        body: "今天收拾住院的包。带了你们每个人的一句话，抄在本子上。",
      },
      {
        author: "gus",
        hoursLater: 7112,
        body: "Then you're carrying a very odd choir. Good luck, Lin.",
      },
      {
        author: "mei",
        hoursLater: 7190,
        body: "今天全楼都在等林晓的消息。大家也记得喝口水。",
      },
      {
        author: "laozhou",
        hoursLater: 7193,
        body: "等着呢。饭给她留着。",
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "zh",
    title: "等还纳的日子",
    daysAgo: 258,
    posts: [
      {
        author: "qiuyue",
        hoursLater: 0,
        body: `本来说三个月，第一次推是因为化疗没打完，第二次推是检查说吻合口还没长好，要再看。今天是第五个月。

我把日历上的每一天划掉，划到后来觉得自己像在坐牢。有没有人也在等？`,
      },
      {
        author: "小满",
        hoursLater: 2,
        body: "我也开始等了！第一周。咱们坐同一间牢房，我可以讲笑话。",
      },
      {
        author: "hannah",
        hoursLater: 6,
        body: "I waited nine. Around month five I started to hate the word \"soon\".",
      },
      {
        author: "qiuyue",
        hoursLater: 8,
        body: "对，就是“快了”。谁再跟我说“快了”我就咬谁。",
        quotes: 3,
      },
      {
        author: "mei",
        hoursLater: 10,
        body: "我等了七个月。后来我换了个办法：不问“什么时候”，问“下一步看什么、哪天看”。能写进日历的只有这一句。",
      },
      {
        author: "qiuyue",
        hoursLater: 30,
        body: "记下了：下一步看造影，二十号。",
      },
      {
        author: "小满",
        hoursLater: 1390,
        body: "我排上了……下周。有点不好意思说出来。",
      },
      {
        author: "qiuyue",
        hoursLater: 1393,
        body: "傻孩子，有什么不好意思的。替我出去看看。",
        quotes: 7,
      },
      {
        author: "qiuyue",
        hoursLater: 3100,
        body: `二十号又过了好几个二十号了。主任今天坐下来跟我谈了四十分钟，说吻合口那里有个窦道一直不好，还纳的风险他不愿意替我冒，问我能不能考虑就这样了。

我说我回家想想。到家把日历撕了。`,
      },
      {
        author: "mei",
        hoursLater: 3101,
        body: "秋月。我在。不用今天想明白。",
      },
      {
        author: "hannah",
        hoursLater: 3104,
        body: "I am so sorry. I have nothing clever. I got mine closed and you did not, and neither of us earned it.",
      },
      {
        author: "shanlu",
        hoursLater: 3120,
        body: "我没有“暂时”过，一开始就是永久的，所以你这种失望我没资格说懂。只说一句：我这五年，是日子，不是刑期。",
      },
      {
        author: "fangyuan",
        hoursLater: 3130,
        body: `不是每一个“暂时”的造口最后都会关上，这件事我们说得太少，很多人因此觉得是自己没做好。不是的。新加坡那一组里关上的是66.1%，也就是说大约三个人里有一个没有关。来源：ijsurgery 2918。

以前凑合的地方，现在可以不凑合了：底盘型号、裤子、床垫，来门诊我们重新挑，当长住来挑。`,
      },
      {
        author: "qiuyue",
        hoursLater: 4700,
        body: `想明白了，或者说，想累了。不还了。

昨天去门诊把底盘重新量了，护士说“咱们按过日子来配”。我跟她说你这句话跟我论坛里的人说的一样。

给后来等的人：也会有关不上的。关不上，也有人在这儿。`,
      },
      {
        author: "小满",
        hoursLater: 4702,
        body: "秋月姐，你是这个板块的定海神针。",
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "zh",
    title: "夜里漏了，哭完换床单",
    daysAgo: 280,
    posts: [
      {
        author: "laozhou",
        hoursLater: 0,
        body: `两点。漏了一床。老伴起来换床单，一句没说我。我一个大老爷们坐马桶上哭。

不是来问怎么办的，就是说一声。`,
      },
      {
        author: "qiuyue",
        hoursLater: 0.3,
        body: "我也醒着。说一声就对了。",
      },
      {
        author: "laozhou",
        hoursLater: 0.5,
        body: "你也漏了？",
      },
      {
        author: "qiuyue",
        hoursLater: 0.7,
        body: "没有，我在等着漏。哈哈。",
        quotes: 3,
      },
      {
        author: "shanlu",
        hoursLater: 5,
        body: "我家的办法：床垫上先铺隔尿垫，再铺床单，再铺一层隔尿垫，再铺床单。漏了揭一层接着睡。我老婆管它叫“千层饼”。",
      },
      {
        author: "laozhou",
        hoursLater: 6,
        body: "千层饼这个好！",
        quotes: 5,
      },
      {
        author: "fangyuan",
        hoursLater: 8,
        body: `周师傅，偶尔一次别太往心里去；要是老漏，就约造口门诊看一眼，把用过的底盘带上。

皮肤破溃，或者造口和皮肤之间分开了，就别等约号，直接给医院打电话。来源：pocketwoc、oa-la.com、medicalalgorithms、shieldhealthcare 的“何时打电话”清单。`,
      },
      {
        author: "laozhou",
        hoursLater: 200,
        body: "去看了，底盘换了个型号。护士看我用过的底盘像看相一样。七天没漏了。",
      },
      {
        author: "mei",
        hoursLater: 203,
        body: "老伴呢？",
      },
      {
        author: "laozhou",
        hoursLater: 205,
        body: "老伴睡得比我香。",
        quotes: 9,
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "zh",
    title: "你给造口起名字了吗",
    daysAgo: 140,
    posts: [
      {
        author: "小满",
        hoursLater: 0,
        body: "我那个临时的叫“小王”，因为它总在开会的时候发言。还纳那天我还有点舍不得。你们的呢？",
      },
      {
        author: "laozhou",
        hoursLater: 1,
        body: "小火山。孙女沿用山路家的，付过版权费，一根冰棍。",
      },
      {
        author: "priya",
        hoursLater: 4,
        body: "Mine is Gerald. Gerald is rude at concerts.",
      },
      {
        author: "gus",
        hoursLater: 6,
        body: "Six years and I never named it. My wife calls it \"the lodger\".",
      },
      {
        author: "qiuyue",
        hoursLater: 9,
        body: "没起。起了名字就像承认它要住下了。",
      },
      {
        author: "小满",
        hoursLater: 10,
        body: "那就不起。",
        quotes: 5,
      },
      {
        author: "qiuyue",
        hoursLater: 2000,
        body: "起了。叫“阿定”。定下来的定。",
      },
      {
        author: "priya",
        hoursLater: 2004,
        body: "Welcome, 阿定. Gerald says hello, rudely.",
      },
      {
        author: "shanlu",
        hoursLater: 2010,
        body: "好名字。",
      },
    ],
  },
  {
    board: "living-with-a-stoma",
    locale: "en",
    title: "Being close again, slowly",
    daysAgo: 6,
    posts: [
      {
        author: "hannah",
        anonymous: true,
        hoursLater: 0,
        body: `Nobody at the hospital brought up sex, and I did not dare to. We share a bed again since spring, and that is all it is so far.

I would like to hear from people for whom it was slow.`,
        warns: ["sexualFunction"],
        reactions: { daniel: "meToo", marisol: "thankYou", priya: "here", gus: "here" },
      },
      {
        author: "marisol",
        hoursLater: 5,
        body: "Slow here too. We began with holding hands in front of the television, and laughed about it, and that was the first good evening.",
        reactions: { priya: "helped", daniel: "thankYou", tom: "helped" },
      },
      {
        author: "daniel",
        hoursLater: 9,
        body: "I put a cloth band over the bag. Once there was a little bleeding at the edge and I was frightened; I called my stoma nurse, and I was glad that I had asked somebody who could look.",
        warns: ["blood", "sexualFunction"],
        reactions: { marisol: "here" },
      },
      {
        author: "priya",
        hoursLater: 12,
        body: "Thank you for writing it down. I only read here, and today I read it twice.",
        reactions: { gus: "here", marisol: "here" },
      },
    ],
  },
];
