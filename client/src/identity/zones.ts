import type { Locale } from "../i18n/locale.ts";

/** The time zones that are offered, from east to west: [IANA name, places in English, places in Chinese]. */
const zones: readonly (readonly [string, string, string])[] = [
  ["Pacific/Auckland", "Auckland, Wellington", "奥克兰、惠灵顿"],
  ["Australia/Sydney", "Sydney, Melbourne", "悉尼、墨尔本"],
  ["Australia/Brisbane", "Brisbane", "布里斯班"],
  ["Asia/Tokyo", "Tokyo, Osaka", "东京、大阪"],
  ["Asia/Seoul", "Seoul", "首尔"],
  ["Asia/Shanghai", "Beijing, Shanghai, Chengdu", "北京、上海、成都"],
  ["Asia/Hong_Kong", "Hong Kong", "香港"],
  ["Asia/Macau", "Macau", "澳门"],
  ["Asia/Taipei", "Taipei", "台北"],
  ["Asia/Singapore", "Singapore", "新加坡"],
  ["Asia/Kuala_Lumpur", "Kuala Lumpur", "吉隆坡"],
  ["Asia/Manila", "Manila", "马尼拉"],
  ["Australia/Perth", "Perth", "珀斯"],
  ["Asia/Urumqi", "Urumqi", "乌鲁木齐"],
  ["Asia/Bangkok", "Bangkok", "曼谷"],
  ["Asia/Ho_Chi_Minh", "Ho Chi Minh City, Hanoi", "胡志明市、河内"],
  ["Asia/Jakarta", "Jakarta", "雅加达"],
  ["Asia/Kolkata", "Delhi, Mumbai", "德里、孟买"],
  ["Asia/Dubai", "Dubai", "迪拜"],
  ["Europe/Moscow", "Moscow", "莫斯科"],
  ["Europe/Istanbul", "Istanbul", "伊斯坦布尔"],
  ["Africa/Nairobi", "Nairobi", "内罗毕"],
  ["Europe/Athens", "Athens", "雅典"],
  ["Africa/Johannesburg", "Johannesburg", "约翰内斯堡"],
  ["Europe/Berlin", "Berlin, Vienna, Zurich", "柏林、维也纳、苏黎世"],
  ["Europe/Paris", "Paris, Brussels, Amsterdam", "巴黎、布鲁塞尔、阿姆斯特丹"],
  ["Europe/Madrid", "Madrid", "马德里"],
  ["Europe/Rome", "Rome, Milan", "罗马、米兰"],
  ["Europe/London", "London", "伦敦"],
  ["Europe/Dublin", "Dublin", "都柏林"],
  ["Europe/Lisbon", "Lisbon", "里斯本"],
  ["America/Sao_Paulo", "São Paulo", "圣保罗"],
  ["America/Halifax", "Halifax", "哈利法克斯"],
  ["America/New_York", "New York, Boston", "纽约、波士顿"],
  ["America/Toronto", "Toronto, Montréal", "多伦多、蒙特利尔"],
  ["America/Chicago", "Chicago, Houston", "芝加哥、休斯敦"],
  ["America/Mexico_City", "Mexico City", "墨西哥城"],
  ["America/Denver", "Denver", "丹佛"],
  ["America/Vancouver", "Vancouver", "温哥华"],
  ["America/Los_Angeles", "Los Angeles, San Francisco", "洛杉矶、旧金山"],
  ["Pacific/Honolulu", "Honolulu", "檀香山"],
  ["UTC", "UTC", "世界时 UTC"],
];

/** The choices of a time zone in the reader's language; `current` is always among them, if only by its IANA name. */
export function zoneChoices(locale: Locale, current: string): { value: string; label: string }[] {
  const choices = zones.map(([value, en, zh]) => ({ value, label: locale === "zh" ? zh : en }));
  const isOffered = zones.some(([zone]) => zone === current);
  return isOffered ? choices : [{ value: current, label: current.replaceAll("_", " ") }, ...choices];
}
