import type pg from "pg";
import { skeletonOf } from "../identity/skeleton.ts";
import { copyRows, type Cell } from "../platform/database/copyRows.ts";
import type { Random } from "./random.ts";

/** Everybody who writes, the longest here first. */
export interface People {
  ids: string[];
  roles: string[];
  /** When each joined, in milliseconds since 1970. */
  joined: Float64Array;
}

const roles = ["patient", "patient", "patient", "carer", "carer", "survivor"];
const domain = "seed.invalid";
const english = {
  first: ["Quiet", "Morning", "Old", "Paper", "Blue", "Winter", "Garden", "Early"],
  second: ["River", "Tea", "Oak", "Boat", "Bicycle", "Sun", "Gate", "Bird"],
};
const chinese = {
  first: ["安静的", "清晨的", "老", "纸", "蓝色的", "冬天的", "花园的", "早起的"],
  second: ["小河", "茶", "槐树", "船", "自行车", "太阳", "门", "鸟"],
};

/** Makes people up, without a password: nobody can sign in as one of them. A third were there from the first day. */
export async function seedPeople(
  client: pg.Client,
  random: Random,
  count: number,
  days: { first: number; last: number },
): Promise<People> {
  const start = await peopleSoFar(client);
  const joined = Float64Array.from({ length: count }, () =>
    Math.floor(days.first + (days.last - days.first) * Math.max(0, random.next() * 1.5 - 0.5)),
  ).sort();
  const ids = Array.from(joined, () => random.id());
  const chosen = ids.map(() => random.pick(roles));
  const columns = [
    ...["id", "handle", "handle_skeleton", "display_name", "display_name_skeleton", "email", "email_verified_at"],
    ...[
      "password_hash",
      "role",
      "state",
      "locale",
      "time_zone",
      "role_visibility",
      "about_visibility",
      "joined_visibility",
    ],
    ...["accepted_rules_version", "created_at"],
  ];
  await copyRows(client, "account", columns, rows());
  return { ids, roles: chosen, joined };

  function* rows(): Generator<Cell[]> {
    for (const [index, id] of ids.entries()) {
      const since = new Date(joined[index]!).toISOString();
      const { locale, handle, name } = calledBy(random, start + index + 1);
      yield [
        ...[id, handle, skeletonOf(handle), name, skeletonOf(name), `${handle}@${domain}`, since],
        ...["!", chosen[index]!, "active", locale, locale === "en" ? "Europe/London" : "Asia/Shanghai"],
        ...[random.pick(["members", "everyone", "nobody"]), "members", "members", 1, since],
      ];
    }
  }
}

function calledBy(random: Random, number: number): { locale: "en" | "zh"; handle: string; name: string } {
  const locale = random.next() < 0.5 ? "en" : "zh";
  const first = random.below(english.first.length);
  const second = random.below(english.second.length);
  const handle = `${english.first[first]}-${english.second[second]}-${number}`.toLowerCase();
  const name =
    locale === "en"
      ? `${english.first[first]} ${english.second[second]} ${number}`
      : `${chinese.first[first]}${chinese.second[second]}${number}`;
  return { locale, handle, name };
}

async function peopleSoFar(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from account where email like '%@${domain}'`,
  );
  return rows[0]!.count;
}
