import type { Reader } from "../../api/src/platform/database/statement.ts";
import { uuidOf } from "../../api/src/kernel/ids.ts";
import { callForCrises } from "../../api/src/moderation/crisis/callForCrises.ts";
import { raiseCrisis } from "../../api/src/moderation/crisis/raiseCrisis.ts";
import type { Mail } from "../../api/src/platform/mail/mail.ts";
import type { SubjectKindWord } from "../../api/src/subjects/subject.ts";
import { people } from "../people/people.ts";
import type { Payload, Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "./boards.ts";
import { openTestHouse, type TestHouse } from "./house.ts";
import { until } from "./until.ts";

/** What somebody wrote in despair. */
export const cry = "I can't go on. Nobody would miss me.";

/** So many minutes from now. */
export const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

/** A payload's first refusal, or ok. */
export const code = ({ userErrors }: Payload): string => userErrors[0]?.code ?? "ok";

type Names = "lin" | "tom" | "mei" | "kai" | "zoe" | "ada" | "bea";

interface Cried {
  postId: string;
  personaId: string;
}

const fields = `id number state callAt followUpAt version viewerLooksAfter acknowledgedBy { handle }
  viewerCan { acknowledge respond addNote setFollowUp checkIn close }`;

/** A house with three moderators (mei, kai, zoe), two administrators, two members, and every mail that is sent. */
export class CrisisScene {
  readonly open: TestHouse;
  readonly who: Record<Names, Person>;
  readonly mails: Mail[] = [];
  readonly #board: BoardRef;

  private constructor(open: TestHouse, who: Record<Names, Person>, board: BoardRef) {
    this.open = open;
    this.who = who;
    this.#board = board;
    open.house.mailer.send = async (mail) => {
      // Those of the signing up may come late.
      if (mail.subject !== "Confirm your address") this.mails.push(mail);
    };
  }

  static async begin(): Promise<CrisisScene> {
    const open = await openTestHouse();
    const board = await addBoard(open, { slug: "talk" });
    const offices = { mei: "moderator", kai: "moderator", zoe: "moderator" } as const;
    const others = { lin: "patient", tom: "carer", ada: "administrator", bea: "administrator" } as const;
    const who = await people(open, { ...others, ...offices });
    await open.house.database.read.query("update account set email_verified_at = now()");
    return new CrisisScene(open, who, board);
  }

  get database(): Reader {
    return this.open.house.database.read;
  }

  /** Nobody on the rota, no crisis open, no mail under way. */
  async isQuiet(): Promise<void> {
    await until(
      async () => (await this.database.query("select from crisis_call where mailed_at is null")).rowCount === 0,
    );
    await this.database.query("delete from moderator_shift");
    await this.database.query(
      `update crisis_case set state = 'closed', call_at = null, closed_at = now(), closed_by = s.account_id,
         acknowledged_by = s.account_id, acknowledged_at = now()
       from (select account_id from staff_role limit 1) s where state <> 'closed'`,
    );
    this.mails.length = 0;
  }

  /** Puts somebody on the rota for eight hours, and on duty when they have begun. */
  async onRota(handle: Names, hours: number, isOnDuty = false): Promise<void> {
    await this.database.query(
      `insert into moderator_shift (id, account_id, starts_at, ends_at, state, created_at, started_at)
       select gen_random_uuid(), id, now() + $2 * interval '1 hour', now() + ($2 + 8) * interval '1 hour', $3, now(), $4
       from account where handle = $1`,
      [handle, hours, isOnDuty ? "onDuty" : "planned", isOnDuty ? new Date() : null],
    );
  }

  /** Somebody's cry for help, behind a pseudonym unless told. */
  async cries(person: Person, anonymous = true): Promise<Cried> {
    const input = { boardId: this.#board.id, title: "Tonight", body: cry, anonymous };
    const { thread } = await person.does("createThread", input, "thread { posts { nodes { id author { id } } } }");
    const [post] = thread.posts.nodes;
    return { postId: post.id, personaId: post.author.id };
  }

  /** As a report of category crisis, or a watched phrase, does it. */
  raised(postId: string, source: "report" | "watchedPhrase" = "report"): Promise<string> {
    const subject = { kind: "post" as SubjectKindWord, uuid: uuidOf("Post", postId)! };
    return this.open.house.database.fork().transactional(async (em) => {
      return (await raiseCrisis({ em, now: new Date() }, { subject, source }))!.id;
    });
  }

  /** Waits until the first were called. */
  async isCalled(id: string): Promise<void> {
    await callForCrises(this.open.house, new Date());
    await until(async () => (await this.called(id)).length > 0);
  }

  /** Who was called to it in its present round, in order. */
  async called(id: string): Promise<string[]> {
    const { rows } = await this.database.query<{ handle: string }>(
      `select a.handle::text from crisis_call k join account a on a.id = k.account_id join crisis_case c on c.id = k.crisis_id
       where k.crisis_id = $1 and k.occasion = 'call:' || c.round order by k.called_at, a.handle`,
      [id],
    );
    return rows.map(({ handle }) => handle);
  }

  /** To whom mails went. */
  mailed(): string[] {
    return this.mails.map(({ to }) => to.split("@")[0]!).toSorted();
  }

  /** A crisis as somebody of the staff reads it. */
  async read(person: Person, id: string, more = ""): Promise<Record<string, any> | null> {
    const { rows } = await this.database.query("select number::int from crisis_case where id = $1", [id]);
    const query = `query ($number: Int!) { crisisCase(number: $number) { ${fields} ${more} } }`;
    return (await person.reads(query, { number: rows[0].number }))["crisisCase"];
  }

  /** A crisis that somebody looks after, and its id outside. */
  async acknowledged(by: Person, person: Person = this.who.lin): Promise<{ id: string; crisisId: string } & Cried> {
    const cried = await this.cries(person);
    const id = await this.raised(cried.postId);
    await this.isCalled(id);
    const { id: crisisId } = (await this.read(by, id))!;
    await by.does("acknowledgeCrisis", { crisisId });
    return { id, crisisId, ...cried };
  }

  /** What moderators wrote to somebody. */
  async conversations(person: Person): Promise<{ hasNotices: boolean; moderatorConversations: any[] }> {
    const { viewer } = await person.reads(
      `{ viewer { hasNotices moderatorConversations { id isUnread messages { body viewerIsAuthor moderator { handle } } } } }`,
    );
    return viewer;
  }
}

/** A moderator writes to the person. */
export const responds = (by: Person, crisisId: string, body = "I have read it. Are you safe?"): Promise<Payload> =>
  by.does("respondToCrisis", { crisisId, body, locale: "EN" }, "crisis { state followUpAt }");
