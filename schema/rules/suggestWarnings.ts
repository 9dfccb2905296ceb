import type { WarningKind } from "../generated/graphql.ts";

/** A warning that a text may call for; "something else" only its writer can know. */
export type SuggestedKind = Exclude<WarningKind, "OTHER">;

/**
 * Words by which a text calls for a warning, in both languages, the gravest kind first. They are chosen to be right
 * rather than complete: "a blood test" is no blood, and 累死了 is nobody's death.
 */
const words: Record<SuggestedKind, RegExp> = {
  SELF_HARM:
    /\b(suicid\w*|self[- ]harm\w*|kill(?:ing)? myself|cut(?:ting)? myself|hurt(?:ing)? myself|end (?:my|it) (?:all|life)|want(?:ed)? to die|(?:don['’]t|do not|didn['’]t) want to live)\b|自杀|自残|自尽|轻生|不想活|活不下去|不如死|想死(?!你|我了)|结束(?:自己的)?生命/iu,
  DEATH:
    /\b(die[ds]?|dying|deaths?|dead(?! tired| end| line)|passed away|funerals?|hospice|bereave\w*|end[- ]of[- ]life|last days)\b|去世|离世|过世|逝世|病逝|死亡|死了(?!心)(?<!累死了|饿死了|吓死了|急死了|烦死了|疼死了|痛死了|笑死了)|临终|葬礼|追悼|后事|安宁疗护|永远离开/iu,
  RECURRENCE:
    /\b(recurren\w*|recurred|relaps\w*|metasta\w*|(?:cancer|tumou?r|it) (?:is|came|has come|was) back|(?:has |have )?spread to)\b|复发|转移(?!话题|注意)|扩散/iu,
  BLOOD:
    /\b(blood(?![- ](?:test|pressure|count|sugar|result|work|group|type|sample|draw)s?)(?:y|ied)?|bleed(?:s|ing)?|bled|ha?emorrhag\w*)\b|出血|便血|流血|血便|血块|吐血|咳血|鲜血|带血/iu,
  STOMA_PHOTO:
    /\b(?:photos?|pictures?|pics?|images?)\b.{0,40}\bstoma\b|\bstoma\b.{0,40}\b(?:photos?|pictures?|pics?|images?)\b|造口.{0,12}(?:照片|图片|相片|拍了)|(?:照片|图片|相片).{0,12}造口/iu,
  SEXUAL_FUNCTION:
    /\b(sex|sexual\w*|erecti\w*|libido|intercourse|vagina\w*|ejaculat\w*|orgasm\w*|impoten\w*)\b|性生活|性功能|性欲|勃起|阳痿|早泄|射精|同房|阴道|房事/iu,
};

/** What a text may warn its readers of. It is read where it is written, and sent nowhere. */
export function suggestWarnings(text: string): SuggestedKind[] {
  return (Object.keys(words) as SuggestedKind[]).filter((kind) => words[kind].test(text));
}
