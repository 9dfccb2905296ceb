/** The house rules, version 1. A changed meaning is a new version: members are asked to accept it. */
export default {
  title: "House rules",
  version: "Version 1.",
  lead: "These rules are few. They are here so that ill people, and those who stand beside them, can speak without fear.",
  rules: [
    {
      id: "experience",
      title: "Tell what you lived through; do not advise",
      text: [
        "“This is what happened to me, and this is what helped me” is always welcome. “You should” seldom is. What was right for one body can be wrong for another.",
      ],
    },
    {
      id: "no-medicine",
      title: "No diagnoses, no prescriptions, no dosages",
      text: [
        "Do not tell others what they have, which treatment to take or to stop, or how much of a medicine. That is for their own team, who know the findings.",
        "You may say which treatment you had. If you repeat a fact, say where you have it from.",
      ],
    },
    {
      id: "no-selling",
      title: "Nobody sells anything here",
      text: [
        "No advertising, no miracle cures, no collecting of money, no recruiting, no “write to me and I will get you an appointment”. It does not matter how kindly it is meant.",
      ],
    },
    {
      id: "privacy",
      title: "No real names, nothing that points to somebody",
      text: [
        "Do not name other people: not patients, not relatives, not doctors or nurses you complain about. No telephone numbers, addresses, record numbers, or photographs in which somebody can be recognised.",
        "What you tell about yourself is your choice. Think of who might read it in some years.",
      ],
    },
    {
      id: "anonymity",
      title: "Let people stay unknown",
      text: [
        "Many are here under a name that is not theirs. Do not ask who they are, do not guess, and do not carry what is said here to somewhere else.",
      ],
    },
    {
      id: "kindness",
      title: "Be kind",
      text: [
        "Behind every post is somebody who may not have slept. Disagree with what was said, not with who said it. No mockery, no blame for how somebody fell ill, decided, or copes.",
        "With the anus kept, with a stoma, without an operation: nobody here is braver or less whole for it.",
      ],
    },
    {
      id: "hard-things",
      title: "Hard things may be said",
      text: [
        "Fear, anger, shame, sex, wind, smell, leaking, dying: you may write of them here. Say so at the beginning of your post, so that others can choose when to read.",
      ],
    },
    {
      id: "crisis",
      title: "In danger, call; do not post",
      text: [
        "Nobody watches this place around the clock, and an answer here may come too late. For alarm signs, and if you are thinking of ending your life, see the help page and call.",
        "If you read that somebody else is in danger, tell them to call, now.",
      ],
    },
    {
      id: "moderators",
      title: "What moderators do",
      text: [
        "Moderators are people; some are ill themselves. They read along, remind of these rules, close a thread that hurts, and decide who joins a board.",
        "They are not doctors, and they do not check whether what members write is true.",
      ],
    },
  ],
  review: "Written for this place; no hospital or lawyer has reviewed it.",
};
