import { pseudonymOf } from "../identity/personas/pseudonyms.ts";
import type { LocaleWord } from "../identity/words.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { FrozenSubject } from "../subjects/frozen.ts";
import { picturesOf, type PictureJson } from "../subjects/pictures/picture.columns.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";

interface Selected {
  uuid: string;
  title: string | null;
  body: string;
  locale: LocaleWord;
  warningKinds: WarningKindWord[];
  warningNote: string | null;
  pictures: PictureJson[] | null;
  revision: number;
  personaUuid: string;
  accountUuid: string | null;
  threadUuid: string;
  placeUuid: string;
  isPublic: boolean;
  createdAt: string;
}

/** What post `x` of thread `t` says; not what its author took back: that is nobody's to read any more. */
const columns = `x.body, t.locale, x.warning_kinds as "warningKinds", x.warning_note as "warningNote",
  case when x.picture_count > 0 then ${picturesOf("x.id")} end as "pictures", x.persona_id as "personaUuid",
  p.account_id as "accountUuid", t.id as "threadUuid", t.place_id as "placeUuid",
  pl.visibility = 'public' as "isPublic"`;

const frozenPosts = statement<{ ids: string[] }, Selected>(
  "frozenPosts",
  `select x.id as "uuid", case when x.number = 1 or t.last_post_number = 0 then t.title end as "title", x.version as "revision",
     x.created_at as "createdAt", ${columns}
   from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id join persona p on p.id = x.persona_id
   where x.id = any(:ids::uuid[]) and x.state not in ('withdrawn', 'purged')`,
);

const frozenThreads = statement<{ ids: string[] }, Selected>(
  "frozenThreads",
  `select t.id as "uuid", t.title, t.version as "revision", t.created_at as "createdAt", ${columns}
   from thread t join place pl on pl.id = t.place_id
   cross join lateral (select * from post o where o.thread_id = t.id order by o.number limit 1) x
   join persona p on p.id = x.persona_id
   where t.id = any(:ids::uuid[])`,
);

const toFrozen = (selected: Selected): FrozenSubject => {
  const { uuid, title, body, locale, warningKinds: kinds, warningNote: note, pictures, createdAt, ...where } = selected;
  return {
    uuid,
    content: {
      ...{ locale, title, body, warnings: { kinds, note } },
      pictures: (pictures ?? []).map((picture) => ({ id: picture.uuid, description: picture.altText ?? "" })),
    },
    ...where,
    createdAt: new Date(createdAt),
  };
};

/** What these posts say now. */
export const freezePosts = async (reader: Reader, ids: string[]): Promise<FrozenSubject[]> =>
  (await frozenPosts(reader, { ids })).map(toFrozen);

/** What these threads say now: their title and opening post. */
export const freezeThreads = async (reader: Reader, ids: string[]): Promise<FrozenSubject[]> =>
  (await frozenThreads(reader, { ids })).map(toFrozen);

const frozenPersonas = statement<{ ids: string[] }, Omit<FrozenSubject, "content" | "createdAt"> & FrozenFace>(
  "frozenPersonas",
  `select p.id as "uuid", (select a.display_name from account a where a.id = p.account_id) as "name", p.pseudonym, t.locale, 1 as "revision", p.id as "personaUuid",
     p.account_id as "accountUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     pl.visibility = 'public' as "isPublic", t.created_at as "createdAt"
   from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
   where p.id = any(:ids::uuid[])`,
);

interface FrozenFace {
  name: string | null;
  pseudonym: number | null;
  locale: LocaleWord;
  createdAt: string;
}

/**
 * Faces say nothing by themselves; their name is what stands beside all that they say in their thread. As old as that:
 * when a face came into being is not to be told.
 */
export const freezePersonas = async (reader: Reader, ids: string[]): Promise<FrozenSubject[]> =>
  (await frozenPersonas(reader, { ids })).map(({ name, pseudonym, locale, createdAt, ...where }) => {
    const words = pseudonym === null ? null : pseudonymOf(pseudonym);
    const title = words ? words[locale] : name;
    const content = { locale, title, body: "", warnings: { kinds: [], note: null }, pictures: [] };
    return { ...where, content, createdAt: new Date(createdAt) };
  });
