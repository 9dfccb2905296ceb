import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { audit } from "../../platform/audit.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { ModerationCase } from "./case.graphql.ts";
import type { CaseRow } from "./case.queries.ts";
import { mostNotes, readCaseNotes, type CaseNoteRow } from "./caseNotes.queries.ts";
import { CaseNoteKind, type CaseNoteKindWord } from "./words.ts";

@ObjectType("CaseNote", { description: "What one moderator wrote to the others about a case.", simpleResolvers: true })
export class CaseNoteType {
  @Field(() => CaseNoteKind, { description: "Why it was written." })
  kind: CaseNoteKindWord;

  @Field({ description: "The words." })
  text: string;

  @Field(() => DateTime, { description: "When." })
  createdAt: string;
}

@Resolver(() => CaseNoteType)
export class CaseNoteFields {
  @FieldResolver(() => Member, { nullable: true, description: "Who wrote it." })
  author(@Root() { authorUuid }: CaseNoteRow, @Ctx() context: RequestContext): Promise<MemberRow | null> {
    return loadRow(context, memberRows, authorUuid);
  }
}

@Resolver(() => ModerationCase)
export class CaseNotesField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [CaseNoteType], {
    description: `What the moderators wrote to one another about it, the oldest first, at most the latest ${mostNotes}. That they were read stands in the audit trail.`,
  })
  async notes(@Root() { uuid }: CaseRow, @Ctx() { house, reader, viewer }: RequestContext): Promise<CaseNoteRow[]> {
    const notes = await readCaseNotes(reader, uuid);
    if (notes.length === 0) return [];
    const event = { kind: "caseNotesRead", actorId: viewer.accountId, subject: `case:${uuid}` };
    await house.database.fork().transactional((em) => audit(em, [event], new Date()));
    return notes;
  }
}
