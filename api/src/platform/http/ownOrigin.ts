import type { FastifyRequest } from "fastify";

/** Whether the browser says that another site sent this. Null: it does not say, or there is no browser. */
export function isFromOwnSite(request: FastifyRequest): boolean | null {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
