import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { isHardToBear, type FrozenSubject } from "../../subjects/frozen.ts";
import { freezePictures } from "../../subjects/pictures/picture.queries.ts";
import { roomOf, type Subject } from "../../subjects/subject.ts";
import { ModerationCase } from "./case.entity.ts";
import { isUndecided, undecidedCase } from "./case.states.ts";
import { rankOf } from "./priority.ts";
import { CaseSnapshot } from "./snapshot.entity.ts";
import type { CaseSourceWord, ReportCategoryWord } from "./words.ts";

export interface OpenCase {
  subject: Subject;
  source: CaseSourceWord;
  /** What it is opened for. */
  category: ReportCategoryWord;
}

/** An undecided case, locked, with what its subject says now, frozen. */
export interface OpenedCase {
  moderationCase: ModerationCase;
  snapshot: CaseSnapshot;
  frozen: FrozenSubject;
  /** Whether it was there before. */
  isJoined: boolean;
}

const lockSubjectByKey = statement<{ key: string }, object>(
  "lockSubjectForCase",
  `select from pg_advisory_xact_lock(hashtextextended(:key::text, 5))`,
);

/** Whoever opens a case about a subject, or has one wait again, does so alone. Take it before the lock of a case. */
export async function lockSubject(em: EntityManager, { kind, uuid }: Subject): Promise<void> {
  await lockSubjectByKey(transactionReader(em), { key: `${kind}:${uuid}` });
}

const undecidedCaseOf = statement<{ kind: string; id: string }, { id: string }>(
  "undecidedCaseOf",
  `select c.id from moderation_case c
   where c.subject_kind = :kind::text and c.subject_id = :id::uuid and ${undecidedCase("c")}`,
);

/**
 * The subject's undecided case, or a new one, and a snapshot of what it says now. Whoever calls has asked whether they
 * may; two at once wait for each other. Null when the subject is gone or its kind is not moderated.
 */
export async function openCase(em: EntityManager, { subject, source, category }: OpenCase, now: Date) {
  const reader = transactionReader(em);
  await lockSubject(em, subject);
  const [frozen] = (await roomOf(subject.kind).moderation?.freeze(reader, [subject.uuid])) ?? [];
  if (!frozen) return null;
  const [known] = await undecidedCaseOf(reader, { kind: subject.kind, id: subject.uuid });
  const rank = rankOf([], category, frozen.isPublic);
  const joined = known && (await lockIfUndecided(em, known.id));
  const moderationCase = joined ?? ModerationCase.open({ subject, frozen, source, rank, now });
  moderationCase.isGraphic ||= isHardToBear(frozen.content);
  em.persist(moderationCase);
  const snapshot = await snapshotOf(em, moderationCase.id, frozen, now);
  await em.flush();
  return { moderationCase, snapshot, frozen, isJoined: joined != null } satisfies OpenedCase;
}

/** The case under its lock; null when it was decided while we waited for that. */
async function lockIfUndecided(em: EntityManager, id: string): Promise<ModerationCase | null> {
  const locked = await em.findOneOrFail(ModerationCase, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return isUndecided(locked.state) ? locked : null;
}

async function snapshotOf(em: EntityManager, caseId: string, frozen: FrozenSubject, now: Date): Promise<CaseSnapshot> {
  const taken = await em.findOne(CaseSnapshot, { caseId, revision: frozen.revision });
  if (taken) return taken;
  const snapshot = CaseSnapshot.take(caseId, frozen, now);
  await freezePictures(
    transactionReader(em),
    frozen.content.pictures.map(({ id }) => id),
    now,
  );
  em.persist(snapshot);
  return snapshot;
}
