/**
 * The same rows and fields as the client's BoardPage and ThreadPage, put together by PostgreSQL itself and without a
 * rule: the limit that our own answers are measured against. $1 is the slug or number, $2 the viewer's account. Rows
 * rather than json_build_object, which takes a third longer.
 */

/** One JSON object out of selected columns. */
const object = (type: string, columns: string) => `(select o from (select '${type}' as "__typename", ${columns}) o)`;

const text = (prefix: string) => object("LocalizedText", `b.${prefix}_en as en, b.${prefix}_zh as zh`);

/** A pseudonym's words lie in our code; its number in both languages takes as long. */
const pseudonym = (persona: string) =>
  `case when ${persona}.pseudonym is not null
    then ${object("LocalizedText", `${persona}.pseudonym::text as en, ${persona}.pseudonym::text as zh`)} end as pseudonym`;

const name = (persona: string, account: string, more = "") =>
  object(
    "Persona",
    `'Persona_' || ${persona}.id as id, ${account}.display_name as "displayName", ${pseudonym(persona)}${more}`,
  );

const warnings = (of: string) =>
  `coalesce((select json_agg(w) from (select 'ContentWarning' as "__typename", kind,
    case when kind = 'other' then ${of}.warning_note end as note from unnest(${of}.warning_kinds) kind) w), '[]')`;

const reading = `coalesce(r.last_read_number, 0) as "viewerReadUpTo",
  t.last_post_number - coalesce(r.last_read_number, 0) - coalesce(r.own_after, 0) as "viewerUnreadCount"`;

const pageInfo = object(
  "PageInfo",
  `true as "hasNextPage", false as "hasPreviousPage", 'MjAyNi0xMS0yNFQxNjozNzowNFo' as "startCursor",
   'MjAyNi0xMS0yNFQxNjozNzowNFo' as "endCursor"`,
);

const level = (subject: string) =>
  `(select f.level from following f where f.account_id = $2::uuid and f.subject_id = ${subject})`;

const threadRows = `
  select 'Thread' as "__typename", 'Thread_' || t.id as id, t.number, t.slug, t.title, t.locale, t.state,
    t.is_pinned as "isPinned", t.reply_count as "replyCount", t.created_at as "createdAt",
    t.last_activity_at as "lastActivityAt", ${reading},
    ${warnings("t")} as "contentWarnings",
    ${name("ap", "aa", `, coalesce(aa.id = $2::uuid, false) as "viewerIsSelf"`)} as author, ${name("lp", "la")} as "lastPoster"
  from (select * from thread where place_id = b.id
    order by is_pinned desc, last_activity_at desc, id desc limit 30) t
  join persona ap on ap.id = t.persona_id left join account aa on aa.id = ap.account_id
  join persona lp on lp.id = t.last_persona_id left join account la on la.id = lp.account_id
  left join read_state r on r.account_id = $2::uuid and r.thread_id = t.id
  order by t.is_pinned desc, t.last_activity_at desc, t.id desc`;

const boardPermissions = object(
  "BoardPermissions",
  `true as "createThread", false as edit, true as read, false as "requestMembership"`,
);

/** As far as our own page counts: the newest 500 threads, up to 100. */
const unread = `(select count(*)::int from (
  select from (
    select n.id, n.last_post_number from thread n
    where n.place_id = b.id and n.last_activity_at > coalesce((select pb.read_before from place_baseline pb
      where pb.account_id = $2::uuid and pb.place_id = b.id), '-infinity')
    order by n.last_activity_at desc, n.id desc limit 500) n
  left join read_state r on r.account_id = $2::uuid and r.thread_id = n.id
  where r.thread_id is null or n.last_post_number > r.last_read_number + r.own_after limit 100) n)`;

export const boardPageSql = `
select json_build_object('data', json_build_object('board', ${object(
  "Board",
  `'Board_' || b.id as id, b.slug, ${text("name")} as name, ${text("description")} as description,
   pl.open_to_roles as "openToRoles", pl.state, pl.visibility, b.thread_count as "threadCount",
   null as "viewerMembership", ${level("b.id")} as "viewerFollowLevel", ${unread} as "viewerUnreadThreadCount", null as "membershipRequests",
   'MTIzNDU2Nzg5LjA' as "activityCursor", ${boardPermissions} as "viewerCan",
   ${object("ThreadConnection", `${pageInfo} as "pageInfo", (select json_agg(n) from (${threadRows}) n) as nodes`)} as threads`,
)}))::text as answer
from board b join place pl on pl.id = b.id where b.slug = $1`;

const author = object(
  "Persona",
  `'Persona_' || p.persona_id as id, a.display_name as "displayName", a.handle, ap.kind, ap.colour, ${pseudonym("ap")},
   a.role, coalesce(a.id = $2::uuid, false) as "viewerIsSelf", coalesce(a.staff_roles, '{}') as "staffRoles",
   (select 'MUTED' from mute m where m.account_id = $2::uuid and m.muted_id = a.id) as "viewerFold"`,
);

