import type { MailAddressee } from "../identity/mailAddressee.queries.ts";
import type { LocaleWord } from "../identity/words.ts";
import { pageLinks } from "../identity/links.ts";
import { personaRows } from "../discussion/persona.queries.ts";
import { postRows, threadRows } from "../discussion/threadRows.ts";
import type { House, RequestContext } from "../platform/graphql/context.ts";
import { loadRow } from "../platform/graphql/context.ts";
import { treatmentFor } from "../subjects/warnings/preferences.ts";
import type { MailLine } from "./mailText.ts";
import type { NotificationRow } from "./notification.queries.ts";

/** What a mail says of each notification, read with its addressee's eyes at the moment of sending. */
export function mailLines(
  house: House,
  { viewer, locale }: MailAddressee,
  news: NotificationRow[],
  isFullDetail: boolean,
): Promise<MailLine[]> {
  const context: RequestContext = {
    house,
    viewer,
    reader: house.database.read,
    caller: { address: "", device: "" },
    cookie: { set: () => {}, clear: () => {} },
  };
  return Promise.all(news.map((row) => lineOf(context, row, { isFullDetail, locale })));
}

interface Telling {
  isFullDetail: boolean;
  locale: LocaleWord;
}

async function lineOf(
  context: RequestContext,
  row: NotificationRow,
  { isFullDetail, locale }: Telling,
): Promise<MailLine> {
  const { kind, count, isApproved } = row;
  const links = pageLinks(context.house.config);
  const [thread, post] = await Promise.all([
    row.threadUuid === null ? null : loadRow(context, threadRows, row.threadUuid),
    row.postUuid === null ? null : loadRow(context, postRows, row.postUuid),
  ]);
  const kinds = thread?.contentWarnings.map(({ kind: warning }) => warning) ?? [];
  const covered = (await treatmentFor(context, kinds)) === "show" ? [] : kinds;
  // A thread's slug is its title: an address that may be read over a shoulder goes without it.
  const slug = isFullDetail && covered.length === 0 ? thread?.slug : undefined;
  const link = thread && post ? links.post({ number: thread.number, slug }, post.number) : links.notifications;
  if (!isFullDetail || !thread) return { kind, count, isApproved, detail: null, link };
  const faces = await Promise.all(row.actorUuids.map((uuid) => loadRow(context, personaRows, uuid)));
  const actors = faces.flatMap((face) => (face ? [face.pseudonym?.[locale] ?? face.displayName] : []));
  return { kind, count, isApproved, detail: { title: thread.title, covered, actors }, link };
}
