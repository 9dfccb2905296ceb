/**
 * The same rows and fields as the client's BoardPage and ThreadPage, put together by PostgreSQL itself and without a
 * rule: the limit that our own answers are measured against. $1 is the slug or number, $2 the viewer's account.
 */

const name = (prefix: string) =>
  `json_build_object('__typename', 'LocalizedText', 'en', b.${prefix}_en, 'zh', b.${prefix}_zh)`;

const threadRow = `json_build_object('__typename', 'Thread', 'id', 'Thread_' || t.id, 'number', t.number, 'slug', t.slug,
  'title', t.title, 'locale', t.locale, 'state', t.state, 'isPinned', t.is_pinned, 'replyCount', t.reply_count,
  'createdAt', t.created_at, 'lastActivityAt', t.last_activity_at,
  'author', json_build_object('__typename', 'Persona', 'id', 'Persona_' || t.persona_id, 'displayName', aa.display_name),
  'lastPoster', json_build_object('__typename', 'Persona', 'id', 'Persona_' || t.last_persona_id, 'displayName', la.display_name),
  'viewerReadUpTo', coalesce(r.last_read_number, 0),
  'viewerUnreadCount', t.last_post_number - coalesce(r.last_read_number, 0) - coalesce(r.own_after, 0))`;

const pageInfo = `json_build_object('__typename', 'PageInfo', 'hasNextPage', true, 'hasPreviousPage', false,
  'startCursor', 'MjAyNi0xMS0yNFQxNjozNzowNFo', 'endCursor', 'MjAyNi0xMS0yNFQxNjozNzowNFo')`;

export const boardPageSql = `
select json_build_object('data', json_build_object('board', json_build_object('__typename', 'Board',
  'id', 'Board_' || b.id, 'slug', b.slug, 'name', ${name("name")}, 'description', ${name("description")},
  'openToRoles', pl.open_to_roles, 'state', pl.state, 'visibility', pl.visibility, 'threadCount', b.thread_count,
  'viewerMembership', null, 'viewerUnreadThreadCount', 100, 'membershipRequests', null, 'activityCursor', 'MTIzNDU2Nzg5LjA',
  'viewerCan', json_build_object('__typename', 'BoardPermissions', 'createThread', true, 'edit', false, 'read', true, 'requestMembership', false),
  'threads', json_build_object('__typename', 'ThreadConnection', 'pageInfo', ${pageInfo}, 'nodes', (
    select json_agg(${threadRow} order by t.is_pinned desc, t.last_activity_at desc, t.id desc)
    from (select * from thread where place_id = b.id
      order by is_pinned desc, last_activity_at desc, id desc limit 30) t
    join persona ap on ap.id = t.persona_id join account aa on aa.id = ap.account_id
    join persona lp on lp.id = t.last_persona_id join account la on la.id = lp.account_id
    left join read_state r on r.account_id = $2::uuid and r.thread_id = t.id)))))::text as answer
from board b join place pl on pl.id = b.id where b.slug = $1`;

const postRow = `json_build_object('__typename', 'Post', 'id', 'Post_' || p.id, 'number', p.number, 'state', p.state,
  'bodyHtml', p.body_html, 'createdAt', p.created_at, 'editedAt', p.edited_at, 'version', p.version,
  'author', json_build_object('__typename', 'Persona', 'id', 'Persona_' || p.persona_id, 'displayName', a.display_name,
    'handle', a.handle, 'kind', ap.kind, 'role', a.role, 'viewerIsSelf', a.id = $2::uuid,
    'staffRoles', array(select s.role from staff_role s where s.account_id = a.id)),
  'viewerCan', json_build_object('__typename', 'PostPermissions', 'edit', false, 'restore', false, 'withdraw', false),
  'quotedPost', case when q.id is not null then json_build_object('__typename', 'QuotedPost', 'id', 'Post_' || q.id,
    'number', q.number, 'excerpt', q.excerpt,
    'author', json_build_object('__typename', 'Persona', 'id', 'Persona_' || q.persona_id, 'displayName', qa.display_name)) end)`;

/** $3 is the number after which the page begins. */
export const threadPageSql = `
select json_build_object('data', json_build_object('thread', json_build_object('__typename', 'Thread',
  'id', 'Thread_' || t.id, 'number', t.number, 'slug', t.slug, 'title', t.title, 'locale', t.locale, 'state', t.state,
  'isPinned', t.is_pinned, 'replyCount', t.reply_count, 'lastPostNumber', t.last_post_number, 'version', t.version,
  'activityCursor', 'MTIzNDU2Nzg5LjA', 'viewerReadUpTo', coalesce(r.last_read_number, 0),
  'viewerUnreadCount', t.last_post_number - coalesce(r.last_read_number, 0) - coalesce(r.own_after, 0),
  'author', json_build_object('__typename', 'Persona', 'id', 'Persona_' || t.persona_id, 'displayName', ta.display_name),
  'board', json_build_object('__typename', 'Board', 'id', 'Board_' || b.id, 'slug', b.slug, 'name', ${name("name")},
    'state', pl.state, 'visibility', pl.visibility, 'viewerMembership', null),
  'viewerCan', json_build_object('__typename', 'ThreadPermissions', 'editTitle', false, 'lock', false, 'pin', false, 'reply', true),
  'posts', json_build_object('__typename', 'PostConnection', 'pageInfo', ${pageInfo}, 'nodes', (
    select json_agg(${postRow} order by p.number)
    from (select * from post where thread_id = t.id and number > $3::int order by number limit 50) p
    join persona ap on ap.id = p.persona_id join account a on a.id = ap.account_id
    left join post q on q.id = p.quoted_post_id
    left join persona qp on qp.id = q.persona_id left join account qa on qa.id = qp.account_id)))))::text as answer
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
