import type { DemoThread } from "../types.ts";

/** The invented threads of the board `families-and-carers`. */
export const threads: DemoThread[] = [
  {
    board: "families-and-carers",
    locale: "en",
    title: "I do not know what to say to her",
    daysAgo: 128,
    posts: [
      {
        author: "tom",
        hoursLater: 0,
        body: `My wife Ellen has had her temporary stoma for three weeks. She is polite to me. That's the problem. Twenty-six years and she says "thank you, Tom" when I bring the towels, as if I were the hotel.

I say "you look well" and she looks at me. I say nothing and she looks at me. What did you say, that was right?`,
      },
      {
        author: "marisol",
        hoursLater: 3,
        body:
          "Nothing I said was right for two months. What worked was doing the crossword badly, loudly, until he corrected me.",
      },
      {
        author: "robin",
        hoursLater: 5,
        body:
          "Tom, welcome to the room. With my brother I stopped saying \"you look well\" and started saying \"I don't know what to say\". He said, \"Good. Me neither.\" It was the best talk we'd had since school.",
      },
      {
        author: "tom",
        hoursLater: 9,
        body:
          "I tried it this evening. Word for word. She laughed, then she cried, then she said the towels are the wrong towels. They are apparently *very* wrong.",
        quotes: 3,
      },
      {
        author: "阿诚",
        hoursLater: 20,
        body: "我爸也是客气，跟我说“辛苦了”。他这辈子没跟我说过辛苦了。我听着害怕。",
      },
      {
        author: "robin",
        hoursLater: 22,
        body:
          "(In English, for Tom: 阿诚 says his father has become polite as well. \"He has never in his life told me *you must be tired*. It frightens me to hear it.\")",
        quotes: 5,
      },
      {
        author: "tom",
        hoursLater: 23,
        body: "Tell him there is a man in a kitchen far away who knows exactly.",
      },
      {
        author: "marisol",
        hoursLater: 30,
        body:
          "Politeness is what they do when they think they've become a cost. Mine told me so later. He was adding me up.",
      },
      {
        author: "tom",
        hoursLater: 410,
        body:
          "Report: right towels bought. She shouted at me about the dishwasher on Saturday. I've never been so happy.",
      },
      {
        author: "mei",
        hoursLater: 415,
        body: "洗碗机万岁。（Long live the dishwasher.）",
      },
    ],
  },
  {
    board: "families-and-carers",
    locale: "zh",
    title: "爸爸不肯让我看造口，什么都自己锁在卫生间弄",
    daysAgo: 262,
    posts: [
      {
        author: "阿诚",
        hoursLater: 0,
        body: `我爸71，手术一个月，永久造口。每次换袋子都把自己锁在卫生间一个多小时，出来一头汗。我说我帮您，他说“你出去”。

昨天漏了，他半夜自己洗床单，差点滑倒。我又心疼又想发火。`,
      },
      {
        author: "mei",
        hoursLater: 3,
        body: `先给你倒杯水。不让儿子看，不是不信任你，多半是还想当爸爸。

可以先不“看”，先“递”：门开一条缝，你在外面递剪刀、递纸。我婆婆当年就是这么陪我的，从门缝陪到床边，花了六个星期。`,
      },
      {
        author: "阿诚",
        hoursLater: 5,
        body: "递东西这个我没想过。我一直想的是接管。",
      },
      {
        author: "marisol",
        hoursLater: 12,
        body:
          "Translated this with my phone. My husband let the nurse see, and the dog, and me last. I was jealous of the dog.",
      },
      {
        author: "mei",
        hoursLater: 13,
        body: "（玛丽索尔说：她先生先让护士看，再让狗看，最后才让她看。她吃狗的醋。）",
        quotes: 4,
      },
      {
        author: "robin",
        hoursLater: 18,
        body: "One practical thing: a non-slip mat and a stool in the bathroom, put there without a speech.",
      },
      {
        author: "阿诚",
        hoursLater: 96,
        body: "凳子和防滑垫放进去了，没说话。今天他在里面喊：“那个……谁，凳子不错。”",
      },
      {
        author: "阿诚",
        hoursLater: 700,
        body: "今天门没锁。他让我看他剪底盘。我学的是医院那套：量造口底部，剪大1–2毫米，边要光滑。他嫌我剪得丑。来源：北京大学肿瘤医院造口护理步骤，bjcancer.org Articles/321。",
      },
      {
        author: "mei",
        hoursLater: 704,
        body: "嫌你丑，就是当爸爸当回来了。",
      },
      {
        author: "tom",
        hoursLater: 3400,
        body: "Reading this months later from the other side of the world, with a stool under my arm. Thank you, 阿诚.",
      },
    ],
  },
  {
    board: "families-and-carers",
    locale: "en",
    title: "I was angry with him today, and he is the one who is ill",
    daysAgo: 175,
    posts: [
      {
        author: "marisol",
        anonymous: true,
        hoursLater: 0,
        body: `We planned my sister's birthday for a month. Twenty minutes before leaving he went into the bathroom, then again, then again, and we didn't go. I said "fine" in the voice. You know the voice.

He has the bowel trouble after his operation; they kept the anus, everyone congratulated us. I'm tired of being congratulated.`,
      },
      {
        author: "robin",
        hoursLater: 2,
        body:
          "You are allowed to be angry at the thing, and it's very hard to keep the thing and the man apart at twenty to seven with your coat on.",
      },
      {
        author: "tom",
        hoursLater: 1190,
        body: "I have the voice too. I thought I'd invented it.",
      },
      {
        author: "marisol",
        anonymous: true,
        hoursLater: 1192,
        body: "Honestly some nights I wish they had just given him the bag and I could plan a dinner.",
        withdrawn: true,
      },
      {
        author: "marisol",
        anonymous: true,
        hoursLater: 1194,
        body: "I took the last one down. I meant it for about a minute, and then I felt sick.",
      },
      {
        author: "robin",
        hoursLater: 1196,
        body: `It was human, and it was brief. We do not keep score here.

If he has not been offered anything for it: there is a stepwise approach to bowel trouble after rectal surgery. Most of it rests on expert opinion, but it exists and his team will know it. Source: MANUEL, Colorectal Dis 2021;23:461, https://pmc.ncbi.nlm.nih.gov/articles/PMC7986060/ ; UEG/ESCP guideline 2024, https://pmc.ncbi.nlm.nih.gov/articles/PMC11652338/`,
      },
      {
        author: "marisol",
        anonymous: true,
        hoursLater: 1400,
        body:
          "He had his first appointment with the pelvic-floor physiotherapist. He came home with homework, furious, like a boy. I bought cake. We ate it at home, on purpose, wearing our good clothes.",
      },
      {
        author: "阿诚",
        hoursLater: 1420,
        body: "好衣服在家吃蛋糕，记下了。",
      },
    ],
  },
  {
    board: "families-and-carers",
    locale: "zh",
    title: "爸爸出院第一晚发冷，我是不是太紧张了",
    daysAgo: 2,
    posts: [
      {
        author: "阿诚",
        hoursLater: 0,
        body: `我爸上周又做了一次肠子的手术，昨天出院。今天晚上说冷，盖两床被还打哆嗦，量了38.6。肚子说“有点胀疼，比昨天厉害”。

他不让打电话，说半夜不要麻烦人家。我是不是太紧张了？`,
      },
      {
        author: "mei",
        hoursLater: 0.3,
        body: `阿诚，你不紧张过头。**请现在就给医院打电话**，打出院单上的病区电话，打不通就去急诊。肠道手术之后，发热、寒战、肚子越来越疼、整个人不对劲、伤口发红，都要当急事处理，可能是漏，可能是感染，都耽误不得。来源：CRUK；mcht.nhs.uk。

打完再回来告诉我们，不回也没关系，先打。`,
      },
      {
        author: "robin",
        hoursLater: 0.5,
        body: "Seconding Mei: call now, it is not a bother, it is what the number is for.",
      },
      {
        author: "阿诚",
        hoursLater: 0.8,
        body: "打了。让我们马上过去。已经在车上了。",
      },
      {
        author: "mei",
        hoursLater: 1,
        body: "好。带上出院小结和药单。我值班，手机开着。",
      },
      {
        author: "阿诚",
        hoursLater: 31,
        body: "住下了，用上药了，医生说来得不晚。我爸跟护士说“是我儿子非要来”，口气像告状，我听着像夸我。",
      },
      {
        author: "marisol",
        hoursLater: 40,
        body: "It is praise. Sleep now, 阿诚.",
      },
      {
        author: "mei",
        hoursLater: 41,
        body: "就是夸你。你也去睡。",
        quotes: 6,
      },
    ],
  },
];
