import { existsSync } from "node:fs";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import staticFiles from "@fastify/static";
import fastify, { LogController, type FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import type { Config } from "../config.ts";
import type { Logger } from "../logging.ts";

/** The web server without its routes: headers, cookies, forms, static files, and errors that tell nothing. */
export async function createServer(options: {
  config: Config;
  log: Logger;
  clientFolder: string;
}): Promise<FastifyInstance> {
  const { config, log, clientFolder } = options;
  const server = fastify({
    loggerInstance: log as never,
    // Addresses of pages tell who reads about what.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    forceCloseConnections: "idle",
    bodyLimit: 262_144,
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  await server.register(cookie);
  await server.register(formbody);
  await server.register(helmet, securityHeaders(config));
  if (existsSync(clientFolder)) await server.register(staticFiles, hashedAssets(clientFolder));
  closeConnectionsWhileDraining(server);
  server.get("/healthz", async () => ({ status: "ok" }));
  server.setErrorHandler((error, _request, reply) => {
    const { status, message } = shownFailure(error);
    if (status >= 500)
      log.error({ err: { name: (error as Error).name, stack: (error as Error).stack } }, "a page failed");
    return reply.status(status).type("text/plain; charset=utf-8").send(message);
  });
  return server;
}

/** A connection that was busy when the draining began would be kept alive, and be waited for. */
function closeConnectionsWhileDraining(server: FastifyInstance): void {
  let draining = false;
  server.addHook("preClose", async () => void (draining = true));
  server.addHook("onSend", async (_request, reply) => {
    if (draining) reply.header("connection", "close");
  });
}

function securityHeaders(config: Config) {
  const secure = config.publicUrl?.startsWith("https:") ?? false;
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" as const },
    crossOriginEmbedderPolicy: false,
  } as const;
}

const hashedAssets = (root: string) => ({
  root,
  prefix: "/assets/",
  wildcard: true,
  index: false as const,
  immutable: true,
  maxAge: "365d",
  preCompressed: true,
  decorateReply: false,
});

/** What a browser is told of a failure outside GraphQL. */
function shownFailure(error: unknown): { status: number; message: string } {
  const code = error instanceof GraphQLError ? error.extensions["code"] : undefined;
  if (code === "RATE_LIMITED")
    return { status: 429, message: "Too many requests. Please wait a moment. 请求过于频繁，请稍候。" };
  if (code === "UNAUTHENTICATED") return { status: 401, message: "This access token is not valid." };
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) return { status, message: (error as Error).message };
  return { status: 500, message: "Something failed on our side. Please try again. 我们这边出了问题，请稍后再试。" };
}
