import type english from "../en/appeals.ts";

export default {
  own: {
    open: "认为有误：提出申诉",
    lead: "申诉免费，每项决定可以申诉一次。由没有参与原决定的版主查看，七天之内答复您。",
    body: "哪里有误？",
    send: "提交申诉",
    withdraw: "撤回申诉",
    due: (day: string) => `最晚 ${day} 答复您。`,
    explanation: "第二位版主的说明：",
    states: {
      SUBMITTED: "已申诉：等待另一位版主。",
      IN_REVIEW: "已申诉：另一位版主正在查看。",
      UPHELD: "已申诉：维持原决定。",
      OVERTURNED: "已申诉：原决定有误，已经撤销。",
      WITHDRAWN: "申诉已撤回。",
      LAPSED: "申诉已结束：原决定不再有效。",
    },
  },
  staff: {
    title: "申诉",
    lead: "最先到期的排在最前。作出决定的、接手过的和举报过的版主，不处理该案的申诉。",
    clock: (days: number) => `申诉应在 ${days} 天内作出决定。`,
    usual: (hours: number) => `近来五分之四在 ${hours} 小时内作出决定。`,
    waiting: (count: number) => `待处理（${count}）`,
    done: "已决定",
    empty: "目前没有。",
    label: (number: number) => `案件 ${number}`,
    parties: { CONCERNED: "当事人申诉", REPORTER: "举报人申诉" },
    due: (when: string) => `${when} 到期`,
    decided: (when: string) => `${when} 决定`,
    overdue: "已逾期",
    claim: "接手",
    release: "交回",
    explanation: "理由（申诉人会读到）",
    means: {
      CONCERNED: "撤销后一切恢复原状，也不再计入任何人的记录。",
      REPORTER: "撤销后案件等待重新决定。请不要写出对某个人采取了什么措施。",
    },
    uphold: "维持原决定",
    overturn: "撤销原决定",
  },
} satisfies typeof english;
