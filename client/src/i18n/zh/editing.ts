import type english from "../en/editing.ts";

export default {
  edit: {
    label: "您的文字",
    save: "保存",
    saving: "正在保存…",
    cancel: "取消",
    failed: "没能载入您的原文。",
    retry: "重试",
    staleTitle: "这条内容刚刚被改动过",
    stale: "下面先是现在的内容，再是您写的文字，一字未动。请对照修改后再次保存。",
  },
  history: {
    title: "修改记录",
    loading: "正在加载",
    failed: "没能载入之前的版本。",
    first: "最初的内容",
    version: (number: number) => `第 ${number} 版`,
    same: "只改了格式，文字没有变化。",
    gone: "删去：",
    added: "新增：",
    endOfMark: "标记结束",
  },
} satisfies typeof english;
