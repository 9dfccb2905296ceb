import { isObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addBoard } from "../support/boards.ts";
import { decisionsTable } from "./decisionsTable.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { guest, people } from "../people/people.ts";
import { crisisTable } from "./crisisTable.ts";
import {
  administratorsOnly,
  everybody,
  kinds,
  ownOnly,
  rest,
  staffOnly,
  staffWrites,
  writes,
  type Expectation,
  type Kind,
  type Row,
  type Scene,
} from "./givenByEach.ts";
import { accountsTable } from "./accountsTable.ts";
import { queueTable } from "./queueTable.ts";
import { appealsTable } from "./appealsTable.ts";
import { reportsTable } from "./reportsTable.ts";
import { screeningTable } from "./screeningTable.ts";
import { passwordOf, type Person } from "../people/person.ts";

const noGroup = "SynonymGroup_AAAAAAAAAAAAAAAAAAAAAA";

/**
 * Every mutation, given by every kind of person. "ok" is carried out; a UserError code is a refusal that the caller
 * can mend; UNAUTHENTICATED and FORBIDDEN are the errors of those whom it is not for. A mutation that isn't in this
 * table fails the last test.
 */
const table: Record<string, Row> = {
  ...reportsTable,
  ...appealsTable,
  createThread: { input: ({ board }) => ({ boardId: board.id, title: "One more", body: "words" }), expected: writes() },
  replyToThread: { input: ({ thread }) => ({ threadId: thread.id, body: "words" }), expected: writes() },
  editThread: {
    input: ({ thread }) => ({ threadId: thread.id, title: "Another title", expectedVersion: 1 }),
    expected: writes({ member: "NOT_ALLOWED" }),
  },
  lockThread: { input: ({ thread }) => ({ threadId: thread.id }), expected: staffWrites() },
  unlockThread: { input: ({ thread }) => ({ threadId: thread.id }), expected: staffWrites() },
  pinThread: { input: ({ thread }) => ({ threadId: thread.id }), expected: staffWrites() },
  unpinThread: { input: ({ thread }) => ({ threadId: thread.id }), expected: staffWrites() },
  editPost: {
    input: ({ post }) => ({ postId: post.id, body: "new words", expectedVersion: 1 }),
    expected: ownOnly("ok"),
  },
  withdrawPost: { input: ({ post }) => ({ postId: post.id }), expected: ownOnly("ok") },
  restorePost: { input: ({ withdrawn }) => ({ postId: withdrawn.id }), expected: ownOnly("ok") },
  react: {
    input: ({ post }) => ({ subjectId: post.id, kind: "HERE" }),
    expected: writes({ author: "NOT_ALLOWED" }),
  },
  unreact: { input: ({ post }) => ({ subjectId: post.id }), expected: rest("ok", { removed: "NOT_FOUND" }) },
  setWarningPreferences: {
    input: () => ({ preferences: [{ kind: "BLOOD", treatment: "HIDE" }] }),
    expected: rest("ok"),
  },
  muteMember: {
    input: ({ memberId }) => ({ memberId }),
    expected: rest("ok", { member: "NOT_ALLOWED" }),
  },
  unmuteMember: {
    input: async ({ memberId }, person) => {
      await person.asks(`mutation { muteMember(input: { memberId: "${memberId}" }) { userErrors { code } } }`);
      return { memberId };
    },
    expected: rest("ok", { member: "NOT_FOUND" }),
  },
  blockPersona: {
    input: () => ({ personaId: `Persona_${"A".repeat(22)}` }),
    expected: rest("NOT_FOUND"),
  },
  unblockPersona: {
    input: () => ({ personaId: `Persona_${"A".repeat(22)}` }),
    expected: rest("NOT_FOUND"),
  },
  saveDraft: {
    input: ({ thread }) => ({ subjectId: thread.id, body: "half a thought" }),
    expected: rest("ok", { removed: "NOT_FOUND" }),
  },
  discardDraft: {
    input: ({ thread }) => ({ subjectId: thread.id, expectedVersion: 1 }),
    expected: rest("NOT_FOUND"),
  },
  ...Object.fromEntries(
    ["warnPersona", "holdPersona", "limitPersona"].map((mutation) => [
      mutation,
      {
        input: ({ personaId }: Scene) => ({
          personaId,
          reason: "why",
          endsAt: new Date(Date.now() + 60_000).toISOString(),
        }),
        expected: staffOnly("ok"),
      },
    ]),
  ),
  liftMeasure: { input: () => ({ measureId: `Measure_${"A".repeat(22)}` }), expected: staffOnly("NOT_FOUND") },
  acknowledgeMeasure: { input: () => ({ measureId: `Measure_${"A".repeat(22)}` }), expected: rest("NOT_FOUND") },
  ...decisionsTable,
  requestUnmasking: { input: ({ maskedId }) => ({ personaId: maskedId, reason: "why" }), expected: staffOnly("ok") },
  decideUnmasking: {
    input: () => ({ requestId: `UnmaskRequest_${"A".repeat(22)}`, approve: true }),
    expected: staffOnly("NOT_FOUND"),
  },
  revealUnmasking: {
    input: () => ({ requestId: `UnmaskRequest_${"A".repeat(22)}` }),
    expected: staffOnly("NOT_FOUND"),
  },
  ...crisisTable,
  markThreadRead: {
    input: ({ thread }) => ({ threadId: thread.id, upToNumber: 1 }),
    expected: rest("ok", { removed: "NOT_FOUND" }),
  },
  setFollowLevel: {
    input: ({ thread }) => ({ subjectId: thread.id, level: "WATCHING" }),
    expected: rest("ok", { removed: "NOT_FOUND" }),
  },
  markNotificationsRead: { input: () => ({ ids: ["Notification_AAAAAAAAAAAAAAAAAAAAAA"] }), expected: rest("ok") },
  undoNotificationsRead: { input: () => ({ markedAt: "2026-01-01T00:00:00.000Z" }), expected: rest("ok") },
  dismissNotification: {
    input: () => ({ notificationId: "Notification_AAAAAAAAAAAAAAAAAAAAAA" }),
    expected: rest("NOT_FOUND"),
  },
  updateNotificationSettings: { input: () => ({ mail: "WEEKLY" }), expected: rest("ok") },
  markBoardRead: { input: ({ board }) => ({ boardId: board.id }), expected: rest("ok", { removed: "NOT_FOUND" }) },
  createBoard: {
    input: ({ fresh }) => ({
      ...{ slug: fresh, nameEn: "New", nameZh: "新", descriptionEn: "", descriptionZh: "" },
      ...{ visibility: "MEMBERS", openToRoles: [] },
    }),
    expected: administratorsOnly(),
  },
  updateBoard: {
    input: ({ board }) => ({ boardId: board.id, nameEn: "Renamed", expectedVersion: 1 }),
    expected: administratorsOnly(),
  },
  requestMembership: {
    input: ({ carers }) => ({ boardId: carers.id, note: "" }),
    expected: rest("ok", {
      ...{ limited: "NOT_ALLOWED", removed: "NOT_ALLOWED" },
      ...{ moderator: "ALREADY_MEMBER", administrator: "ALREADY_MEMBER" },
    }),
  },
  cancelMembership: { input: ({ board }) => ({ boardId: board.id }), expected: rest("NOT_ALLOWED") },
  decideMembership: { input: ({ membershipId }) => ({ membershipId, approve: true }), expected: staffOnly("ok") },
  addSynonymGroup: { input: () => ({ words: ["bag", "pouch"] }), expected: administratorsOnly() },
  updateSynonymGroup: {
    input: () => ({ groupId: noGroup, words: ["bag", "pouch"], expectedVersion: 1 }),
    expected: administratorsOnly("FORBIDDEN", "NOT_FOUND"),
  },
  removeSynonymGroup: { input: () => ({ groupId: noGroup }), expected: administratorsOnly("FORBIDDEN", "NOT_FOUND") },
  ...screeningTable,
  grantStaffRole: { input: ({ memberId }) => ({ memberId, role: "EXPERT" }), expected: administratorsOnly() },
  revokeStaffRole: { input: ({ memberId }) => ({ memberId, role: "EXPERT" }), expected: administratorsOnly() },
  updateProfile: {
    input: async (_scene, person) => ({
      about: "a few words",
      expectedVersion: (await viewerOf(person))?.version ?? 1,
    }),
    expected: rest("ok", { limited: "ACCOUNT_LIMITED" }),
  },
  updateReadingSettings: { input: () => ({ theme: "DARK" }), expected: rest("ok") },
  acceptRules: { input: () => ({ version: 1 }), expected: rest("ok") },
  changePassword: {
    input: (_scene, person) => ({ currentPassword: passwordOf(person.handle), newPassword: passwordOf(person.handle) }),
    expected: rest("ok"),
  },
  createAccessToken: { input: () => ({ name: "a script", scope: "READ" }), expected: rest("ok") },
  revokeAccessToken: {
    input: () => ({ accessTokenId: "AccessToken_AAAAAAAAAAAAAAAAAAAAAA" }),
    expected: rest("NOT_FOUND"),
  },
  revokeSession: { input: () => ({ sessionId: "Session_AAAAAAAAAAAAAAAAAAAAAA" }), expected: rest("NOT_FOUND") },
  ...queueTable,
  ...accountsTable,
  signIn: { input: () => ({ login: "nobody", password: "not a password" }), expected: everybody("WRONG_LOGIN") },
  signUp: {
    input: ({ fresh }) => ({
      ...{ handle: `new-${fresh}`, email: `${fresh}@example.org`, password: "quiet river at night" },
      ...{ role: "PATIENT", locale: "EN", acceptedTerms: 99 },
    }),
    expected: everybody("RULES_NOT_ACCEPTED"),
  },
  requestPasswordReset: { input: () => ({ email: "nobody@example.org" }), expected: everybody("ok") },
  resetPassword: {
    input: () => ({ token: "x", newPassword: "quiet river at night" }),
    expected: everybody("LINK_INVALID"),
  },
  verifyEmail: { input: () => ({ token: "x" }), expected: everybody("LINK_INVALID") },
};

