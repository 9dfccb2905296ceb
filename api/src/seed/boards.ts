import type pg from "pg";
import type { Random } from "./random.ts";

/** A board that threads can be spread over. */
export interface SeedBoard {
  id: string;
  /** Only members of these roles write here; empty for all. */
  roles: string[];
}

const ownBoards = [
  { slug: "waiting", visibility: "public", en: "Waiting", zh: "等待的日子" },
  { slug: "everyday", visibility: "members", en: "Every day", zh: "每一天" },
  { slug: "out-and-about", visibility: "members", en: "Out and about", zh: "出门走走" },
  { slug: "at-the-table", visibility: "members", en: "At the table", zh: "饭桌上" },
  { slug: "evenings", visibility: "members", en: "Evenings", zh: "晚上" },
];

/** The boards where members write; five of our own where the house has none. */
export async function seedBoards(client: pg.Client, random: Random, firstMoment: number): Promise<SeedBoard[]> {
  const { rows } = await client.query<{ count: number }>("select count(*)::int as count from board");
  if (rows[0]!.count === 0) await makeBoards(client, random, firstMoment);
  return writableBoards(client);
}

async function writableBoards(client: pg.Client): Promise<SeedBoard[]> {
  const { rows } = await client.query<SeedBoard>(
    `select b.id, case when pl.visibility = 'restricted' then pl.open_to_roles else '{}' end as roles
     from board b join place pl on pl.id = b.id
     where pl.state = 'open' and (pl.visibility in ('public', 'members')
       or (pl.visibility = 'restricted' and cardinality(pl.open_to_roles) > 0))
     order by b.position, b.id`,
  );
  return rows;
}

async function makeBoards(client: pg.Client, random: Random, firstMoment: number): Promise<void> {
  for (const [position, board] of ownBoards.entries()) {
    const id = random.idAt(firstMoment);
    await client.query("insert into place (id, kind, visibility, state) values ($1, 'board', $2, 'open')", [
      id,
      board.visibility,
    ]);
    await client.query(
      `insert into board (id, slug, name_en, name_zh, description_en, description_zh, position, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[
          id,
          board.slug,
          board.en,
          board.zh,
          "Made-up conversation for measuring.",
          "为测量而编的谈话。",
          position + 1,
        ],
        new Date(firstMoment),
      ],
    );
  }
}
