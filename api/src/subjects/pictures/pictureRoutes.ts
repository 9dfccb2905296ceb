import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import type { MemberViewer, Viewer } from "../../kernel/viewer.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { fault, shownError, signInFirst } from "../../platform/graphql/errors.ts";
import type { House } from "../../platform/graphql/context.ts";
import { isFromOwnSite } from "../../platform/http/ownOrigin.ts";
import { viewerOf, sessionCookieName } from "../../platform/http/requestContext.ts";
import { fileNames } from "./encode.ts";
import { pictureFolder } from "./picture.queries.ts";
import { receiveFile } from "./receiveFile.ts";
import { whileThereIsRoom } from "./turns.ts";
import { discardUpload, keepUpload, type Upload } from "./uploads.ts";

/** A cross-site page can send these, and nothing else, without asking first. A picture never comes as one of them. */
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

interface OnePicture {
  Params: { id: string; name: string };
}

/**
 * Pictures over plain HTTP: `POST /pictures` with the file as the body, `GET /pictures/:id/:name` for whoever may see
 * it at that moment, `DELETE /pictures/:id` for an upload that its uploader does not want. Answers of the first and
 * the last are JSON, refusals in the words of the GraphQL contract.
 */
export function addPictureRoutes(server: FastifyInstance, house: House): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body is read by us, and only once we know who sends it.
    scope.addContentTypeParser("*", (_request: FastifyRequest, body: Readable, done) => done(null, body));
    scope.route({ method: "POST", url: "/pictures", helmet: false, handler: answering(house, upload) });
    scope.route({ method: "DELETE", url: "/pictures/:id", helmet: false, handler: answering(house, discard) });
    scope.route<OnePicture>({
      ...{ method: "GET", url: "/pictures/:id/:name", helmet: false },
      handler: (request, reply) => serve(house, request, reply),
    });
  });
}

type Deed = (house: House, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Runs a deed; what it throws becomes an answer that tells nothing of ours. */
function answering(house: House, deed: Deed) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
    try {
      return await deed(house, request, reply);
    } catch (error) {
      const thrown =
        error instanceof GraphQLError ? error : new GraphQLError("failed", { originalError: error as Error });
      const shown = shownError(house.log, thrown.toJSON(), error);
      return reply.status(statusOf(String(shown.extensions?.["code"]))).send({ errors: [shown] });
    }
  };
}

const statusOf = (code: string): number =>
  ({ UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429, BAD_USER_INPUT: 415 })[code] ?? 500;

async function upload(house: House, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const viewer = await writingMember(house, request);
  const type = request.headers["content-type"];
  if (!type || formTypes.test(type)) throw fault("BAD_USER_INPUT", "Send the file as the body, under its own type.");
  const limited = refuseWriting(viewer);
  if (limited) return answer(reply, refused(limited));
  await house.limits.upload(viewer.accountId);
  const outcome = await whileThereIsRoom(viewer.accountId, () => keepSent(house, viewer, request));
  return answer(reply, outcome);
}

function answer(reply: FastifyReply, outcome: Outcome<Upload>): FastifyReply {
  if (outcome.userErrors) return reply.status(422).send({ upload: null, userErrors: outcome.userErrors });
  return reply.status(201).send({ upload: outcome.value, userErrors: [] });
}

async function keepSent(house: House, viewer: MemberViewer, request: FastifyRequest): Promise<Outcome<Upload>> {
  const file = request.body ? await receiveFile(request.body as Readable) : Buffer.alloc(0);
  return typeof file === "string" ? refused(file) : keepUpload(house, viewer, file);
}

async function discard(house: House, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const viewer = await writingMember(house, request);
  const id = uuidOf("PictureUpload", (request.params as { id: string }).id);
  const isGone = id !== null && (await discardUpload(house, viewer, id));
  return isGone ? reply.status(204).send() : reply.status(404).send({ userErrors: refused("NOT_FOUND").userErrors });
}

/** The member who sends it, from our own pages or with an access token. @throws UNAUTHENTICATED, FORBIDDEN */
async function writingMember(house: House, request: FastifyRequest): Promise<MemberViewer> {
  if (isFromOwnSite(request) === false) throw fault("FORBIDDEN", "This was sent from another site.");
  const viewer = await viewerOfRequest(house, request);
  await house.limits.operation(viewer.sessionId ?? request.ip);
  if (viewer.accountId === null) throw signInFirst();
  if (!viewer.hasWriteScope) throw fault("FORBIDDEN", "This access token may only read.");
  return viewer as MemberViewer;
}

const viewerOfRequest = (house: House, { headers, cookies }: FastifyRequest): Promise<Viewer> =>
  viewerOf(house.doorkeeper, headers.authorization, cookies[sessionCookieName]);

/** Asked anew each time, the browser's own copy too: who may see it can change at any moment. */
async function serve(house: House, request: FastifyRequest<OnePicture>, reply: FastifyReply): Promise<unknown> {
  const { id, name } = request.params;
  reply.headers(pictureHeaders);
  const viewer = await viewerOfRequest(house, request as FastifyRequest);
  await house.limits.operation(`pictures ${viewer.sessionId ?? request.ip}`);
  const folder = fileNames.includes(name) ? await pictureFolder(house, viewer, id) : null;
  if (!folder) return nothing(reply);
  const tag = `"${name}"`;
  if (request.headers["if-none-match"] === tag) return reply.status(304).header("etag", tag).send();
  const file = await house.files.read(`${folder}/${name}`);
  if (!file) return nothing(reply);
  return reply
    .headers({ etag: tag, "content-length": file.bytes })
    .type(name.endsWith(".webp") ? "image/webp" : "image/jpeg")
    .send(file.content);
}

const nothing = (reply: FastifyReply): FastifyReply =>
  reply.status(404).header("cache-control", "no-store").type("text/plain").send("Not found.");

const pictureHeaders = {
  "cache-control": "private, no-cache",
  vary: "cookie, authorization",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "content-disposition": "inline",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};
