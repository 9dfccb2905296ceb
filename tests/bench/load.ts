import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { answerParent } from "./children.ts";

/** One kind of request, asked again and again for different pages. */
export interface Load {
  url: string;
  requests: { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string }[];
  connections: number;
  seconds: number;
}

export interface LoadResult {
  requestsPerSecond: number;
  requests: number;
  p50: number;
  p99: number;
  bytes: number;
}

/** In a request's body, stands for a key that is new in each request. */
export const newKeyMark = "NEW-KEY";

/** In its own process, so that it takes no time from whoever is measured but what the processors share. */
if (process.send) answerParent<Load>(run);

async function run({ url, requests, connections, seconds }: Load): Promise<LoadResult> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: requests.map((request) =>
      request.body?.includes(newKeyMark) ? { ...request, setupRequest } : request,
    ) as never,
    verifyBody: (body: unknown) => !String(body).includes('"errors":') && !String(body).includes('"code":"'),
  } as autocannon.Options);
  const { errors, non2xx, timeouts, mismatches } = result;
  if (errors + non2xx + timeouts + mismatches > 0) {
    throw new Error(
      `${url}${requests[0]!.path}: ${errors} errors, ${non2xx} refusals, ${timeouts} timeouts, ${mismatches} answers with errors`,
    );
  }
  return {
    requestsPerSecond: result.requests.total / result.duration,
    requests: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total / result.requests.total,
  };
}

function setupRequest(request: { body?: string }) {
  return { ...request, body: request.body?.replace(newKeyMark, randomUUID()) };
}
