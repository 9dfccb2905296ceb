import { addressesIn } from "../../kernel/links.ts";
import { personalDataIn } from "@tongxing/schema/rules/personalData.ts";

/**
 * A name or number at another service, where the service is named before it: 微信 abc123, QQ：12345, WhatsApp +44 …. Every
 * part has a longest length, so that no text takes long.
 */
const names = [
  /(?:微信|薇信|威信|v信|vx|wx|weixin|wechat)\s{0,3}(?:号|群|id|is|是|为)?[\s:：,，]{0,4}(?=[a-z\d_-]{0,19}\d)[a-z][a-z\d_-]{5,19}/giu,
  /(?:微信|薇信|威信|v信|vx|wx|weixin|wechat)\s{0,3}(?:号|id)\s{0,3}(?:is|是|为)?[\s:：,，]{0,4}[a-z][a-z\d_-]{5,19}/giu,
  /(?:qq|扣扣|企鹅)\s{0,3}(?:号|群|is|是|为)?[\s:：,，]{0,4}[1-9]\d{4,11}(?!\d)/giu,
  /(?:whatsapp|telegram|signal|skype|instagram|小红书|抖音)\s{0,3}(?:号|id|is|是|为)?[\s:：]{1,4}[+@]?(?=[a-z_.-]{0,30}\d|[^\s]{0,30}[@+])[a-z\d@+][a-z\d_.-]{4,30}/giu,
];

/**
 * What in a text leads out of the house, each once: addresses of pages elsewhere, and ways to reach somebody (a phone
 * number, an e-mail address, a name at another service). Addresses that begin with one of `own` stay within.
 */
export function waysOutOf(text: string, own: readonly string[] = []): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const isOwn = (address: string) => own.some((origin) => address.startsWith(origin.toLowerCase()));
  const links = addressesIn(plain).filter((address) => !isOwn(address));
  const people = personalDataIn(plain).filter(({ kind }) => kind === "phone" || kind === "email");
  const named = names.flatMap((name) => plain.match(name) ?? []);
  return [...new Set([...links, ...people.map((one) => one.text), ...named])];
}
