import type english from "../en/common.ts";

const faults: Record<string, string> = {
  UNAUTHENTICATED: "请先登录。",
  FORBIDDEN: "您没有权限进行此操作。",
  BAD_USER_INPUT: "请求中有内容无法识别。",
  GRAPHQL_VALIDATION_FAILED: "页面已过期，请重新打开。",
  PERSISTED_QUERY_NOT_FOUND: "页面已过期，请重新打开。",
  PERSISTED_ONLY: "页面已过期，请重新打开。",
  OFFLINE: "网络似乎断开了。内容没有丢失，请稍后再试。",
  INTERNAL_SERVER_ERROR: "我们这边出了点问题，请稍后再试。",
};

export default {
  name: "同行",
  skip: "跳到正文",
  nav: { label: "主导航", home: "首页", boards: "版块", moderation: "版务", help: "求助" },
  search: { label: "搜索版块", submit: "搜索" },
  menu: {
    open: "我的菜单",
    me: "我的主页",
    signIn: "登录",
    signUp: "加入",
    signOut: "退出登录",
    notifications: "通知",
  },
  bellNews: "通知：有新消息",
  bell: (unread: number) =>
    unread > 0 ? `通知：${unread > 99 ? "99 条以上" : `${unread} 条`}新消息` : "通知：没有新消息",
  footer: {
    rules: "社区守则",
    help: "何时该立即求助",
    language: "English",
    languageLabel: "Read in English",
    demo: "这是演示网站，内容未经任何医院审核。",
    hideCounts: "不显示数字",
    showCounts: "显示数字",
    promise: "这里是病友互助，不能代替医生的意见。",
  },
  rulesChanged: { text: "社区守则有变化。", link: "看看改了什么" },
  urgent: {
    title: "紧急情况请勿在此等待",
    signs: "造口发暗或发黑、出血不止、发热、呕吐、造口袋几小时没有排出物：",
    call: "请立即打电话",
    unwatched: "这里并非全天有人值守。",
  },
  connection: {
    offline: "网络已断开。页面上的内容仍可继续阅读。",
    retry: "重试",
    signedOut: "您已退出登录。您写的内容还在本页上。",
    signIn: "重新登录",
  },
  fault: (code: string, retryAfterSeconds?: number) =>
    code === "RATE_LIMITED"
      ? `操作有些频繁，请等 ${Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60))} 分钟后再试。`
      : (faults[code] ?? faults.INTERNAL_SERVER_ERROR ?? ""),
  error: { title: "页面没能打开", retry: "重试" },
  notFound: {
    title: "这里没有内容",
    text: "页面可能已移动或被撤下，也可能需要登录后才能看到。",
    home: "去看看各版块",
  },
  loading: "正在加载",
  close: "关闭",
  undo: "撤销",
  pager: { label: "翻页", earlier: "较早的", later: "较新的" },
  required: "必填",
  roles: {
    PATIENT: "患者",
    CARER: "家属",
    SURVIVOR: "康复者",
    MODERATOR: "版主",
    EXPERT: "专家",
    ADMINISTRATOR: "管理员",
    ANONYMOUS: "匿名",
  },
} satisfies typeof english;
