import type { DemoThread } from "../types.ts";

/** The invented threads of the board `lars`. */
export const threads: DemoThread[] = [
  {
    board: "lars",
    locale: "en",
    title: "What the LARS score is, and what it is not",
    daysAgo: 345,
    pinned: true,
    posts: [
      {
        author: "robin",
        hoursLater: 0,
        body: `Low anterior resection syndrome, LARS, is the name for the bowel trouble many of us have after a low anterior resection. There's a short questionnaire for it: five questions, 0 to 42 points.

- **0–20**: no LARS
- **21–29**: minor LARS
- **30–42**: major LARS

Source: Emmertsen & Laurberg, Ann Surg 2012; the items at https://pmc.ncbi.nlm.nih.gov/articles/PMC8370104/

It is **only for people who do not have a stoma now**. Source (the Korean validation took in only people without one): Ann Coloproctol 2020;36:83.

It is something to *discuss with your team*, not a diagnosis, and not a mark out of ten for you.`,
        editedFrom: `Low anterior resection syndrome, LARS, is the name for the bowel trouble many of us have after a low anterior resection. There's a short questionnaire for it: five questions, 0 to 42 points.

- **0–20**: no LARS
- **21–29**: minor LARS
- **30–42**: major LARS

Source: Emmertsen & Laurberg, Ann Surg 2012; the items at https://pmc.ncbi.nlm.nih.gov/articles/PMC8370104/

It is something to *discuss with your team*, not a diagnosis.`,
      },
      {
        author: "hannah",
        hoursLater: 2,
        body: "Thirty-nine. I have never scored so high in any exam.",
      },
      {
        author: "mei",
        hoursLater: 5,
        body: `中文简单说：五个问题，0到42分；0–20没有，21–29轻度，30–42重度。来源：Emmertsen & Laurberg，Ann Surg 2012，条目见 https://pmc.ncbi.nlm.nih.gov/articles/PMC8370104/

现在带着造口的人不用这个表（来源：Ann Coloproctol 2020;36:83）。分数是拿去跟医生说话用的，不是给自己判刑用的。`,
      },
      {
        author: "qiuyue",
        hoursLater: 1100,
        body: "我还带着造口，忍不住填了，分数很高，吓了一跳。",
      },
      {
        author: "mei",
        hoursLater: 1102,
        body: "秋月，你那个分不作数，这个表是给没有造口的人的。来源：Ann Coloproctol 2020;36:83。",
        quotes: 4,
      },
      {
        author: "wenjuan",
        hoursLater: 1120,
        body: "补一句：不低的分也不少见。国内的综述说，低位前切除以后最多有九成的人有某种程度的肠功能问题，另一篇说七到八成。所以不是你一个人。来源：世界华人消化杂志 2023;31:178；护理研究 2025。",
      },
      {
        author: "hannah",
        hoursLater: 1130,
        body: "\"Not you alone\" should be printed on the toilet paper.",
      },
    ],
  },
  {
    board: "lars",
    locale: "zh",
    title: "保住了，但一天跑十几趟厕所",
    daysAgo: 128,
    posts: [
      {
        author: "小满",
        hoursLater: 0,
        body: `还纳两个多月了。人人都恭喜我“保住了”。可我一天十几趟，刚提上裤子又得回去，公司厕所第二个隔间快有我的名牌了。

我不敢抱怨，我怕别人说“你还不知足”。`,
      },
      {
        author: "hannah",
        hoursLater: 1,
        body:
          "Complain here. You may be glad that it was kept and hate every hour of it. Both fit in one person, I've checked.",
      },
      {
        author: "wenjuan",
        hoursLater: 3,
        body: "我头半年也是。后来慢慢少了，现在一天两三次。不是说你一定也这样，是说半年的时候看不出一年的样子。",
      },
      {
        author: "小满",
        hoursLater: 4,
        body: "你不知道“半年看不出一年”这句话对我多重要。",
        quotes: 3,
      },
      {
        author: "mei",
        hoursLater: 6,
        body: `这件事有人研究过：往往一到两年里慢慢好转，之后进入平台。来源：https://doi.org/10.1007/s11888-014-0217-6 ；https://pmc.ncbi.nlm.nih.gov/articles/PMC4317515/

还有一组很低位保肛的男病人，只有21个人，LARS分从4.1到一年时19.1，再到两年时13.1。人太少，当个影子看，别当尺子。来源：https://pmc.ncbi.nlm.nih.gov/articles/PMC11578961/`,
      },
      {
        author: "laozhou",
        hoursLater: 8,
        body: "我没这个毛病，我那个直接改道了。小子，说句不怕你生气的，有时候我看你们这板块，觉得我也不亏。",
      },
      {
        author: "小满",
        hoursLater: 9,
        body: "周叔，说实话有几个晚上我羡慕过你的小火山。",
        quotes: 6,
      },
      {
        author: "laozhou",
        hoursLater: 10,
        body: "各有各的路，都是路。",
      },
      {
        author: "daniel",
        hoursLater: 30,
        body: "I read this board because one day I may have to choose. Thank you for writing the ugly hours down too.",
      },
      {
        author: "小满",
        hoursLater: 720,
        body: "去看了盆底康复门诊，填了表：34，重度。护士说“有分就好办，下次看它动不动”。",
      },
      {
        author: "mei",
        hoursLater: 724,
        body: "她说得好。",
      },
      {
        author: "小满",
        hoursLater: 3060,
        body: "31了。还是重度。但是：今天一天七趟，开了一个完整的会。我在会议室里差点鼓掌。",
      },
    ],
  },
  {
    board: "lars",
    locale: "en",
    title: "Major LARS, and nearly a year",
    daysAgo: 40,
    posts: [
      {
        author: "hannah",
        hoursLater: 0,
        body: `Nearly eleven months since the stoma was closed. 39 then, 33 now. I'm still in the top class.

I am not writing for advice. I'm writing because all the stories in the leaflets end with "and after a year things settle", and I'm nearly a year in, and last week I had to leave a funeral.`,
        warns: ["death"],
        reactions: { gus: "here", daniel: "meToo", tom: "here", robin: "here" },
      },
      {
        author: "robin",
        hoursLater: 1,
        body: "Then we'll read it and not advise. I'm sorry about the funeral.",
      },
      {
        author: "gus",
        hoursLater: 2,
        body: "Funerals are terrible for bowels. No music loud enough.",
      },
      {
        author: "hannah",
        hoursLater: 3,
        body: "My uncle would've laughed. He's the only one who would.",
        quotes: 3,
      },
      {
        author: "marisol",
        hoursLater: 6,
        body:
          "May I say something as the one outside the bathroom door? I count too. I never tell him. Thank you for telling me what it's like inside.",
      },
      {
        author: "wenjuan",
        hoursLater: 12,
        body: "我是“好起来的那种”，所以每次在你这样的帖子里都不知道怎么开口，怕像炫耀。我就说：我读了，每个字。",
      },
      {
        author: "hannah",
        hoursLater: 13,
        body: "Thank you. Please keep telling your good news as well, I want it to be possible.",
        quotes: 6,
      },
      {
        author: "priya",
        hoursLater: 30,
        body:
          "Have they offered you the next thing, whatever the next thing is? No advice! Only a question with a hat on.",
      },
      {
        author: "hannah",
        hoursLater: 33,
        body: `They have: she drew me a staircase, step by step, and we are on step two, and there are more steps. There's a guideline that has such a staircase; it's honest that much of it is opinion. Source: MANUEL, Colorectal Dis 2021;23:461, https://pmc.ncbi.nlm.nih.gov/articles/PMC7986060/ ; UEG/ESCP 2024, https://pmc.ncbi.nlm.nih.gov/articles/PMC11652338/

I asked her whether going back to a stoma is on the staircase. She did not flinch. I liked her for that.`,
      },
    ],
  },
  {
    board: "lars",
    locale: "zh",
    title: "盆底康复到底有没有用？我做了六周没感觉",
    daysAgo: 50,
    posts: [
      {
        author: "小满",
        hoursLater: 0,
        body: "提肛运动、生物反馈，一周两次，路上来回两个半小时。六周了，说实话没什么感觉。是我做得不对，还是它就没用？",
      },
      {
        author: "hannah",
        hoursLater: 2,
        body: "For me: the rushing got better. The number of times did not.",
      },
      {
        author: "wenjuan",
        hoursLater: 4,
        body: "我觉得有用，但我也说不清是它有用还是时间有用。",
      },
      {
        author: "robin",
        hoursLater: 7,
        body:
          "There is a randomised trial, FORCE. In people who weren't specially selected, pelvic-floor rehabilitation did not bring a significant gain on the Wexner score at three months (P = .13) or one year (P = .30). But there was less urgency (OR 0.22, 95 % CI 0.06–0.86), and better quality of life for lifestyle at one year. Source: https://pubmed.ncbi.nlm.nih.gov/34966064/ ; https://pubmed.ncbi.nlm.nih.gov/38899475/ ; https://pmc.ncbi.nlm.nih.gov/articles/PMC11723484/",
      },
      {
        author: "mei",
        hoursLater: 9,
        body: "翻成一句话：**对一部分人有帮助，尤其是“急”，不是包治。** 来源：FORCE 试验，https://pubmed.ncbi.nlm.nih.gov/34966064/",
        quotes: 4,
      },
      {
        author: "小满",
        hoursLater: 10,
        body: "那我这六周可能就是没帮到的那部分？",
      },
      {
        author: "wenjuan",
        hoursLater: 12,
        body: "也可能是还没问对问题。你问问治疗师：我们现在练的目标是“次数”还是“急”？我当时练错了指望。",
        quotes: 6,
      },
      {
        author: "fangyuan",
        hoursLater: 15,
        body: `同意文娟。国内2024年也有盆底生物反馈的专家共识，可以请治疗师照着你的情况讲讲。来源：https://doi.org/10.3760/cma.j.cn441530-20240719-00252

要不要继续，跟你的团队商量，别自己一气之下停，也别硬扛。`,
      },
      {
        author: "小满",
        hoursLater: 900,
        body: "商量了，改成两周一次，在家练，少跑路。次数没变，可是上周有一次我从地铁口**走**到了厕所。是走，不是跑。",
      },
    ],
  },
  {
    board: "lars",
    locale: "zh",
    title: "夜里三点，厕所灯是声控的",
    daysAgo: 18,
    posts: [
      {
        author: "小满",
        anonymous: true,
        hoursLater: 0,
        body: `坐久了它会灭，要咳嗽一声才亮。

写给此刻也在咳嗽的人。`,
      },
    ],
  },
  {
    board: "lars",
    locale: "en",
    title: "Would you choose it again?",
    daysAgo: 110,
    posts: [
      {
        author: "daniel",
        hoursLater: 0,
        body:
          "A question I have no right to ask, so you have no duty to answer. If my tumour comes back they will offer me one road or the other. Those who kept the anus and have trouble: would you choose it again? Those with a stoma: would you?",
      },
      {
        author: "hannah",
        hoursLater: 3,
        body: "Ask me in the morning, yes. Ask me at night, no. On average: yes, by a nose.",
      },
      {
        author: "gus",
        hoursLater: 4,
        body:
          "I wasn't offered. But I don't look over the fence much any more. The grass there seems to be in the bathroom.",
      },
      {
        author: "小满",
        hoursLater: 8,
        body: "会。但我会先问清楚“保住以后什么样”，而且不再说“保住就好”。",
      },
      {
        author: "qiuyue",
        hoursLater: 14,
        body: "我两边都住过：先是保住加临时造口，现在看多半是关不上了。要是让我重来，我会选一开始就有人跟我说清楚。",
      },
      {
        author: "robin",
        hoursLater: 20,
        body:
          "Because somebody will ask for numbers: people differ, and the comparisons of the two operations are not randomised and are about selected patients. In one ISR-versus-APR meta-analysis survival did not differ in those selected. It can't tell you which *life* you would rather have. Source: Int J Surg 2024;110:2338, https://pubmed.ncbi.nlm.nih.gov/36928167/",
      },
      {
        author: "wenjuan",
        hoursLater: 26,
        body: "我会。可我是运气好的那一个，我的票应该打折。",
      },
      {
        author: "daniel",
        hoursLater: 30,
        body: "No discount. But I understand.",
        quotes: 7,
      },
      {
        author: "priya",
        hoursLater: 44,
        body: "I'd choose to be asked, the way you asked us.",
      },
    ],
  },
];
