import { useParams } from "@solidjs/router";

type Params = Record<string, string | undefined>;

/** A part of an address as a person would write it; as it is where it is not well-formed. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What the router found in an address: it hands out names such as "%E6%9E%97%E6%A2%85". */
export const decodeParams = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value && decodePart(value)]));

/** What this page's address says, in readable letters: the same as its preload and its action are told. */
export function usePathParams(): () => Params {
  const params = useParams();
  return () => decodeParams({ ...params });
}
