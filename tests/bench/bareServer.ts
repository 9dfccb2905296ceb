import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { WebSocketServer } from "ws";
import { boardPageSql, replySql, threadPageSql } from "./bareQueries.ts";

/**
 * What the machine can do at best: node:http and one prepared statement that answers JSON; and a broadcast over ws
 * without anything in between. Speaks just enough of graphql-transport-ws that the same clients listen to both.
 */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"]!, max: 10 });
const account = process.env["BENCH_ACCOUNT"]!;

const run = async (name: string, text: string, values: unknown[]): Promise<string> =>
  ((await pool.query({ name, text, values })).rows[0] as { answer: string }).answer;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function answer(request: IncomingMessage): Promise<string> {
  const [, kind, key, after] = request.url!.split("/");
  if (kind === "board") return run("board", boardPageSql, [key, account]);
  if (kind === "thread") return run("thread", threadPageSql, [key, account, after]);
  const body = await bodyOf(request);
  if (kind === "reply") return run("reply", replySql, [key, body, `<p>${body}</p>\n`]);
  for (const socket of sockets.clients) socket.send(body);
  return "{}";
}

const server = createServer((request, response) => {
  answer(request).then(
    (text) => response.writeHead(200, { "content-type": "application/json" }).end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    if (String(data).includes("connection_init")) socket.send('{"type":"connection_ack"}');
  });
});

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on("disconnect", () => process.exit());