let open: TestHouse;
let scenes = 0;
let measured: Person;
const who = {} as Record<Kind, Person>;

beforeAll(async () => {
  open = await openTestHouse();
  const signedUp = await people(open, {
    member: "patient",
    author: "patient",
    limited: "patient",
    removed: "patient",
    measured: "patient",
    meimei: "moderator",
    adaada: "administrator",
  });
  const { meimei, adaada, measured: watched, ...others } = signedUp;
  measured = watched;
  Object.assign(who, others, { guest: guest(open), moderator: meimei, administrator: adaada });
  const { read } = open.house.database;
  await read.query(`update account set state = 'limited' where handle = 'limited'`);
  await who.limited.signsIn();
});
afterAll(() => open.close());

async function viewerOf(person: Person): Promise<{ version: number } | null> {
  return (await person.reads("{ viewer { version } }")).viewer;
}

async function accountOf(handle: string): Promise<string> {
  const { rows } = await open.house.database.read.query<{ id: string }>("select id from account where handle = $1", [
    handle,
  ]);
  return rows[0]!.id;
}

/** A board, a thread and posts of the author's that nobody has touched yet. */
async function newScene(): Promise<Scene> {
  scenes += 1;
  const board = await addBoard(open, { slug: `talk-${scenes}` });
  const carers = await addBoard(open, { slug: `carers-${scenes}`, visibility: "restricted", openToRoles: ["carer"] });
  const { read } = open.house.database;
  for (const place of [board, carers]) {
    await read.query(
      `insert into membership (id, place_id, account_id, state, requested_at)
       select gen_random_uuid(), $1, id, 'removed', now() from account where handle = 'removed'`,
      [place.uuid],
    );
  }
  const thread = await who.author.begins(board.id, "A question");
  const post = await who.author.replies(thread, "some words");
  const withdrawn = await who.author.replies(thread, "taken back");
  await who.author.does("withdrawPost", { postId: withdrawn.id });
  const faceOf = async (anonymous: boolean): Promise<string> => {
    const opening = { boardId: board.id, title: "Looked at", body: "words", anonymous };
    const { thread: own } = await measured.does("createThread", opening, "thread { author { id } }");
    return own.author.id;
  };
  await read.query("update measure set lifted_at = now(), lifted_by = taken_by where lifted_at is null");
  open.house.doorkeeper.forget(`account:${await accountOf("measured")}`);
  const [personaId, maskedId] = [await faceOf(false), await faceOf(true)];
  const asker = await addBoard(open, { slug: `asked-${scenes}`, visibility: "restricted" });
  await who.member.does("requestMembership", { boardId: asker.id, note: "please" });
  const { board: asked } = await who.administrator.reads(
    "query ($slug: String!) { board(slug: $slug) { membershipRequests { nodes { id member { id } } } } }",
    { slug: asker.slug },
  );
  const [request] = asked.membershipRequests.nodes;
  return {
    board,
    carers,
    thread,
    post,
    withdrawn,
    membershipId: request.id,
    memberId: request.member.id,
    personaId,
    maskedId,
    handle: "member",
    fresh: `fresh-${scenes}`,
  };
}

