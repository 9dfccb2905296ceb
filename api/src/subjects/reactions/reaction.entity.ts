import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { Reactable } from "../subject.ts";
import { reactionKinds, type ReactionKindWord } from "./words.ts";

const ReactionSchema = defineEntity({
  name: "Reaction",
  tableName: "reaction",
  properties: {
    id: p.uuid().primary(),
    subjectKind: p.enum(["post"] as const),
    subjectId: p.uuid(),
    personaId: p.uuid(),
    kind: p.enum(reactionKinds).nullable(),
    createdAt: p.datetime(),
  },
});

/** What one face says to a subject without writing: one thing at most. One that was taken back says nothing. */
export class Reaction extends ReactionSchema.class {
  /** The first reaction of a face to a subject. Its author is told of this one, and of no later change of mind. */
  static begin(subject: Reactable, personaId: string, kind: ReactionKindWord, now: Date): Reaction {
    const about = { subjectKind: subject.kind, subjectId: subject.uuid, personaId };
    const reaction = Object.assign(new Reaction(), { id: newId(), ...about, kind, createdAt: now });
    record(reaction, {
      kind: "SubjectReacted",
      subject: `post:${subject.uuid}`,
      place: `place:${subject.placeUuid}`,
      data: { postId: subject.uuid, personaId },
    });
    reaction.tellOfCounts(subject);
    return reaction;
  }

  /** Says something else, or nothing. */
  say(kind: ReactionKindWord | null, subject: Reactable): void {
    if (this.kind === kind) return;
    this.kind = kind;
    this.tellOfCounts(subject);
  }

  /** Who reacted is not in it: everybody who has the page open hears this. Where nobody is counted, nobody hears. */
  private tellOfCounts({ uuid, threadUuid, placeUuid, isSad }: Reactable): void {
    if (isSad) return;
    record(this, {
      kind: "ReactionsChanged",
      subject: `thread:${threadUuid}`,
      place: `place:${placeUuid}`,
      data: { threadId: threadUuid, postId: uuid },
    });
  }
}

ReactionSchema.setClass(Reaction);
