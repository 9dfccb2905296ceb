/** The part of an address that says what a page is about: letters and digits of any script, at most 60 characters. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = [...words.join("-")].slice(0, 60).join("").replace(/-+$/, "");
  return slug || "-";
}