const quotedPost = object(
  "QuotedPost",
  `'Post_' || q.id as id, q.number, q.excerpt, ${warnings("q")} as "contentWarnings", ${name("qp", "qa", `, null as "viewerFold"`)} as author`,
);

const postPermissions = object("PostPermissions", "false as edit, true as react, false as restore, false as withdraw");

const address = (width: string) => `'/pictures/' || pic.id || '/' || ${width} || '.webp'`;

const pictures = `(select json_agg(one order by one.position) from (
  select 'Picture' as "__typename", 'Picture_' || pic.id as id, pic.alt_text as "altText", pic.is_sensitive as "isSensitive",
    pic.width, pic.height, ${address("800")} as url, pic.position,
    (select json_agg(s) from (select 'PictureSource' as "__typename", ${address("w")} as url, w as width
      from unnest(array[320, 800, 1600]) w) s) as sources
  from picture pic where pic.subject_id = p.id and pic.removed_at is null) one)`;

const postRows = `
  select 'Post' as "__typename", 'Post_' || p.id as id, p.number, p.state, p.body_html as "bodyHtml",
    p.created_at as "createdAt", p.edited_at as "editedAt", p.version, ${author} as author,
    ${warnings("p")} as "contentWarnings", case when p.picture_count > 0 then ${pictures} else '[]' end as pictures,
    coalesce((select json_agg(c) from (select 'ReactionCount' as "__typename", r.kind, count(*)::int as count
      from reaction r where r.subject_id = p.id and r.kind is not null group by r.kind) c), '[]') as "reactionCounts",
    (select r.kind from reaction r join persona rp on rp.id = r.persona_id
      where r.subject_id = p.id and r.kind is not null and rp.account_id = $2::uuid) as "viewerReaction",
    ${postPermissions} as "viewerCan", case when q.id is not null then ${quotedPost} end as "quotedPost"
  from (select * from post where thread_id = t.id and number > $3::int order by number limit 50) p
  join persona ap on ap.id = p.persona_id left join account a on a.id = ap.account_id
  left join post q on q.id = p.quoted_post_id
  left join persona qp on qp.id = q.persona_id left join account qa on qa.id = qp.account_id
  order by p.number`;

const threadPermissions = object(
  "ThreadPermissions",
  `false as "editTitle", false as lock, false as pin, true as reply`,
);

const threadBoard = object(
  "Board",
  `'Board_' || b.id as id, b.slug, ${text("name")} as name, pl.state, pl.visibility, null as "viewerMembership"`,
);

/** $3 is the number after which the page begins. */
export const threadPageSql = `
select json_build_object('data', json_build_object('thread', ${object(
  "Thread",
  `'Thread_' || t.id as id, t.number, t.slug, t.title, t.locale, t.state, t.is_pinned as "isPinned",
   t.reply_count as "replyCount", t.last_post_number as "lastPostNumber", t.version,
   'MTIzNDU2Nzg5LjA' as "activityCursor", ${reading}, ${name("tp", "ta")} as author,
   ${level("t.id")} as "viewerFollowLevel", null as "viewerPseudonym", ${threadBoard} as board, ${threadPermissions} as "viewerCan",
   ${object("PostConnection", `${pageInfo} as "pageInfo", (select json_agg(n) from (${postRows}) n) as nodes`)} as posts`,
)}))::text as answer
from thread t join place pl on pl.id = t.place_id join board b on b.id = pl.id
join persona tp on tp.id = t.persona_id left join account ta on ta.id = tp.account_id
left join read_state r on r.account_id = $2::uuid and r.thread_id = t.id
where t.number = $1::bigint`;

/** A reply with nothing asked: number, post, counters and outbox in one statement. $1 thread's UUID, $2 text, $3 HTML. */
export const replySql = `
with t as (
  update thread set last_post_number = last_post_number + 1, reply_count = reply_count + 1, last_activity_at = now()
  where id = $1::uuid returning id, place_id, last_post_number, last_persona_id),
p as (
  insert into post (id, thread_id, number, persona_id, state, body, body_html, excerpt, created_at)
  select uuidv7(), id, last_post_number, last_persona_id, 'published', $2, $3, $2, now() from t returning id, number),
e as (
  insert into event (kind, subject, place, data, occurred_at)
  select 'PostPublished', 'thread:' || t.id, 'place:' || t.place_id,
    json_build_object('threadId', t.id, 'postId', p.id, 'number', p.number, 'version', 1), now() from t, p returning id)
select json_build_object('data', json_build_object('number', p.number))::text as answer, pg_notify('event', '') from p, e`;
