import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { countOperation, type House } from "../graphql/context.ts";
import type { Executor } from "../graphql/executor.ts";
import { addDevReload, withDevReload } from "./devReload.ts";
import { isFromOwnSite } from "./ownOrigin.ts";
import { requestContext, type Doorkeeper } from "./requestContext.ts";

/** What the client's server bundle offers (client/src/entry-server.tsx). */
export interface ClientBundle {
  render(request: RenderRequest): Promise<RenderResult>;
  submit(request: RenderRequest & { form: Record<string, string> }): Promise<RenderResult>;
}

export interface RenderRequest {
  url: string;
  cookies: Record<string, string | undefined>;
  acceptLanguage: string;
  nonce: string;
  publicUrl: string;
  execute(
    documentId: string,
    variables: Record<string, unknown>,
  ): Promise<{ data?: unknown; errors?: readonly object[] }>;
}

export interface RenderResult {
  status: number;
  html: string;
  headers: Record<string, string | string[]>;
}

export interface Pages {
  house: House;
  doorkeeper: Doorkeeper;
  executor: Executor;
  client: ClientBundle;
}

/** Every address that is nothing else is a page, rendered here; forms are posted to the page that shows them. */
export function addPages(server: FastifyInstance, pages: Pages): void {
  const { devReload } = pages.house.config;
  if (devReload) addDevReload(server);
  server.get("/*", async (request, reply) => {
    const given = await renderRequest(pages, request, reply);
    const result = await pages.client.render(given);
    return send(reply, devReload ? { ...result, html: withDevReload(result.html, given.nonce) } : result);
  });
  server.post("/*", async (request, reply) => {
    // A form comes from our own page: browsers say so in one header or the other.
    if (!isFromOwnSite(request))
      return reply.status(403).type("text/plain").send("This form was sent from another site.");
    const form = Object.fromEntries(
      Object.entries((request.body ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)]),
    );
    return send(reply, await pages.client.submit({ ...(await renderRequest(pages, request, reply)), form }));
  });
}

async function renderRequest(pages: Pages, request: FastifyRequest, reply: FastifyReply): Promise<RenderRequest> {
  const { house, executor, doorkeeper } = pages;
  const context = await requestContext(house, doorkeeper, request, reply);
  await countOperation(context);
  return {
    url: request.url,
    cookies: request.cookies,
    acceptLanguage: request.headers["accept-language"] ?? "",
    nonce: reply.cspNonce.script,
    publicUrl: house.config.publicUrl ?? `${request.protocol}://${request.host}`,
    execute: async (documentId, variables) => {
      const document = executor.persisted(documentId);
      if (!document)
        throw new Error(`The client's document ${documentId} is not among schema/generated/persisted-documents.json`);
      return executor.executeShown({ document, variables, context });
    },
  };
}

function send(reply: FastifyReply, result: RenderResult): FastifyReply {
  reply.header("cache-control", "private, no-store");
  return reply.status(result.status).headers(result.headers).type("text/html; charset=utf-8").send(result.html);
}
