import type english from "../en/notifications.ts";

const names = (actors: readonly string[], count: number): string => {
  if (actors.length === 0) return "有人";
  return actors.join("、") + (count > actors.length ? `等 ${count} 人` : "");
};

export default {
  title: "通知",
  unread: "新消息",
  earlier: "以前的",
  all: "全部",
  onlyUnread: "只看新的",
  filters: "筛选通知",
  empty: "还没有通知。有人回复您时，会显示在这里。",
  nothingNew: "没有新消息，您都看过了。",
  markAll: "全部标为已读",
  marked: "已全部标为已读。",
  undo: "撤销",
  markOne: "标为已读",
  markThat: (what: string) => `：${what}`,
  dismiss: "移除",
  removed: "已移除。",
  older: "更早的",
  settings: "邮件与关注设置",
  covered: (what: string) => `带提示的话题：${what}`,
  gone: "已不存在的内容",
  tell: {
    REPLY: (actors: readonly string[], count: number, title: string) =>
      count > 1
        ? `《${title}》有 ${count} 条回复，来自 ${names(actors, actors.length)}`
        : `${names(actors, 1)} 回复了《${title}》`,
    NEW_THREAD: (actors: readonly string[], _count: number, title: string) => `${names(actors, 1)} 发表了《${title}》`,
    MENTION: (actors: readonly string[], _count: number, title: string) =>
      `${names(actors, 1)} 在《${title}》中提到了您`,
    QUOTE: (actors: readonly string[], _count: number, title: string) =>
      `${names(actors, 1)} 在《${title}》中引用了您的话`,
    REACTION: (actors: readonly string[], count: number, title: string) =>
      `${names(actors, count)} 回应了您在《${title}》中写的内容`,
    MEMBERSHIP_REQUESTED: (_actors: readonly string[], count: number, title: string) =>
      `有 ${count} 人在等待加入“${title}”`,
    MEMBERSHIP_DECIDED: (_actors: readonly string[], _count: number, title: string) => `关于加入“${title}”`,
    MODERATION_NOTICE: (_actors: readonly string[], _count: number, _title: string) => "版主的通知",
    MODERATOR_MESSAGE: (_actors: readonly string[], _count: number, _title: string) => "版主给您写了信",
    CRISIS_CALLED: (_actors: readonly string[], _count: number, _title: string) => "可能有人处于危险之中：请您查看",
    APPEAL_DECIDED: (_actors: readonly string[], _count: number, _title: string) => "关于您的申诉",
    REPORT_DECIDED: (_actors: readonly string[], _count: number, _title: string) => "关于您的举报",
    ANSWER: (actors: readonly string[], _count: number, title: string) =>
      `${names(actors, 1)} 在《${title}》中回答了您`,
  },
  upheld: "版主查看了您举报的内容，认为违反了守则",
  notUpheld: "版主查看了您举报的内容，认为没有违反守则",
  notices: {
    LABEL: "版主给您的一段文字加了标签",
    WARN: "版主的提醒",
    ADD_WARNING: "版主给您的一段文字加了内容提示",
    MOVE: "版主把您的一个主题移到了别的版块",
    LOCK: "版主关闭了您的一个主题的回复",
    HIDE: "版主隐藏了您的一段文字，编辑后可再显示",
    REMOVE: "版主移除了您的一段文字",
    HOLD: "您写的内容会有一段时间先经版主查看",
    LIMIT: "您会有一段时间不能发言",
    RESTRICT_PICTURES: "您会有一段时间不能展示图片",
    RESTRICT_LINKS: "您会有一段时间不能发布链接",
    SUSPEND: "您曾有一段时间不能登录",
    CLOSE_ACCOUNT: "版主关闭了您的账号",
    UNMASKED: "两位版主查看了您一个代称背后是谁",
  },
  lookedAgain: "有人申诉后，版主重新查看了您举报的内容，认为没有违反守则",
  overturned: "您的申诉成立，原来的决定已撤销",
  stands: "另一位版主查看了您的申诉，维持原来的决定",
  letIn: (title: string) => `您已获准加入“${title}”`,
  declined: (title: string) => `您加入“${title}”的申请这次未获通过`,
  mail: {
    title: "邮件",
    lead: "新消息也会发到您确认过的邮箱。在这里看过的不会再发。",
    unconfirmed: "您的邮箱尚未确认，所以不会发送邮件。",
    frequency: "发送频率",
    frequencies: {
      INSTANTLY: "与您有关的几分钟内发送，其余每天一次",
      DAILY: "每天一次",
      WEEKLY: "每周一次，星期一",
      NEVER: "不发送",
    },
    hour: "发送时间（您当地时间）",
    detail: "在邮件里写明标题和名字。不选时只写数量，别人从旁看到也不会知道内容。",
    save: "保存",
    saved: "已保存。",
  },
  following: {
    title: "我的选择",
    lead: "您发起的和参与过的话题会自动通知您。这里是您另外设置的。",
    none: "还没有。",
  },
  unsubscribe: {
    title: "退订邮件",
    ask: "您希望不再收到新消息邮件吗？您的账号不受影响。",
    button: "不再接收邮件",
    done: "您不会再收到新消息邮件。",
    unknown: "无法识别此链接。请登录后在“邮件与关注设置”中修改。",
    back: "登录后可以重新设置",
  },
} satisfies typeof english;
