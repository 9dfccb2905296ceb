import { setTimeout as pause } from "node:timers/promises";
import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";
import { answerParent } from "./children.ts";

/** Five hundred people who watch one thread, each with a socket and a session of their own. */
export interface Audience {
  name: string;
  socketUrl: string;
  cookies: string[];
  payload: { query: string; extensions: { documentId: string }; variables: Record<string, unknown> };
  /** What makes everybody hear something. */
  post: { url: string; headers: Record<string, string>; body: string };
}

export type Question = { gather: Audience } | { hear: string; times: number };

export interface Heard {
  /** From sending the post until each subscriber had it, in ms. */
  delays: number[];
  /** What one subscriber heard last, as bytes on the wire. */
  message: string;
}

const clients: Client[] = [];
const audiences = new Map<string, Audience>();
const listeners = new Map<string, () => void>();
const lastMessage = new Map<string, string>();
const patienceMs = 10_000;

answerParent<Question>((question) =>
  "gather" in question ? gather(question.gather) : hear(question.hear, question.times),
);

async function gather(audience: Audience): Promise<object> {
  audiences.set(audience.name, audience);
  await Promise.all(audience.cookies.map((cookie) => join(audience, cookie)));
  await pause(1_000);
  return {};
}

function join({ name, socketUrl, payload }: Audience, cookie: string): Promise<void> {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie }, perMessageDeflate: false });
    }
  }
  return new Promise((resolve, reject) => {
    const client = createClient({
      url: socketUrl,
      webSocketImpl: Socket,
      generateID: () => "live",
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: reject,
    });
    client.on("connected", () => resolve());
    client.on("message", (message) => {
      if (message.type === "next") lastMessage.set(name, JSON.stringify(message));
    });
    client.subscribe(payload as never, { next: () => listeners.get(name)?.(), error: reject, complete: () => {} });
    clients.push(client);
  });
}

async function hear(name: string, times: number): Promise<Heard> {
  const delays: number[] = [];
  for (let time = 0; time < times; time += 1) {
    delays.push(...(await hearOnce(audiences.get(name)!)));
    await pause(50);
  }
  return { delays, message: lastMessage.get(name) ?? "" };
}

async function hearOnce({ name, cookies, post }: Audience): Promise<number[]> {
  const delays: number[] = [];
  const sent = performance.now();
  const all = new Promise<void>((resolve, reject) => {
    const impatience = setTimeout(
      () => reject(new Error(`${name}: only ${delays.length} of ${cookies.length} heard it`)),
      patienceMs,
    );
    listeners.set(name, () => {
      delays.push(performance.now() - sent);
      if (delays.length < cookies.length) return;
      clearTimeout(impatience);
      resolve();
    });
  });
  const answer = await fetch(post.url, { method: "POST", headers: post.headers, body: post.body });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors":') || text.includes('"code":"'))
    throw new Error(`${name}: ${answer.status} ${text}`);
  await all;
  return delays;
}
