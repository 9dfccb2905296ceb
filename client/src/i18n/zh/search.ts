import type english from "../en/search.ts";

/** 搜索。 */
export default {
  title: "搜索",
  tabs: { label: "找什么", search: "搜索", waiting: "等待回复" },
  form: { label: "要找的词", placeholder: "例如：造口 渗漏", submit: "搜索" },
  filters: {
    title: "缩小范围",
    board: { label: "版块", any: "全部版块" },
    language: { label: "语言", any: "不限", en: "英文", zh: "中文" },
    role: {
      label: "作者",
      any: "不限",
      patient: "患者",
      carer: "家属",
      survivor: "康复者",
      expert: "专家",
      moderator: "版主",
    },
    replies: {
      label: "回复",
      any: "不限",
      answered: "已有回复",
      unanswered: "还没有回复",
      expert: "有专家回复",
    },
    days: { label: "时间", any: "不限", "7": "最近一周", "31": "最近一个月", "366": "最近一年" },
  },
  hint: "可以用中文或英文搜索，也可以两种一起用。您搜索了什么，我们不留记录。",
  results: {
    label: "搜索结果",
    more: "更多结果",
    back: "前面的结果",
    none: "没有找到您能看到的内容。试试少几个词，或换个说法。",
    noneNarrowed: "这个范围里没有找到，别处也许有。",
    everywhere: "在全部范围内搜索",
    partial: "没有内容同时包含所有这些词，下面的包含其中一部分。",
    reply: (number: number) => `第 ${number} 楼`,
    replies: (count: number) => (count === 0 ? "还没有回复" : `${count} 条回复`),
    fold: {
      MUTED: (name: string) => `您已静音${name}。展开看看`,
      BLOCKED: (name: string) => `您已屏蔽${name}。展开看看`,
      FOLDED: (_name: string) => "已为您折叠，也可能只是巧合。展开看看",
    },
  },
  waiting: {
    lead: "这些病友提了问题，还没有人回复。最新的排在前面。",
    none: "大家的问题都有人回复了。",
    more: "等待更久的",
    back: "较新提出的",
    since: (time: string) => `已等待 ${time}`,
  },
  similar: {
    label: "可能已有答案的帖子",
    title: "这个问题也许已经有人回答过",
  },
  synonyms: {
    title: "同义词",
    lead: "搜索其中一个词，也会找到同组的其他词。词与词之间用逗号隔开，中英文放在一起。",
    group: "词语",
    add: "新的一组",
    addDeed: "添加",
    save: "保存",
    remove: "删除",
  },
} satisfies typeof english;
