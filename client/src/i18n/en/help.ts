/**
 * When to call for help. Facts: docs of the design (MEDICAL.md, "When to call"); where sources name different hours,
 * the shortest is shown. Each list names its sources (help/sources.ts). Not yet reviewed by a hospital: the page says so.
 */
export default {
  title: "When to call for help",
  lead: "If one of these signs is yours, do not wait for an answer here. Call your hospital. If you cannot reach it, call the emergency number.",
  numbers: {
    title: "Emergency numbers",
    list: [
      { tel: "120", place: "China" },
      { tel: "112", place: "European Union" },
      { tel: "999", place: "United Kingdom" },
      { tel: "911", place: "United States and Canada" },
    ],
  },
  now: {
    title: "Call the emergency number now",
    signs: ["You are short of breath.", "A calf is swollen."],
  },
  crisis: {
    title: "If you are thinking of ending your life",
    call: "If you are thinking of ending your life, call your local emergency number now, or tell someone near you.",
  },
  stoma: {
    title: "With a stoma: call your hospital or stoma nurse now",
    signs: [
      "The stoma turns pale, blue, purple or black.",
      "A deep cut in the stoma, or bleeding that does not stop.",
      "Ileostomy: nothing comes out for 4 hours, with cramps or feeling sick.",
      "Colostomy: nothing comes out for 2 days.",
      "Very watery output for more than 5 hours, or signs that your body is drying out.",
      "Cramps for more than 2 hours.",
      "Vomiting.",
      "Fever.",
      "The stoma falls out further, sinks in, comes away from the skin, or has open sores.",
    ],
  },
  resection: {
    title: "After bowel surgery: call your hospital at once",
    lead: "These may be signs of a leak or an infection.",
    signs: ["Fever.", "Shivering.", "Belly pain that gets worse.", "Feeling unwell.", "Redness around the wound."],
  },
  say: {
    title: "What you can say",
    text: "Which operation you had and when, what kind of stoma you have, what has changed and since when.",
    unsourced: "Our own suggestion, without a clinical source.",
  },
  review: {
    title: "Where this comes from",
    unreviewed: "No hospital has reviewed this page yet.",
    jurisdiction:
      "It applies to no single country; your own hospital's advice comes first. Where sources name different hours, the most cautious is shown.",
    sources: "Sources: ",
  },
  /** Lines that somebody in despair can call. The lines themselves are data with their sources. */
  helpLines: {
    title: "Help lines",
    lead: "Somebody answers there who listens. You need not say who you are, and you need no reason.",
    elsewhere: "In other countries",
    all: "By country",
    source: "Source: ",
    read: (day: string) => `, read on ${day}`,
    unreviewed:
      "We have not called these numbers, and no hospital has reviewed the list. Each shows where we read it. If a line does not answer, call the emergency number.",
    countries: {
      CN: "China (mainland)",
      HK: "Hong Kong",
      TW: "Taiwan",
      SG: "Singapore",
      GB: "United Kingdom",
      IE: "Ireland",
      US: "United States",
      CA: "Canada",
      AU: "Australia",
      DE: "Germany",
    } as Record<string, string>,
    languages: {
      zh: "Chinese",
      cmn: "Mandarin",
      yue: "Cantonese",
      en: "English",
      es: "Spanish",
      fr: "French",
      de: "German",
    } as Record<string, string>,
    and: ", ",
  },
};
