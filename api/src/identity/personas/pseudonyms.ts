import { skeletonOf } from "../skeleton.ts";

/**
 * The names of pseudonyms: a pair of words that says nothing of anybody, the same in both languages. A pair's number
 * is stored, so the lists keep their order and their length; a word that turns out badly may be replaced in place.
 */
const wordPairs = (text: string): [en: string, zh: string][] =>
  text.split(",").map((pair) => pair.trim().split(" ") as [string, string]);

const qualities = wordPairs(`
  Quiet 安静的, Amber 琥珀色的, Early 早起的, Patient 耐心的, Silver 银色的, Morning 清晨的,
  Gentle 温和的, Green 绿色的, Steady 稳稳的, Clear 清澈的, Summer 夏天的, Blue 蓝色的,
  Kind 和气的, Bright 明亮的, Autumn 秋天的, Golden 金色的, Calm 平静的, Curious 好奇的,
  Spring 春天的, White 白色的, Mellow 醇和的, Wandering 漫步的, Winter 冬天的, Rosy 玫瑰色的,
  Sunny 晴朗的, Thoughtful 沉思的, Evening 傍晚的, Indigo 靛青的, Merry 快活的, Humming 哼歌的,
  Mountain 山里的, Scarlet 朱红的, Warm 温暖的, Listening 倾听的, River 河边的, Violet 紫色的,
  Brave 勇敢的, Smiling 微笑的, Island 岛上的, Copper 古铜色的, Nimble 灵巧的, Dreaming 做梦的,
  Garden 园中的, Ivory 象牙色的, Soft 轻柔的, Waking 醒来的, Forest 林间的, Jade 翠玉的,
  Cheerful 开朗的, Travelling 旅行的, Meadow 草地上的, Pearl 珍珠色的, Careful 细心的, Singing 唱歌的,
  Harbour 港湾的, Crimson 绯红的, Honest 诚恳的, Dancing 跳舞的, Valley 山谷的, Lilac 丁香色的,
  Peaceful 安宁的, Resting 歇脚的, Hillside 坡上的, Teal 青绿的
`);

const beings = wordPairs(`
  Heron 苍鹭, Cedar 雪松, Otter 水獭, Maple 枫树, Sparrow 麻雀, Bamboo 竹子,
  Deer 小鹿, Willow 柳树, Crane 白鹤, Lotus 莲花, Badger 獾, Birch 白桦,
  Swallow 燕子, Orchid 兰花, Rabbit 兔子, Pine 松树, Magpie 喜鹊, Peony 牡丹,
  Squirrel 松鼠, Ginkgo 银杏, Robin 知更鸟, Daisy 雏菊, Hedgehog 刺猬, Oak 橡树,
  Kingfisher 翠鸟, Jasmine 茉莉, Turtle 乌龟, Poplar 白杨, Lark 云雀, Camellia 山茶,
  Dolphin 海豚, Plum 梅树, Owl 猫头鹰, Clover 三叶草, Panda 熊猫, Camphor 樟树,
  Finch 雀鸟, Magnolia 玉兰, Pony 小马, Cypress 柏树, Wagtail 鹡鸰, Lavender 薰衣草,
  Seal 海豹, Linden 椴树, Thrush 画眉, Iris 鸢尾, Lamb 羊羔, Elm 榆树,
  Egret 白鹭, Azalea 杜鹃花, Beaver 河狸, Hazel 榛树, Oriole 黄鹂, Osmanthus 桂花,
  Gecko 壁虎, Rowan 花楸, Plover 鸻鸟, Sunflower 向日葵, Cricket 蟋蟀, Juniper 刺柏,
  Wren 鹪鹩, Primrose 报春花, Firefly 萤火虫, Almond 杏树
`);

/** How many pairs there are, and so how many pseudonyms a thread can have. */
export const pseudonymCount = qualities.length * beings.length;
/** How many colours a face can have. */
export const colourCount = 8;

/** The pair of words behind a pseudonym's number. */
export function pseudonymOf(number: number): { en: string; zh: string } {
  const [quality, being] = [qualities[Math.floor(number / beings.length)]!, beings[number % beings.length]!];
  return { en: `${quality[0]} ${being[0]}`, zh: `${quality[1]}${being[1]}` };
}

const pseudonyms = Array.from({ length: pseudonymCount }, (_, number) => pseudonymOf(number));

/** How a pseudonym is written after an @, in one language: "quiet-heron". */
export const mentionOf = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

const mentions = new Map(
  pseudonyms.flatMap(({ en, zh }, number) => [
    [mentionOf(en), number],
    [mentionOf(zh), number],
  ]),
);

/** The number of the pseudonym that was mentioned so, or null. */
export const pseudonymMentioned = (mention: string): number | null => mentions.get(mention.toLowerCase()) ?? null;

let skeletons: Set<string> | null = null;

/** Whether a name looks like a pseudonym: nobody else may be called so. */
export function looksLikePseudonym(name: string): boolean {
  skeletons ??= new Set(pseudonyms.flatMap(({ en, zh }) => [skeletonOf(en), skeletonOf(zh)]));
  return skeletons.has(skeletonOf(name));
}
