import type { ChildProcess } from "node:child_process";
import type { BenchHouse } from "./house.ts";
import { measure, type Course, type Measured } from "./pages.ts";
import type { Line } from "./report.ts";

/** What people look for, out of the words that generated posts are made of: common ones and rare ones. */
const questions: Record<string, string[]> = {
  "1 Chinese character": ["茶", "天", "家", "狗", "船", "门", "书", "慢", "池", "鸫"],
  "2 Chinese characters": ["邻居", "妈妈", "钢琴", "药房", "秋天", "周末", "单位", "菜园", "白鹭", "钓鱼"],
  "4 Chinese characters": [
    "红皮本子",
    "备用裤子",
    "讲座大厅",
    "一壶姜茶",
    "整理照片",
    "安静小河",
    "合唱团里",
    "早茶纸船",
  ],
  "an English word": [
    "notebook",
    "station",
    "nurse",
    "tortoise",
    "ukulele",
    "choir",
    "grandson",
    "pharmacy",
    "notbook",
  ],
  "two words": [
    ...["notebook station", "妈妈 钢琴", "nurse heron", "红皮本子 火车站", "grandson tortoise", "邻居 白鹭"],
    ...["choir 合唱团", "piano 钢琴", "菜园 下棋", "thermos winter"],
  ],
};

const reachMs = 150;

function courseOf(house: BenchHouse, documentId: string, name: string, words: string[]): Course {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
    cookie: house.cookies[0]!,
  };
  const requests = words.map((query) => {
    const variables = { query, filter: {}, isSearch: true, isWaiting: false, first: 20 };
    return { method: "POST" as const, path: "/graphql", headers, body: JSON.stringify({ documentId, variables }) };
  });
  return { name, house, isOurs: true, load: { url: house.url, requests, connections: 1 } };
}

/** The search page's own document, one question after the other, as one member asks: how long each kind takes. */
export async function measureSearch(
  loader: ChildProcess,
  house: BenchHouse,
  documentId: string,
  given: { rounds: number; seconds: number },
): Promise<Line[]> {
  const courses = Object.entries(questions).map(([name, words]) => courseOf(house, documentId, name, words));
  const measured = await measure(loader, courses, given.rounds, given.seconds);
  return [...measured].flatMap(([course, result]) => linesOf(course, result));
}

function linesOf({ name }: Course, { p50, p99 }: Measured): Line[] {
  return [
    { name: `search.p50 (${name})`, value: p50, unit: "ms" },
    { name: `search.p99 (${name})`, value: p99, unit: "ms", reach: `< ${reachMs}`, ok: p99 < reachMs },
  ];
}
