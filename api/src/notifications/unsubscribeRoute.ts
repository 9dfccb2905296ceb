import type { FastifyBodyParser, FastifyInstance } from "fastify";
import type { House } from "../platform/graphql/context.ts";
import { endMails } from "./dueMails.queries.ts";

/**
 * One POST with a mail's token ends its kind of mail, without signing in (RFC 8058): a mail program gives it for its
 * reader, or the button of the page at this address. A GET only shows that page: link checkers open every link.
 */
export function addUnsubscribeRoute(server: FastifyInstance, house: House): void {
  void server.register(async (scope) => {
    scope.addContentTypeParser("multipart/form-data", { parseAs: "string", bodyLimit: 4_096 }, readOneClick);
    addRoute(scope, house);
  });
}

/** RFC 8058 has mail programs send the one field as multipart/form-data; nothing else comes that way. */
const readOneClick: FastifyBodyParser<string> = (_request, body, done) =>
  done(null, /name="?List-Unsubscribe"?\r?\n\r?\nOne-Click\r?\n/.test(body) ? { "List-Unsubscribe": "One-Click" } : {});

function addRoute(server: FastifyInstance, house: House): void {
  server.post<{ Params: { token: string } }>("/unsubscribe/:token", async (request, reply) => {
    await house.limits.operation(request.ip);
    const { token } = request.params;
    const ended = await endMails(house.database.read, { hash: house.secrets.hash(token) });
    const isMailProgram = (request.body as Record<string, unknown> | undefined)?.["List-Unsubscribe"] === "One-Click";
    reply.header("cache-control", "no-store");
    if (!isMailProgram) return reply.redirect(ended.length > 0 ? "/unsubscribe?done=1" : "/unsubscribe?done=0", 303);
    return reply
      .status(ended.length > 0 ? 200 : 404)
      .type("text/plain")
      .send(ended.length > 0 ? "Done." : "Unknown.");
  });
}
