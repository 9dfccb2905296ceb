/** The house rules as they stood when the database took them over: version 1. Weight: 5 is the gravest. */
export const firstRules = [
  {
    key: "experience",
    weight: 2,
    titleEn: "Tell what you lived through; do not advise",
    titleZh: "说自己的经历，不替别人拿主意",
    bodyEn:
      "“This is what happened to me, and this is what helped me” is always welcome. “You should” seldom is. What was right for one body can be wrong for another.",
    bodyZh:
      "“我当时是这样，后来这样做对我有用”，这样的话随时欢迎；“你应该……”就尽量少说。对一个人合适的，对另一个人未必合适。",
  },
  {
    key: "no-medicine",
    weight: 5,
    titleEn: "No diagnoses, no prescriptions, no dosages",
    titleZh: "不诊断、不开方、不谈剂量",
    bodyEn:
      "Do not tell others what they have, which treatment to take or to stop, or how much of a medicine. That is for their own team, who know the findings.\n\nYou may say which treatment you had. If you repeat a fact, say where you have it from.",
    bodyZh:
      "不要告诉别人得了什么病、该用或该停什么治疗、药吃多少。这些要由了解检查结果的医疗团队决定。\n\n可以说自己接受过哪些治疗。转述一个事实时，请说明出处。",
  },
  {
    key: "no-selling",
    weight: 3,
    titleEn: "Nobody sells anything here",
    titleZh: "这里不卖东西",
    bodyEn:
      "No advertising, no miracle cures, no collecting of money, no recruiting, no “write to me and I will get you an appointment”. It does not matter how kindly it is meant.",
    bodyZh: "不做广告，不推荐“神药”，不募捐，不拉人，也不说“加我，帮你挂号”。哪怕出于好意也不行。",
  },
  {
    key: "privacy",
    weight: 4,
    titleEn: "No real names, nothing that points to somebody",
    titleZh: "不写真名，不透露能认出某个人的信息",
    bodyEn:
      "Do not name other people: not patients, not relatives, not doctors or nurses you complain about. No telephone numbers, addresses, record numbers, or photographs in which somebody can be recognised.\n\nWhat you tell about yourself is your choice. Think of who might read it in some years.",
    bodyZh:
      "不要写出别人的姓名：病友、亲属，或您不满的医生护士都不要。不发电话、住址、病历号，也不发能认出人的照片。\n\n说多少自己的事，由您决定。请想一想几年后谁可能会看到。",
  },
  {
    key: "anonymity",
    weight: 4,
    titleEn: "Let people stay unknown",
    titleZh: "尊重别人的匿名",
    bodyEn:
      "Many are here under a name that is not theirs. Do not ask who they are, do not guess, and do not carry what is said here to somewhere else.",
    bodyZh: "许多人用的不是真名。不追问，不猜测，也不把这里的话带到别处去。",
  },
  {
    key: "kindness",
    weight: 3,
    titleEn: "Be kind",
    titleZh: "彼此善待",
    bodyEn:
      "Behind every post is somebody who may not have slept. Disagree with what was said, not with who said it. No mockery, no blame for how somebody fell ill, decided, or copes.\n\nWith the anus kept, with a stoma, without an operation: nobody here is braver or less whole for it.",
    bodyZh:
      "每个帖子后面，都可能是一个整夜没睡的人。可以不同意说的话，不要针对说话的人。不嘲讽，不责怪别人怎么得的病、怎么选择、怎么应对。\n\n保住肛门、带着造口、没有做手术：没有谁因此更勇敢，也没有谁因此不完整。",
  },
  {
    key: "hard-things",
    weight: 1,
    titleEn: "Hard things may be said",
    titleZh: "难以启齿的话，可以说",
    bodyEn:
      "Fear, anger, shame, sex, wind, smell, leaking, dying: you may write of them here. Say so at the beginning of your post, so that others can choose when to read.",
    bodyZh: "害怕、愤怒、羞耻、性、排气、气味、漏便、死亡，在这里都可以写。请在开头说明一下，让别人决定什么时候读。",
  },
  {
    key: "crisis",
    weight: 5,
    titleEn: "In danger, call; do not post",
    titleZh: "有危险时，打电话，不要发帖",
    bodyEn:
      "Nobody watches this place around the clock, and an answer here may come too late. For alarm signs, and if you are thinking of ending your life, see the help page and call.\n\nIf you read that somebody else is in danger, tell them to call, now.",
    bodyZh:
      "这里并非全天有人值守，等到回复可能就晚了。出现警示症状，或有结束生命的念头，请看求助页并打电话。\n\n如果看到别人有危险，请劝对方现在就打电话。",
  },
  {
    key: "moderators",
    weight: 1,
    titleEn: "What moderators do",
    titleZh: "版主做什么",
    bodyEn:
      "Moderators are people; some are ill themselves. They read along, remind of these rules, close a thread that hurts, and decide who joins a board.\n\nThey are not doctors, and they do not check whether what members write is true.",
    bodyZh:
      "版主也是普通人，有的自己也是病人。他们会看帖，提醒大家遵守守则，关闭伤人的帖子，决定谁可以加入版块。\n\n他们不是医生，也不核实成员写的内容是否属实。",
  },
];
