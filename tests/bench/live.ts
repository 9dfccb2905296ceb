import type { ChildProcess } from "node:child_process";
import { ask } from "./children.ts";
import type { BenchHouse } from "./house.ts";
import type { DocumentIds } from "./pages.ts";
import { judged, percentile, type Line } from "./report.ts";
import type { Heard, Question } from "./subscribers.ts";

/**
 * A reply until everybody who watches its thread has it, beside a bare broadcast of the same bytes. Both begin with
 * the sending of an HTTP request, by the clock of the process that listens: ours includes the write and its commit.
 */
export async function measureLive(
  listener: ChildProcess,
  house: BenchHouse,
  ids: DocumentIds,
  rounds: number,
): Promise<Line[]> {
  const listen = (question: Question) => ask<Heard>(listener, question);
  const { url, bareUrl, cookies, watched } = house;
  const payload = {
    query: "",
    extensions: { documentId: ids.ThreadActivity },
    variables: { threadId: watched.globalId },
  };
  const input = { threadId: watched.globalId, body: "We laughed about it for the first time, my sister and I." };
  const json = { "content-type": "application/json" };
  await listen({
    gather: {
      ...{ name: "ours", cookies, payload, socketUrl: `${url.replace("http", "ws")}/graphql` },
      post: {
        url: `${url}/graphql`,
        headers: { ...json, cookie: cookies[0]! },
        body: JSON.stringify({ documentId: ids.ReplyToThread, variables: { input } }),
      },
    },
  });
  const { message } = await listen({ hear: "ours", times: 5 });
  await listen({
    gather: {
      ...{ name: "bare", cookies, payload, socketUrl: bareUrl.replace("http", "ws") },
      post: { url: `${bareUrl}/broadcast`, headers: json, body: message },
    },
  });
  await listen({ hear: "bare", times: 5 });
  const delays = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ["ours", "bare"] as const)
      delays[name].push(...(await listen({ hear: name, times: 10 })).delays);
  }
  const [p50, p99] = [50, 99].map((percent) => ({
    ours: percentile(delays.ours, percent),
    bare: percentile(delays.bare, percent),
  }));
  return [
    {
      name: `live.p50 (${cookies.length} subscribers; ratio to a bare broadcast)`,
      value: p50!.ours,
      unit: "ms",
      ratio: p50!.ours / p50!.bare,
    },
    judged(
      { name: "live.p99 (ratio to a bare broadcast)", value: p99!.ours, unit: "ms", ratio: p99!.ours / p99!.bare },
      null,
      4,
    ),
    { name: "live.bare.p99", value: p99!.bare, unit: "ms" },
  ];
}
