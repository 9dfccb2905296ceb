import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { LRUCache } from "lru-cache";
import { WebSocketServer, type WebSocket } from "ws";
import { guest, type Viewer } from "../../kernel/viewer.ts";
import { countOperation, type House, type RequestContext } from "./context.ts";
import { fault, shownError } from "./errors.ts";
import type { Executor } from "./executor.ts";
import { SharedExecution } from "./sharedExecution.ts";
import { documentLimits, limitRules, refuseCost } from "./limits.ts";

/** Says who a socket's handshake belongs to, at the start and again at each delivery. */
export type ViewerOf = (handshake: IncomingMessage) => Promise<Viewer>;

export interface Subscriptions {
  /** Closes every socket so that its client comes back by itself, to another process or a restarted one. */
  close(): Promise<void>;
}

type SocketExtra = {
  request: IncomingMessage;
  socket: WebSocket;
};

/** Whoever subscribes: their context, and who they are by now. */
export interface SubscriberContext extends RequestContext {
  /** The viewer as of now; null once the session has ended, and the socket is then closed. */
  currentViewer(): Promise<Viewer | null>;
}

const serviceRestart = 1012;
const maxOperationsASocket = 50;
/** So many texts of documents are remembered with what was read in them. */
const mostDocuments = 200;

/** GraphQL subscriptions over graphql-ws at /graphql. */
export function serveSubscriptions(options: {
  server: Server;
  house: House;
  executor: Executor;
  viewerOf: ViewerOf;
  addressOf: (handshake: IncomingMessage) => string;
}): Subscriptions {
  const { server, house, executor, viewerOf, addressOf } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  const operations = new WeakMap<WebSocket, number>();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split("?")[0] !== "/graphql" || !sameOrigin(request)) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit("connection", accepted, request));
  };
  server.on("upgrade", upgrade);
  const shared = new SharedExecution(executor.schema);
  const known: KnownDocuments = new LRUCache({ max: mostDocuments });
  const served = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema: executor.schema,
      connectionInitWaitTimeout: 10_000,
      subscribe: (args) => shared.subscribe(args as never) as never,
      onConnect: async ({ extra }) => {
        const viewer = await viewerOf(extra.request).catch(() => null);
        if (!viewer) return false;
        closeWithSession(house, viewer, extra.socket);
        return true;
      },
      onSubscribe: async ({ extra }, _id, payload) => {
        const count = (operations.get(extra.socket) ?? 0) + 1;
        if (count > maxOperationsASocket) return [fault("RATE_LIMITED", "Too many operations on one socket.")];
        operations.set(extra.socket, count);
        const document = documentOf(house, executor, known, payload as never);
        if (isRefusal(document)) return document;
        const operation = getOperationAST(document, payload.operationName);
        if (operation?.operation !== "subscription")
          return [fault("BAD_USER_INPUT", "Only subscriptions are taken here; send the rest over HTTP.")];
        const contextValue = await subscriberContext(house, extra, viewerOf, addressOf);
        await countOperation(contextValue);
        return {
          schema: executor.schema,
          document,
          variableValues: payload.variables ?? null,
          operationName: payload.operationName ?? null,
          contextValue,
        };
      },
      onComplete: ({ extra }) => void operations.set(extra.socket, (operations.get(extra.socket) ?? 1) - 1),
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => shownError(house.log, asFormatted(error), error)),
      onNext: (_context, _id, _payload, _args, result) => shownResult(house, result as ExecutionResult) as never,
    },
    sockets,
    20_000,
  );
  return {
    close: async () => {
      server.off("upgrade", upgrade);
      for (const socket of sockets.clients) socket.close(serviceRestart, "The service restarts");
      await served.dispose();
    },
  };
}

/** Browsers send their page's origin with a handshake; another site's page gets no socket with our cookie. */
function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const forwarded = request.headers["x-forwarded-host"];
  const originHost = URL.canParse(origin) ? new URL(origin).host : null;
  return originHost === host || originHost === forwarded;
}

function closeWithSession(house: House, viewer: Viewer, socket: WebSocket): void {
  if (viewer.sessionId === null) return;
  const end = house.bus.on(`session:${viewer.sessionId}`, (event) => {
    if (event.kind === "SessionEnded") socket.close(CloseCode.Forbidden, "The session has ended");
  });
  socket.once("close", end);
}

async function subscriberContext(
  house: House,
  extra: SocketExtra,
  viewerOf: ViewerOf,
  addressOf: (handshake: IncomingMessage) => string,
): Promise<SubscriberContext> {
  const viewer = await viewerOf(extra.request);
  const currentViewer = async () => {
    const now = await viewerOf(extra.request).catch(() => guest);
    if (now.sessionId === viewer.sessionId) return now;
    extra.socket.close(CloseCode.Forbidden, "The session has ended");
    return null;
  };
  const cookie = { set: () => {}, clear: () => {} };
  const caller = { address: addressOf(extra.request), device: "" };
  return { house, viewer, reader: house.database.read, caller, cookie, currentViewer };
}

interface SubscribePayload {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: { documentId?: unknown } | null;
}

/** Valid documents by their text: whoever listens with the same words shares what is read and put together. */
type KnownDocuments = LRUCache<string, DocumentNode>;

function documentOf(
  house: House,
  executor: Executor,
  known: KnownDocuments,
  payload: SubscribePayload,
): DocumentNode | readonly GraphQLError[] {
  const documentId = payload.extensions?.documentId;
  if (typeof documentId === "string") {
    return (
      executor.persisted(documentId) ?? [refusal("PERSISTED_QUERY_NOT_FOUND", "This document is not one of ours.")]
    );
  }
  if (house.config.persistedOnly) return [refusal("PERSISTED_ONLY", "Only persisted documents are taken here.")];
  try {
    const text = payload.query ?? "";
    const document = known.get(text) ?? parse(text, { maxTokens: documentLimits.tokens });
    const errors = known.has(text) ? [] : validate(executor.schema, document, [...limitRules(), ...specifiedRules]);
    if (errors.length > 0) return errors;
    known.set(text, document);
    const costly = refuseCost(executor.schema, document, payload.variables, payload.operationName);
    return costly ? [costly] : document;
  } catch (error) {
    return [error instanceof GraphQLError ? error : refusal("BAD_USER_INPUT", "The document can't be read.")];
  }
}

const isRefusal = (document: DocumentNode | readonly GraphQLError[]): document is readonly GraphQLError[] =>
  Array.isArray(document);

const refusal = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });

function asFormatted(error: unknown) {
  return error instanceof GraphQLError ? error.toJSON() : (error as { message: string });
}

function shownResult(house: House, result: ExecutionResult): unknown {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => shownError(house.log, error.toJSON(), error)) };
}
