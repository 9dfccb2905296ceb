import { uuidOf } from "../kernel/ids.ts";
import { holdsLink } from "../kernel/links.ts";
import { refused, type Outcome } from "../kernel/outcome.ts";
import type { Viewer } from "../kernel/viewer.ts";
import type { GivenPicture } from "../subjects/pictures/attachPictures.ts";

/** What somebody wants others to see. A title is no HTML, and holds no link but an address. */
interface Shown {
  bodyHtml: string;
  pictures?: readonly Pick<GivenPicture, "id">[] | null;
}

/**
 * Why the moderators' restrictions refuse this, or null. What stood there before is no reason: a word can be mended
 * beside it. UserErrors: LINKS_RESTRICTED, PICTURES_RESTRICTED.
 */
export function refuseRestricted<T>(
  { noLinksUntil, noPicturesUntil }: Viewer,
  { bodyHtml, pictures }: Shown,
  now: Date,
  before: { bodyHtml: string } = { bodyHtml: "" },
): Outcome<T> | null {
  const runs = (until: number | null) => until !== null && until > now.getTime();
  if (runs(noLinksUntil) && holdsLink(bodyHtml) && !holdsLink(before.bodyHtml)) return refused("LINKS_RESTRICTED");
  const isNew = ({ id }: { id: string }) => uuidOf("Picture", id) === null;
  return runs(noPicturesUntil) && (pictures ?? []).some(isNew) ? refused("PICTURES_RESTRICTED", ["pictures"]) : null;
}
