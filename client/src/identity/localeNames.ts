/** The languages of the house, each in its own. */
export const localeNames: readonly { value: "ZH" | "EN"; label: string }[] = [
  { value: "ZH", label: "中文" },
  { value: "EN", label: "English" },
];
