import { toGlobalId } from "../kernel/ids.ts";
import { connection, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import type { AccessTokenScopeWord } from "./words.ts";

/** One of the viewer's own access tokens, without its secret. */
export interface AccessTokenRow extends NodeRow {
  name: string;
  scope: AccessTokenScopeWord;
  createdAt: string;
  lastUsedAt: string | null;
}

type AccessTokenSelection = Omit<AccessTokenRow, "typename" | "id">;

const columns = `k.id as "uuid", k.name, k.scope, k.created_at as "createdAt", k.last_used_at as "lastUsedAt"`;
const own = `k.account_id = :accountId::uuid and k.revoked_at is null`;

interface AccessTokenPage {
  accountId: string | null;
  at: string | null;
  after: string | null;
  limit: number;
}

function accessTokenPage(direction: PageRequest["direction"]) {
  const [beyond, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<AccessTokenPage, AccessTokenSelection>(
    `accessTokens_${direction}`,
    `select ${columns} from access_token k
     where ${own} and (:at::timestamptz is null or (k.created_at, k.id) ${beyond} (:at::timestamptz, :after::uuid))
     order by k.created_at ${order}, k.id ${order} limit :limit::int`,
  );
}

const pages = { forward: accessTokenPage("forward"), backward: accessTokenPage("backward") };

const accessTokensByIds = statement<{ ids: string[]; accountId: string | null }, AccessTokenSelection>(
  "accessTokensByIds",
  `select ${columns} from access_token k where k.id = any(:ids::uuid[]) and ${own}`,
);

/** A page of the viewer's own access tokens, the newest first. */
export async function readAccessTokens(
  reader: Reader,
  viewer: Viewer,
  page: PageRequest,
): Promise<Connection<AccessTokenRow>> {
  const [at = null, after = null] = page.key ?? [];
  const found = await pages[page.direction](reader, { accountId: viewer.accountId, at, after, limit: page.size + 1 });
  return connection(found.map(toAccessTokenRow), page, (row) => [row.createdAt, row.uuid]);
}

/** Those of these access tokens that are the viewer's own. */
export async function readAccessTokensByIds(reader: Reader, viewer: Viewer, ids: string[]): Promise<AccessTokenRow[]> {
  return (await accessTokensByIds(reader, { ids, accountId: viewer.accountId })).map(toAccessTokenRow);
}

function toAccessTokenRow(selected: AccessTokenSelection): AccessTokenRow {
  return { ...selected, typename: "AccessToken", id: toGlobalId("AccessToken", selected.uuid) };
}
