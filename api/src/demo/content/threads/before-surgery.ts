import type { DemoThread } from "../types.ts";

/** The invented threads of the board `before-surgery`. */
export const threads: DemoThread[] = [
  {
    board: "before-surgery",
    locale: "zh",
    title: "两个让人睡不着的问题：能不能保肛？要不要造口？先从这里读起",
    daysAgo: 350,
    pinned: true,
    posts: [
      {
        author: "mei",
        hoursLater: 0,
        body: `大家好，我是何梅，这个板块的值班版主，也是一个走过这条路的人。

来这里的人，大多带着同样两个问题：**能不能保肛？要不要造口？** 我当年也是半夜两点在手机上搜这两句话，越搜越冷。

先说实话：隔着屏幕没有人能替你回答。能回答的是看过你片子、做过指检的团队。我们能做的，是陪你把问题问清楚。可以抄下来带去门诊：

1. 肿瘤下缘离**肛缘**（或者**齿状线**）几厘米？从哪里量起的？
2. 我这种情况，可以考虑的手术有哪几种？为什么是这几种？
3. 如果要造口，是暂时的还是永久的？如果是暂时的，什么情况下会还不了？
4. 如果保住了，排便功能大概会变成什么样？谁来帮我康复？

为什么要问“从哪里量”：“低位”“超低位”的说法并不统一，有的把 5–8 厘米叫低位、5 厘米以下叫超低位，欧洲有的把 0–5 厘米叫低位。记厘米数和起点，比记“低位”两个字有用。来源：fx361 15519808。

English speakers are welcome too; write in whichever language you are frightened in.`,
      },
      {
        author: "wenjuan",
        hoursLater: 9,
        body: "支持置顶。我当年只问了“能保吗”，没问“保住以后什么样”，后来补课补了一年。",
      },
      {
        author: "robin",
        hoursLater: 20,
        body: `A short English version of the list, for the fridge door:

- How many centimetres, and measured from where: the anal verge or the dentate line?
- Which operations are possible for me, and why these?
- If a stoma: temporary or permanent? And if temporary, what could keep it from being closed?
- If the anus stays: what will my bowel be like, and who helps me with it?

Take somebody with you who writes the answers down. My brother heard nothing after the word "cancer"; I had the notebook.`,
      },
      {
        author: "qiuyue",
        hoursLater: 1300,
        body: "我想在第3条后面加一句：“暂时的”三个字，请一定问清楚是打算多久、由什么来决定。我只听见了“暂时”。",
      },
      {
        author: "mei",
        hoursLater: 1310,
        body: `加得好，谢谢秋月。顺便把数字放在这里，让大家心里有数，不是吓人：新加坡一组115人里，66.1% 的造口最后关上了，中位时间8个月，只有13% 在12周以内；瑞典3564人里，18个月内关上的有82.9%。来源：ijsurgery 2918；瑞典研究 https://doi.org/10.1007/s00384-018-2994-x 。

数字是别人的，路是自己的，具体的请问自己的团队。`,
        quotes: 4,
      },
      {
        author: "小满",
        hoursLater: 1402,
        body: "收藏了。我把四个问题写在手背上进的诊室，医生看见了笑了一下，说“那我们一条一条来”。",
      },
      {
        author: "lin",
        hoursLater: 6225,
        body: "今天刚注册就读到这一帖。谢谢写的人。我明天去问第1条。",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "zh",
    title: "离肛缘4厘米，说要先做新辅助再看，我不知道该盼什么",
    daysAgo: 90,
    posts: [
      {
        author: "lin",
        hoursLater: 0,
        body: `我46岁，上周确诊。磁共振报告写“肿瘤下缘距肛缘约4 cm”。主任说先放化疗，做完再评估，到时候再说能不能保。

我回家对着“再说”两个字坐了一晚上。想问有没有人也是这个距离？最后怎么样了？

我知道每个人不一样。可我还是想听。`,
        editedFrom: `我46岁，上周确诊。磁共振报告写“肿瘤下缘距肛缘约4 cm”。主任说先放化疗，做完再评估。

有没有人也是这个距离？最后保住了吗？`,
      },
      {
        author: "wenjuan",
        hoursLater: 2.5,
        body: "抱抱。我当时是6厘米，和你不一样，不敢拿来比。但“再说”那两个字我懂，等的时候比做的时候难熬。",
      },
      {
        author: "小满",
        hoursLater: 6,
        body: "我是3.5，做的括约肌间切除，先有个临时造口，后来还纳了。现在功能嘛……在肠功能板块里天天吐槽。不是“保住就赢了”，也不是“保住就输了”，就是换一种日子。",
      },
      {
        author: "laozhou",
        hoursLater: 11,
        body: "闺女，我比你还低，没保。六十四的人了，大半年前也跟天塌了一样。现在早上照样去公园打拳。你先吃饭。",
      },
      {
        author: "lin",
        hoursLater: 13,
        body: "周叔，您这句“你先吃饭”把我看哭了。我真的一天没吃。",
        quotes: 4,
      },
      {
        author: "mei",
        hoursLater: 15,
        body: `@lin 欢迎你。等评估的这段时间，可以准备两件事：一是把片子和报告按时间排好；二是把问题写下来，一次问三个就够了，问多了自己也记不住。

还有，“能不能保”和“该不该保”是两个问题。有一句话我觉得说得公道：超低位保肛有局部复发的潜在风险，不符合条件的人不该硬求。来源：关于新桥医院“保肛学校”的电视报道。`,
      },
      {
        author: "daniel",
        hoursLater: 30,
        body:
          "I use a translator, so forgive me. Mine was very low also. They said radiotherapy and chemotherapy first, \"then we look\". When they looked, there was nothing to see, and I am being watched now. I do not say this will be you. I say only: \"then we look\" was an honest sentence, not a bad one.",
      },
      {
        author: "lin",
        hoursLater: 33,
        body: "Thank you Daniel. 翻译软件把 honest 翻成“老实的”，我觉得挺好：一句老实话。",
        quotes: 7,
      },
      {
        author: "priya",
        hoursLater: 54,
        body:
          "Same distance as you, different ending: permanent colostomy. I would not have chosen it. I am also writing this from a café with a very large cake in front of me.",
      },
      {
        author: "shanlu",
        hoursLater: 80,
        body: "我那时候最怕的其实不是造口，是“不知道”。等知道了，反而睡得着了。",
      },
      {
        author: "lin",
        hoursLater: 480,
        body: `两周了。放疗开始了，每天躺上去十几分钟，技师小姑娘放的歌都是我妈爱听的。

问主任：从哪里量的？他说从肛缘。我还问了：如果保不了您会直说吗？他说会。`,
      },
      {
        author: "小满",
        hoursLater: 484,
        body: "问得漂亮！",
      },
      {
        author: "laozhou",
        hoursLater: 500,
        body: "吃饭没有？",
      },
      {
        author: "lin",
        hoursLater: 501,
        body: "吃了！两碗！",
        quotes: 13,
      },
      {
        author: "lin",
        hoursLater: 1720,
        body: `评估出来了：缩小了，说可以试着保，但术中看情况，很可能先做一个保护性的回肠造口，之后再看能不能还纳。我签字的时候手没抖。

谢谢你们。手术日期还没定，定了我来说。`,
      },
      {
        author: "mei",
        hoursLater: 1724,
        body: "看到了。我们都在。",
      },
      {
        author: "fangyuan",
        hoursLater: 1740,
        body: "术前要是能见到造口治疗师，裤腰在哪、干什么活、怕什么，都可以当面说，没有傻问题。具体怎么安排听你们医院的。",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "en",
    title: "Two opinions, very low, and I cannot sleep",
    daysAgo: 360,
    posts: [
      {
        author: "daniel",
        hoursLater: 0,
        body: `Surgeon one says the anus must go. Surgeon two says he might be able to keep it. Both were kind. Both looked at the same pictures. I am a carpenter; if two men measured the same door and told me two widths I would throw away one tape.

How do you choose between two people who know more than you?`,
      },
      {
        author: "robin",
        hoursLater: 1,
        body: `Daniel, welcome. You do not have to choose tonight, though I know that is exactly what two in the morning tells you.

One thing to ask both: *what would have to be true for the other one to be right?* My brother asked that. The answers were surprisingly similar.`,
      },
      {
        author: "hannah",
        hoursLater: 5,
        body:
          "I went with \"keep it\", and it was kept, with a stoma for the meantime, which was closed last week. I already know every toilet in the house by its first name, and there is only one. Nobody lied to me, but I did not ask what \"kept\" would feel like. Please ask.",
      },
      {
        author: "gus",
        hoursLater: 8,
        body:
          "And I went the other way six years ago. I have a bag. I also have six years. Not an argument, just a man in a chair.",
      },
      {
        author: "daniel",
        hoursLater: 9,
        body: "\"Just a man in a chair\" is the first thing anyone said this week that made my shoulders come down.",
        quotes: 4,
      },
      {
        author: "wenjuan",
        hoursLater: 22,
        body: "我不会英文，用翻译。两种意见不一定是一个对一个错。我当时把两份意见一起带去给第三位看，不是投票，是让他讲给我听为什么会不同。",
      },
      {
        author: "robin",
        hoursLater: 26,
        body: `For anyone reading along who wonders whether keeping the sphincter means a worse chance: in a meta-analysis of 20 non-randomised studies (1 217 people with intersphincteric resection, 1 135 with abdominoperineal excision) there was no clear difference in disease-free or overall survival over five years, *in selected patients*. The selection is the whole point: people were chosen because their tumour allowed it. Source: Int J Surg 2024;110:2338, https://pubmed.ncbi.nlm.nih.gov/36928167/

So the question for your team is "am I one of those?", and only they can say.`,
      },
      {
        author: "daniel",
        hoursLater: 31,
        body: "That helps. So it's not brave versus cowardly. It's: does my door fit this frame.",
      },
      {
        author: "hannah",
        hoursLater: 33,
        body: "I am stealing that.",
        quotes: 8,
      },
      {
        author: "daniel",
        hoursLater: 640,
        body:
          "They sat in one room together, both tape measures. Radiotherapy and chemotherapy first. Then they look again. Nobody promised anything. I slept seven hours.",
      },
      {
        author: "daniel",
        hoursLater: 2800,
        body:
          "They looked again. They could not find it. They say it may still be there, sleeping, so they will watch me closely instead of cutting now, and if it returns we talk about the operation again. My case, my team, not advice to anybody. I am in the rehabilitation board now with the others who count months.",
      },
      {
        author: "gus",
        hoursLater: 2803,
        body: "Well measured.",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "zh",
    title: "要是得挂一辈子袋子，我就不治了",
    daysAgo: 335,
    posts: [
      {
        author: "laozhou",
        hoursLater: 0,
        body: `开了三十年公交，一辈子没求过人。现在跟我说要在肚子上开个口子，屎从那里出来。

我跟儿子说了，要是保不住，我就不治了。你们别劝。我就是想找个地方说一声。`,
      },
      {
        author: "mei",
        hoursLater: 0.6,
        body: "周师傅，说出来就好，这里听得见。我不劝您，就问一句：今天晚上有人陪您吗？",
      },
      {
        author: "laozhou",
        hoursLater: 1,
        body: "老伴在，睡了。我坐厨房呢。",
        quotes: 2,
      },
      {
        author: "mei",
        hoursLater: 1.2,
        body: "那我陪您坐一会儿。您说怕的是哪一样？口子、袋子、味道，还是怕别人看见？",
      },
      {
        author: "laozhou",
        hoursLater: 1.6,
        body: "怕别人看见。怕孙女嫌爷爷臭。",
      },
      {
        author: "shanlu",
        hoursLater: 7,
        body: `师傅早。我永久造口五年了。我说三件实在的：

- 穿上衣服，单位里没人知道，我自己不说，没人看出来；
- 味道这事，我头两个月总觉得有，老婆说没有，我不信，她说你再问我就把你送动物园；
- 我闺女那时候四岁，管它叫“爸爸的小火山”。

不是说它好。是说它没有把我变成另一个人。`,
      },
      {
        author: "小满",
        hoursLater: 8,
        body: "看到“小火山”破防了。",
      },
      {
        author: "gus",
        hoursLater: 15,
        body:
          "I read this with a translator. Sir, I said the same sentence to my wife six years ago, word for word. She said, \"All right. Tell me again on Thursday.\" On Thursday I was still angry, but I went to the appointment.",
      },
      {
        author: "laozhou",
        hoursLater: 26,
        body: "外国同志你那个老婆厉害。",
      },
      {
        author: "小满",
        hoursLater: 27,
        body: "周叔，我就直说了，你这么想就是自私，你想过家里人没有。",
        withdrawn: true,
      },
      {
        author: "mei",
        hoursLater: 28,
        body: "大家慢一点。在这里，人可以害怕，可以说气话，不用被评分。谁也不知道谁今天是怎么熬过来的。",
      },
      {
        author: "小满",
        hoursLater: 29,
        body: "对不起周叔，我刚才那条撤回了。其实是我自己也快手术了，我在跟我自己发火。",
      },
      {
        author: "laozhou",
        hoursLater: 31,
        body: "没事小伙子。你几岁？",
        quotes: 12,
      },
      {
        author: "小满",
        hoursLater: 31.5,
        body: "三十三。",
      },
      {
        author: "laozhou",
        hoursLater: 32,
        body: "唉。那咱爷俩都别怂。",
      },
      {
        author: "fangyuan",
        hoursLater: 50,
        body: "周师傅，我是造口护士。很多人术前怕得厉害，我见得多。您要是愿意，可以先看看袋子长什么样、拿在手里摸摸，问问你们医院的造口门诊能不能安排。看过再决定怕不怕，不吃亏。",
      },
      {
        author: "laozhou",
        hoursLater: 72,
        body: "儿子带我去看了那个袋子。就这么大。我以为跟麻袋似的。",
      },
      {
        author: "shanlu",
        hoursLater: 73,
        body: "哈哈哈哈我当年也以为是麻袋。",
      },
      {
        author: "laozhou",
        hoursLater: 170,
        body: "签字了，下周三。要不是你们，我还在厨房坐着呢。孙女说爷爷你要是有小火山能不能给她看看。",
      },
      {
        author: "mei",
        hoursLater: 172,
        body: "下周三，我们都记着。",
      },
      {
        author: "laozhou",
        hoursLater: 560,
        body: "做完了。疼。活着。小火山朝气蓬勃。",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "zh",
    title: "保肛和复发到底是什么关系？网上说得都不一样",
    daysAgo: 290,
    posts: [
      {
        author: "小满",
        hoursLater: 0,
        body: "手术前最后一个问题。一边有人说“保肛就是拿命换面子”，一边有人说“现在都能保”。我33，离肛缘3.5，两边我都怕。有没有人看过正经的东西？",
        warns: ["recurrence"],
        reactions: { lin: "meToo", qiuyue: "here" },
      },
      {
        author: "robin",
        hoursLater: 5,
        body:
          "I can give you one serious thing, and its limits. A meta-analysis compared intersphincteric resection with abdominoperineal excision: 5-year disease-free survival HR 0.84 (0.55–1.29), overall survival HR 0.93 (0.60–1.46), local-recurrence-free survival in matched groups HR 0.72 (0.29–1.78). All those ranges cross 1, which means no difference was shown. But: 20 studies, none of them randomised, and patients were **selected**. Source: Int J Surg 2024;110:2338, https://pubmed.ncbi.nlm.nih.gov/36928167/",
      },
      {
        author: "mei",
        hoursLater: 6,
        body:
          "我把罗宾的意思说成中文：在**被挑选过的、条件合适的**病人里，保和不保，没有看出生存上的差别；但这些研究都不是随机的，条件不合适的人根本不在里面。所以它不能拿来证明“谁都能保”。来源：Int J Surg 2024;110:2338，https://pubmed.ncbi.nlm.nih.gov/36928167/",
        quotes: 2,
      },
      {
        author: "小满",
        hoursLater: 7,
        body: "所以“拿命换面子”不对，“都能保”也不对？",
      },
      {
        author: "mei",
        hoursLater: 7.5,
        body: "我是这么读的。超低位保肛有局部复发的潜在风险，不符合条件的不要硬求，这句也要一起记着。来源：关于新桥医院“保肛学校”的电视报道。",
      },
      {
        author: "wenjuan",
        hoursLater: 12,
        body: "我看到的一组括约肌间切除的病例，局部复发是7.9%。只是一家的一组，别套在自己身上。来源：scirp 92817。",
      },
      {
        author: "laozhou",
        hoursLater: 13,
        body: "我就不看数字，看了睡不着。我让儿子看，他看完只告诉我一句：听大夫的。",
      },
      {
        author: "小满",
        hoursLater: 15,
        body: "周叔，我是不看更睡不着的那种。",
        quotes: 7,
      },
      {
        author: "hannah",
        hoursLater: 21,
        body:
          "Both kinds of people are normal. One more honest fact, because nobody told me: keeping the anus is not the same as keeping normal bowels. In one small series every person after intersphincteric resection had major LARS. Small, so do not take it for a law. Source: https://pmc.ncbi.nlm.nih.gov/articles/PMC6223085/",
      },
      {
        author: "小满",
        hoursLater: 40,
        body: "谢谢各位。我把这一帖打印出来带去问了。主任一条条看完，说“你们这个论坛还行”。决定保，先做保护性造口。怕还是怕，但知道自己在怕什么了。",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "zh",
    title: "手术前一夜",
    daysAgo: 1,
    posts: [
      {
        author: "lin",
        hoursLater: 0,
        body: `明天早上第一台。护士说十点以后不要吃东西，我现在盯着床头柜上一个橘子。

妈妈在陪护床上装睡。我知道她没睡，因为她不打呼噜。`,
      },
      {
        author: "laozhou",
        hoursLater: 0.7,
        body: "闺女，橘子留着，醒了让你妈剥给你……先问大夫让不让吃啊。",
      },
      {
        author: "wenjuan",
        hoursLater: 1.1,
        body: "我那一夜数了天花板上的小孔，一块板是二百二十五个。你数数，明天告诉我一样不一样。",
      },
      {
        author: "tom",
        hoursLater: 1.9,
        body:
          "Ellen and I are thinking of you from a long way off. She says: the lift to the theatre is the worst two minutes, and after that other people do the work.",
      },
      {
        author: "lin",
        hoursLater: 3,
        body: "数了，一样是225。全国统一的天花板。",
        quotes: 3,
      },
      {
        author: "小满",
        hoursLater: 3.4,
        body: "哈哈哈哈。睡不着就来说话，我今晚值“厕所夜班”，反正也醒着。",
      },
      {
        author: "mei",
        hoursLater: 4,
        body: "@lin 明天你不用勇敢，只要到场就行。我们等你报平安，晚几天也没关系。",
      },
      {
        author: "lin",
        hoursLater: 10,
        body: `要进去了。妈妈刚才把橘子放进了她自己口袋里，说“给你留着”。

大家，回头见。`,
      },
      {
        author: "laozhou",
        hoursLater: 10.4,
        body: "回头见。",
      },
      {
        author: "shanlu",
        hoursLater: 12,
        body: "等你。",
      },
      {
        author: "qiuyue",
        hoursLater: 21.5,
        body: "一直在刷新。不急，慢慢醒。",
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "en",
    title: "The words your surgeon uses: a small list",
    daysAgo: 240,
    posts: [
      {
        author: "robin",
        hoursLater: 0,
        body: `Collected from appointments, because half of the fear is the alphabet. Only what the letters stand for, not which one is for you.

- **TME** (全直肠系膜切除): total mesorectal excision
- **LAR** (低位前切除, Dixon): low anterior resection
- **ISR** (括约肌间切除): intersphincteric resection
- **APR** (腹会阴联合切除, Miles): abdominoperineal resection
- **taTME** (经肛全直肠系膜切除): transanal total mesorectal excision
- **Defunctioning or diverting stoma** (预防性造口, 保护性造口): the one that is meant to be temporary
- **Reversal** (造口还纳, 回纳): closing it again
- **Watch and wait** (等待观察)
- **Neoadjuvant** (新辅助): what is given before an operation

If your letter is not here, ask the person who used it. "Could you say that without letters?" is a complete sentence.`,
      },
    ],
  },
  {
    board: "before-surgery",
    locale: "zh",
    title: "哪家医院保肛最厉害？求直接给名字",
    daysAgo: 215,
    locked: true,
    posts: [
      {
        author: "qiuyue",
        hoursLater: 0,
        body: "替我表姐问的，她在老家刚查出来。哪家最厉害？直接给名字就行，急。",
      },
      {
        author: "wenjuan",
        hoursLater: 2,
        body: "我理解你急。可是“最厉害”得看你表姐的片子。我当年跑了三个城市，最后在家门口做的。",
      },
      {
        author: "小满",
        hoursLater: 3,
        body: "有家医院自己说九成以上都有机会保。这种数字到底怎么看啊？",
      },
      {
        author: "mei",
        hoursLater: 5,
        body: "那是医院自己的说法：在数字导航辅助的精准手术下，九成以上的人**有机会**保肛。“有机会”不等于“适合你”，也不是第三方的统计。来源：关于新桥医院“保肛学校”的电视报道（医院自述）。",
        quotes: 3,
      },
      {
        author: "mei",
        hoursLater: 30,
        body: `这一帖开始收到私信式的推荐和某医院的电话号码，我删掉了广告，把帖子锁上。不是怪秋月，她问的是好心。

请表姐带着片子去能做多学科会诊的地方，带着置顶帖里的四个问题。我们不给医院排名，因为我们没法对那个名次负责。`,
      },
    ],
  },
];
