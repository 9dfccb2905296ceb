import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";

const path = "/__reload";

/** `npm run dev` only: a stream that breaks when the server restarts, by which open pages learn to reload. */
export function addDevReload(server: FastifyInstance): void {
  const open = new Set<ServerResponse>();
  server.addHook("preClose", async () => open.forEach((stream) => stream.end()));
  server.get(path, (_request, reply) => {
    open.add(reply.raw);
    reply.raw.once("close", () => open.delete(reply.raw));
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    reply.raw.write("retry: 300\n\n");
  });
}

/** The page with the lines that listen to that stream. */
export function withDevReload(html: string, nonce: string): string {
  const script = `let lost = false;
    const stream = new EventSource("${path}");
    stream.onerror = () => { lost = true; };
    stream.onopen = () => { if (lost) location.reload(); };`;
  return html.replace("</body>", `<script nonce="${nonce}">${script}</script></body>`);
}
