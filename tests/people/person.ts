import { createClient, type Client } from "graphql-ws";
import WebSocket from "ws";
import type { TestHouse } from "../support/house.ts";

export interface Answer {
  data?: Record<string, any> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, any> }[];
}

/** What a mutation answered: its payload. */
export type Payload = Record<string, any> & { userErrors: { code: string; path: string[] }[] };

export interface ThreadRef {
  id: string;
  number: number;
}

export interface PostRef {
  id: string;
  number: number;
  version: number;
}

/** What the house says to a file. */
export interface Uploaded {
  status: number;
  upload: { id: string; width: number; height: number } | null;
  userErrors: { code: string; path: string[] }[];
  errors?: Answer["errors"];
}

/** Somebody with a browser: they speak the real API, and keep their cookies. */
export class Person {
  readonly house: TestHouse;
  handle = "";
  #cookies = new Map<string, string>();

  constructor(house: TestHouse) {
    this.house = house;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Sends a document and gives the whole answer. */
  async asks(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.house.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    this.#keepCookies(response);
    return (await response.json()) as Answer;
  }

  /** Sends a document that must not meet a top-level error, and gives its data. */
  async reads(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
    const answer = await this.asks(query, variables);
    if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join("; "));
    return answer.data!;
  }

  /** Gives a command: `does("replyToThread", { threadId, body }, "post { id }")`. */
  async does(mutation: string, input: Record<string, unknown>, selection = ""): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.reads(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    );
    return data[mutation] as Payload;
  }

  async signsUp(handle: string, role = "PATIENT"): Promise<this> {
    const { rulesVersion } = (await this.reads("{ house { rulesVersion } }"))["house"];
    const payload = await this.does("signUp", {
      handle,
      email: `${handle}@example.org`,
      password: passwordOf(handle),
      role,
      locale: "EN",
      timeZone: "Asia/Shanghai",
      acceptedTerms: rulesVersion,
    });
    if (payload.userErrors.length > 0) throw new Error(`${handle} can't sign up: ${payload.userErrors[0]!.code}`);
    this.handle = handle;
    return this;
  }

  async signsIn(handle = this.handle): Promise<this> {
    const payload = await this.does("signIn", { login: handle, password: passwordOf(handle) });
    if (payload.userErrors.length > 0) throw new Error(`${handle} can't sign in: ${payload.userErrors[0]!.code}`);
    this.handle = handle;
    return this;
  }

  async signsOut(): Promise<void> {
    await this.reads("mutation { signOut { signedOut } }");
  }

  /** The same person on another device. */
  async onAnotherDevice(): Promise<Person> {
    return new Person(this.house).signsIn(this.handle);
  }

  async begins(boardId: string, title: string, body = "How was it for you?"): Promise<ThreadRef> {
    const payload = await this.does("createThread", { boardId, title, body }, "thread { id number }");
    return accepted(payload, "thread") as ThreadRef;
  }

  async replies(thread: ThreadRef, body: string, more: Record<string, unknown> = {}): Promise<PostRef> {
    const payload = await this.does(
      "replyToThread",
      { threadId: thread.id, body, ...more },
      "post { id number version }",
    );
    return accepted(payload, "post") as PostRef;
  }

  /** Sends a picture file: the status, and the upload or why there is none. */
  async uploads(file: Buffer, headers: Record<string, string> = {}): Promise<Uploaded> {
    const response = await fetch(`${this.house.url}/pictures`, {
      method: "POST",
      headers: { "content-type": "image/jpeg", cookie: this.cookie, ...headers },
      body: new Uint8Array(file),
    });
    return { status: response.status, ...((await response.json()) as Omit<Uploaded, "status">) };
  }

  /** Asks for any address of the house, as this person. */
  looksAt(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.house.url}${path}`, { headers: { cookie: this.cookie, ...headers } });
  }

  /** Listens to a subscription until it is told to stop. */
  listens<T = Record<string, any>>(query: string, variables: Record<string, unknown>): Listening<T> {
    return new Listening<T>(this.house.url, this.cookie, query, variables);
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value === "") this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** What somebody hears live. */
export class Listening<T> {
  readonly heard: T[] = [];
  readonly closeCodes: number[] = [];
  readonly failures: unknown[] = [];
  readonly #client: Client;
  readonly #connected: Promise<void>;
  #waiting: (() => void)[] = [];

  constructor(url: string, cookie: string, query: string, variables: Record<string, unknown>) {
    let connected: () => void;
    this.#connected = new Promise((resolve) => (connected = resolve));
    this.#client = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie } });
        }
      },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => {},
      on: {
        connected: () => connected(),
        closed: (event) => void this.closeCodes.push((event as { code: number }).code),
      },
    });
    this.#client.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) this.failures.push(...errors);
          if (data) this.heard.push(...Object.values(data));
          this.#wake();
        },
        error: (error) => {
          this.failures.push(error);
          this.#wake();
        },
        complete: () => this.#wake(),
      },
    );
  }

  /** Resolves when the subscription stands: the handshake is over and the server has had time to subscribe. */
  async stands(): Promise<this> {
    await this.#connected;
    await new Promise((resolve) => setTimeout(resolve, 60));
    return this;
  }

  /** Waits until something holds of what was heard. @throws when it doesn't in time */
  async until(holds: (listening: this) => boolean, milliseconds = 5_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!holds(this)) {
      if (Date.now() > end)
        throw new Error(`not heard in time; so far ${JSON.stringify(this.heard)} ${JSON.stringify(this.failures)}`);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  async stops(): Promise<void> {
    await this.#client.dispose();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Everybody's password in tests is long and their own. */
export const passwordOf = (handle: string): string => `quiet river of ${[...handle].toReversed().join(" ")}`;

function accepted(payload: Payload, entity: string): unknown {
  if (payload.userErrors.length > 0)
    throw new Error(`refused with ${payload.userErrors.map(({ code }) => code).join(", ")}`);
  return payload[entity];
}