async function outcome(person: Person, mutation: string, input: Record<string, unknown>): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await person.asks(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input },
  );
  if (answer.errors) return String(answer.errors[0]!.extensions?.["code"] ?? answer.errors[0]!.message);
  return answer.data![mutation].userErrors[0]?.code ?? "ok";
}

test.each(Object.keys(table))("%s", async (mutation) => {
  const { input, expected } = table[mutation]!;
  const outcomes: Partial<Expectation> = {};
  let scene = await newScene();
  for (const kind of kinds) {
    outcomes[kind] = await outcome(who[kind], mutation, await input(scene, who[kind]));
    if (outcomes[kind] === "ok") scene = await newScene();
  }
  expect(outcomes).toEqual(expected);
});

test("every mutation stands in the table", () => {
  const mutations = open.app.executor.schema.getMutationType()!.getFields();
  expect(Object.keys(mutations).filter((name) => !(name in table) && name !== "signOut")).toEqual([]);
});

test("an access token that may only read gives no command", async () => {
  const { secret } = await who.member.does("createAccessToken", { name: "reader", scope: "READ" }, "secret");
  const scene = await newScene();
  const asks = async (query: string, variables: object) => {
    const response = await fetch(`${open.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: any; errors?: { extensions: { code: string } }[] };
  };
  const read = await asks("{ viewer { handle } }", {});
  expect(read.data.viewer.handle).toBe("member");
  const refused = await asks(
    "mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { userErrors { code } } }",
    {
      input: { threadId: scene.thread.id, body: "x" },
    },
  );
  expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

test("what viewerCan says is what the commands do", async () => {
  for (const kind of kinds.filter((name) => name !== "guest" && name !== "removed")) {
    const scene = await newScene();
    const { thread, post } = await who[kind].reads(
      `query ($thread: ID!, $post: ID!) {
         thread(id: $thread) { viewerCan { reply editTitle lock pin } board { viewerCan { createThread edit } } }
         post(id: $post) { viewerCan { react edit withdraw } }
       }`,
      { thread: scene.thread.id, post: scene.post.id },
    );
    const said: [string, boolean][] = [
      ["replyToThread", thread.viewerCan.reply],
      ["createThread", thread.board.viewerCan.createThread],
      ["updateBoard", thread.board.viewerCan.edit],
      ["pinThread", thread.viewerCan.pin],
      ["react", post.viewerCan.react],
      ["editPost", post.viewerCan.edit],
      ["withdrawPost", post.viewerCan.withdraw],
    ];
    for (const [mutation, can] of said) {
      const done = await outcome(who[kind], mutation, await table[mutation]!.input(scene, who[kind]));
      expect(done === "ok", `${kind} ${mutation}: ${done}`).toBe(can);
    }
  }
});

test("a guest's viewer is null, and so is everything that depends on one", async () => {
  const asksViewer = /^viewer(ReadUpTo|UnreadCount|UnreadThreadCount|Membership)$/;
  const types = Object.values(open.app.executor.schema.getTypeMap()).filter(isObjectType);
  const viewerFields = types.flatMap((type) => Object.keys(type.getFields()).filter((name) => asksViewer.test(name)));
  expect(viewerFields.length).toBeGreaterThan(3);
  const board = await addBoard(open, { slug: "for-all", visibility: "public" });
  await who.member.begins(board.id, "Everybody reads this");
  const { viewer, board: read } = await who.guest.reads(
    `{ viewer { handle } board(slug: "for-all") { viewerMembership viewerUnreadThreadCount threads { nodes { viewerReadUpTo viewerUnreadCount } } } }`,
  );
  expect([viewer, read.viewerMembership, read.viewerUnreadThreadCount]).toEqual([null, null, null]);
  expect(read.threads.nodes[0]).toEqual({ viewerReadUpTo: null, viewerUnreadCount: null });
});
