import type { Theme, TypeSize } from "@tongxing/schema/generated/graphql.ts";

/** Shows a theme and a type size on the open page at once. */
export function showLook(theme: Theme, typeSize: TypeSize): void {
  const { dataset } = document.documentElement;
  if (theme === "AUTO") delete dataset.theme;
  else dataset.theme = theme.toLowerCase();
  if (typeSize === "LARGE") dataset.type = "large";
  else delete dataset.type;
}
