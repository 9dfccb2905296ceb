/** Where the alarm signs of a stoma come from (design/MEDICAL.md, "When to call"). */
export const stomaSources = ["pocketwoc", "oa-la.com", "medicalalgorithms", "shieldhealthcare"] as const;

/** Where the alarm signs after bowel surgery come from (design/MEDICAL.md, "After resection"). */
export const resectionSources = ["Cancer Research UK", "mcht.nhs.uk"] as const;
