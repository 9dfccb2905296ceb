/** A text in both languages of the house. */
interface Both {
  en: string;
  zh: string;
}

/** A line that somebody in despair can call: where, in which languages, when, and where that was read. */
export interface HelpLine {
  /** ISO 3166-1, two letters. */
  country: string;
  name: Both;
  /** As it is shown. */
  number: string;
  /** As a telephone dials it. */
  dial: string;
  /** IETF tags of the languages spoken there, as far as the source says. */
  languages: readonly string[];
  hours: Both;
  /** Another way than calling, where the source names one. */
  also: Both | null;
  source: string;
  accessedAt: string;
}

const allDay: Both = { en: "day and night", zh: "全天24小时" };
const accessedAt = "2026-11-30";

/**
 * Help lines by country, each with the page on which it was read. None was called by us, and no hospital has reviewed the
 * list; a line that we could not find a source for is not in it.
 */
export const helpLines: readonly HelpLine[] = [
  {
    country: "CN",
    name: { en: "National mental health help line", zh: "全国统一心理援助热线" },
    ...{ number: "12356", dial: "12356", languages: ["zh"] },
    hours: { en: "at least 18 hours a day, as the city arranges it", zh: "每日不少于18小时，具体时间因城市而异" },
    also: null,
    source: "http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html",
    accessedAt,
  },
  {
    country: "HK",
    name: { en: "The Samaritan Befrienders Hong Kong", zh: "香港撒玛利亚防止自杀会" },
    ...{ number: "2389 2222", dial: "+85223892222", languages: ["yue", "en"], hours: allDay, also: null },
    source: "https://csrp.hku.hk/getting-help/",
    accessedAt,
  },
  {
    country: "HK",
    name: { en: "The Samaritans (Hong Kong)", zh: "撒玛利亚会（香港）" },
    ...{ number: "2896 0000", dial: "+85228960000", languages: ["en", "yue", "cmn"], hours: allDay, also: null },
    source: "https://csrp.hku.hk/getting-help/",
    accessedAt,
  },
  {
    country: "TW",
    name: { en: "1925 help line of the Ministry of Health and Welfare", zh: "1925 安心专线（卫生福利部）" },
    ...{ number: "1925", dial: "1925", languages: ["zh"], hours: allDay, also: null },
    source: "https://health.ltn.com.tw/article/breakingnews/5177833",
    accessedAt,
  },
  {
    country: "SG",
    name: { en: "Samaritans of Singapore", zh: "新加坡援人协会" },
    ...{ number: "1767", dial: "1767", languages: ["en"], hours: allDay },
    also: { en: "WhatsApp: 9151 1767", zh: "WhatsApp：9151 1767" },
    source:
      "https://www.channelnewsasia.com/singapore/suicide-whatsapp-service-caretext-samaritans-singapore-help-2929241",
    accessedAt,
  },
  {
    country: "GB",
    name: { en: "Samaritans", zh: "撒玛利亚会（Samaritans）" },
    ...{ number: "116 123", dial: "116123", languages: ["en"], hours: allDay, also: null },
    source: "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    accessedAt,
  },
  {
    country: "IE",
    name: { en: "Samaritans Ireland", zh: "爱尔兰撒玛利亚会（Samaritans）" },
    ...{ number: "116 123", dial: "116123", languages: ["en"], hours: allDay, also: null },
    source: "http://www.newstalk.com/reader/47.301/69999/0/",
    accessedAt,
  },
  {
    country: "US",
    name: { en: "988 Suicide & Crisis Lifeline", zh: "988 自杀与危机生命线" },
    ...{ number: "988", dial: "988", languages: ["en", "es"], hours: allDay },
    also: { en: "text 988, or chat at 988lifeline.org", zh: "发短信到 988，或在 988lifeline.org 在线聊天" },
    source: "https://afsp.org/988",
    accessedAt,
  },
  {
    country: "CA",
    name: { en: "9-8-8 Suicide Crisis Helpline", zh: "9-8-8 自杀危机热线" },
    ...{ number: "988", dial: "988", languages: ["en", "fr"], hours: allDay },
    also: { en: "text 988", zh: "发短信到 988" },
    source: "https://cmhakelowna.com/blog/canadas-9-8-8-suicide-crisis-helpline-launches",
    accessedAt,
  },
  {
    country: "AU",
    name: { en: "Lifeline Australia", zh: "澳大利亚生命线（Lifeline）" },
    ...{ number: "13 11 14", dial: "131114", languages: ["en"], hours: allDay },
    also: { en: "text 0477 13 11 14", zh: "发短信到 0477 13 11 14" },
    source: "https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7",
    accessedAt,
  },
  {
    country: "DE",
    name: { en: "TelefonSeelsorge (Germany)", zh: "德国电话关怀热线（TelefonSeelsorge）" },
    ...{ number: "0800 1110111", dial: "08001110111", languages: ["de"], hours: allDay, also: null },
    source: "https://www.domradio.de/glossar/telefonseelsorge-0",
    accessedAt,
  },
];

/** The lines of a country, or all of them. */
export const helpLinesOf = (country: string | null | undefined): readonly HelpLine[] =>
  country ? helpLines.filter((line) => line.country === country.toUpperCase()) : helpLines;
