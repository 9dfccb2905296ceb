import type { UploadRefusal } from "../../pictures/uploadRefusal.ts";
import type english from "../en/pictures.ts";

const refusals: Record<UploadRefusal, string> = {
  PICTURE_EMPTY: "这个文件是空的。请重新选择。",
  PICTURE_TOO_LARGE: "这个文件太大了，最大为15 MB。",
  PICTURE_TOO_MANY_PIXELS: "这张图片的尺寸太大了。请用手机把它缩小，或截屏后发送截图。",
  PICTURE_TYPE_UNKNOWN: "这不是我们能打开的图片。请发送JPEG、PNG或WebP格式的图片。",
  PICTURE_HEIC:
    "这是苹果手机的HEIC格式，很多设备打不开。请截屏后发送截图；或在“设置 › 相机 › 格式”中选“兼容性最佳”再拍一张。",
  PICTURE_SVG: "这是SVG文件，里面可能藏有程序。请发送JPEG、PNG或WebP格式的图片。",
  PICTURE_ANIMATED: "这是一张动图。请发送静止的图片。",
  PICTURE_DAMAGED: "这张图片已损坏或没有传完整。请再试一次，或换一张。",
  PICTURE_TOO_SLOW: "打开这张图片花的时间太长。请发送小一些的图片。",
  UPLOADS_FULL: "您有太多还没用到的图片。请先去掉几张；没用到的图片7天后会自动删除。",
};

export default {
  title: "图片",
  lead: "每张图片里的地点、时间和手机信息都会去掉，并重新绘制：您在这里看到的，就是别人会看到的。请留意图中有没有姓名、面孔或号码。支持 JPEG、PNG、WebP；从 iPhone 相册选取时，HEIC 会自动转换。",
  choose: "选择图片",
  chooseMore: "再选几张",
  full: (most) => `一条帖子最多放${most}张图片。`,
  sending: (percent) => `正在上传…… ${percent}%`,
  preparing: "正在处理……",
  retry: "重试",
  remove: "去掉",
  removeNumber: (number) => `去掉第${number}张图片`,
  thumb: (number) => `第${number}张图片，别人看到的样子`,
  gone: "这张图片已经不在了。请去掉它，再重新添加。",
  describe: "描述这张图片",
  describeHint: "写给看不见图片的人，一句话就够。如果不写，他们会听到“没有描述”。",
  sensitive: "先模糊显示，别人点开才看得清（造口、伤口、血迹等）",
  earlier: "上移",
  later: "下移",
  count: (count) => (count ? `已添加${count}张图片` : ""),
  busy: "等图片传完或去掉之后，就可以发送文字了。",
  refusals,
} satisfies typeof english;
