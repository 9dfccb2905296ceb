/**
 * The first words for a moderator who writes to somebody in a crisis: a beginning to be changed, never sent as it is by
 * the house. They say what is seen, ask openly and promise nothing, after the NSPA's "Responding to suicidal content
 * online" (2016). No hospital has reviewed them.
 */
export const firstCrisisTemplates = [
  {
    key: "firstWords",
    titleEn: "First words",
    titleZh: "第一次联系",
    bodyEn:
      "I am one of the moderators here, and a person, not a programme. I have read what you wrote, and I am worried about you. It took courage to say it.\n\nAre you safe right now? If you might act on these thoughts, please call one of the numbers below, or ask somebody near you to stay with you.\n\nYou can answer me here. Only moderators read it, and I do not see who you are.",
    bodyZh:
      "我是这里的一位版主，是真人，不是程序。我读了您写的话，很为您担心。说出来需要很大的勇气。\n\n您现在安全吗？如果您可能会按这些想法去做，请拨打下面的电话，或者请身边的人陪着您。\n\n您可以在这里回复我。只有版主会读到，我看不到您是谁。",
  },
  {
    key: "askDirectly",
    titleEn: "Asking directly",
    titleZh: "直接询问",
    bodyEn:
      "May I ask you directly: are you thinking of ending your life? You can say so here. Talking about it is not a burden to us.\n\nIf you have already taken something or hurt yourself, please call the emergency number now.",
    bodyZh:
      "请允许我直接问一句：您是不是在想结束自己的生命？您可以在这里说出来，这不会成为我们的负担。\n\n如果您已经服用了什么，或者伤害了自己，请现在就拨打急救电话。",
  },
  {
    key: "heldDetails",
    titleEn: "Why a part is held",
    titleZh: "说明为什么暂不显示部分内容",
    bodyEn:
      "What you feel may stay here, and others may answer you. I have only kept back the part that says how, because it could put somebody else at risk. You can change that part yourself, and the rest is shown again.",
    bodyZh:
      "您的感受可以留在这里，别人也可以回复您。我只是暂时不显示涉及具体方式的部分，因为它可能让别人陷入危险。您可以自己修改那一部分，其余内容会重新显示。",
  },
  {
    key: "checkIn",
    titleEn: "A day later",
    titleZh: "一天之后",
    bodyEn:
      "I am writing again because I thought of you. How has it been since yesterday? You owe me no good news, and a word is enough.",
    bodyZh: "我又写信来，是因为一直惦记着您。从昨天到现在，您过得怎么样？不必报喜，一个字也可以。",
  },
  {
    key: "goodbye",
    titleEn: "Before closing",
    titleZh: "结束之前",
    bodyEn:
      "Thank you for writing with me. I will not write again by myself, but you can answer here at any time, and a moderator will read it. Nobody watches around the clock: if it becomes urgent, please call one of the numbers below.",
    bodyZh:
      "谢谢您愿意和我说这些。我不会再主动联系您，但您随时可以在这里回复，会有版主读到。这里并非全天有人值守：如果情况紧急，请拨打下面的电话。",
  },
] as const;
