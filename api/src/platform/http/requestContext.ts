import type { FastifyReply, FastifyRequest } from "fastify";
import { guest, type Viewer } from "../../kernel/viewer.ts";
import type { Doorkeeper, House, RequestContext, SessionCookie } from "../graphql/context.ts";
import { fault } from "../graphql/errors.ts";
import { deviceName } from "./deviceName.ts";

export type { Doorkeeper };

export const sessionCookieName = "session";
/** Ends with the browser's own session: whoever comes after must not find it. */
const letterboxCookieName = "letterbox";

/** The context of one HTTP request. @throws UNAUTHENTICATED for an access token that is not valid. */
export async function requestContext(
  house: House,
  doorkeeper: Doorkeeper,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  return {
    house,
    viewer: await viewerOf(doorkeeper, request.headers.authorization, request.cookies[sessionCookieName]),
    reader: house.database.read,
    caller: { address: request.ip, device: deviceName(request.headers["user-agent"] ?? "") },
    cookie: browserCookie(house, request, reply),
  };
}

/** Whoever holds this access token or session cookie; a guest without either. */
export async function viewerOf(
  doorkeeper: Doorkeeper,
  authorization: string | undefined,
  cookie: string | undefined,
): Promise<Viewer> {
  if (authorization?.startsWith("Bearer ")) {
    const viewer = await doorkeeper.byAccessToken(authorization.slice("Bearer ".length));
    if (!viewer) throw fault("UNAUTHENTICATED", "This access token is not valid.");
    return viewer;
  }
  return (cookie && (await doorkeeper.bySession(cookie))) || guest;
}

function browserCookie(house: House, request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const secure = request.protocol === "https" || (house.config.publicUrl?.startsWith("https:") ?? false);
  const attributes = { path: "/", httpOnly: true, sameSite: "lax" as const, secure };
  return {
    set: (token, expires) => void reply.setCookie(sessionCookieName, token, { ...attributes, expires }),
    clear: () => void reply.clearCookie(sessionCookieName, attributes),
    letterbox: {
      held: request.cookies[letterboxCookieName],
      keep: (letterbox) => void reply.setCookie(letterboxCookieName, letterbox, attributes),
    },
  };
}
