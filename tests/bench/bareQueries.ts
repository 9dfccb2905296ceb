/**
 * The same rows and fields as the client's BoardPage and ThreadPage, put together by PostgreSQL itself and without a
 * rule: the limit that our own answers are measured against. $1 is the slug or number, $2 the viewer's account. Rows
 * rather than json_build_object, which takes a third longer.
 */

/** One JSON object out of selected columns. */
const object = (type: string, columns: string) => `(select o from (select '${type}' as "__typename", ${columns}) o)`;

const text = (prefix: string) => object("LocalizedText", `b.${prefix}_en as en, b.${prefix}_zh as zh`);

const name = (persona: string, account: string) =>
  object("Persona", `'Persona_' || ${persona} as id, ${account}.display_name as "displayName"`);

const reading = `coalesce(r.last_read_number, 0) as "viewerReadUpTo",
  t.last_post_number - coalesce(r.last_read_number, 0) - coalesce(r.own_after, 0) as "viewerUnreadCount"`;

const pageInfo = object(
  "PageInfo",
  `true as "hasNextPage", false as "hasPreviousPage", 'MjAyNi0xMS0yNFQxNjozNzowNFo' as "startCursor",
   'MjAyNi0xMS0yNFQxNjozNzowNFo' as "endCursor"`,
);

const threadRows = `
  select 'Thread' as "__typename", 'Thread_' || t.id as id, t.number, t.slug, t.title, t.locale, t.state,
    t.is_pinned as "isPinned", t.reply_count as "replyCount", t.created_at as "createdAt",
    t.last_activity_at as "lastActivityAt", ${reading},
    ${name("t.persona_id", "aa")} as author, ${name("t.last_persona_id", "la")} as "lastPoster"
  from (select * from thread where place_id = b.id
    order by is_pinned desc, last_activity_at desc, id desc limit 30) t
  join persona ap on ap.id = t.persona_id join account aa on aa.id = ap.account_id
  join persona lp on lp.id = t.last_persona_id join account la on la.id = lp.account_id
  left join read_state r on r.account_id = $2::uuid and r.thread_id = t.id
  order by t.is_pinned desc, t.last_activity_at desc, t.id desc`;

const boardPermissions = object(
  "BoardPermissions",
  `true as "createThread", false as edit, true as read, false as "requestMembership"`,
);

export const boardPageSql = `
select json_build_object('data', json_build_object('board', ${object(
  "Board",
  `'Board_' || b.id as id, b.slug, ${text("name")} as name, ${text("description")} as description,
   pl.open_to_roles as "openToRoles", pl.state, pl.visibility, b.thread_count as "threadCount",
   null as "viewerMembership", 100 as "viewerUnreadThreadCount", null as "membershipRequests",
   'MTIzNDU2Nzg5LjA' as "activityCursor", ${boardPermissions} as "viewerCan",
   ${object("ThreadConnection", `${pageInfo} as "pageInfo", (select json_agg(n) from (${threadRows}) n) as nodes`)} as threads`,
)}))::text as answer
from board b join place pl on pl.id = b.id where b.slug = $1`;

const author = object(
  "Persona",
  `'Persona_' || p.persona_id as id, a.display_name as "displayName", a.handle, ap.kind, a.role,
   a.id = $2::uuid as "viewerIsSelf", a.staff_roles as "staffRoles"`,
);

const quotedPost = object(
  "QuotedPost",
  `'Post_' || q.id as id, q.number, q.excerpt, ${name("q.persona_id", "qa")} as author`,
);

const postPermissions = object("PostPermissions", "false as edit, false as restore, false as withdraw");

const postRows = `
  select 'Post' as "__typename", 'Post_' || p.id as id, p.number, p.state, p.body_html as "bodyHtml",
    p.created_at as "createdAt", p.edited_at as "editedAt", p.version, ${author} as author,
    ${postPermissions} as "viewerCan", case when q.id is not null then ${quotedPost} end as "quotedPost"
  from (select * from post where thread_id = t.id and number > $3::int order by number limit 50) p
  join persona ap on ap.id = p.persona_id join account a on a.id = ap.account_id
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
   'MTIzNDU2Nzg5LjA' as "activityCursor", ${reading}, ${name("t.persona_id", "ta")} as author,
   ${threadBoard} as board, ${threadPermissions} as "viewerCan",
   ${object("PostConnection", `${pageInfo} as "pageInfo", (select json_agg(n) from (${postRows}) n) as nodes`)} as posts`,
)}))::text as answer
from thread t join place pl on pl.id = t.place_id join board b on b.id = pl.id
join persona tp on tp.id = t.persona_id join account ta on ta.id = tp.account_id
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
