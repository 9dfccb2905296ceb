import { Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import type { RequestContext } from "../../platform/graphql/context.ts";
import { loadRow } from "../../platform/graphql/context.ts";
import { Node, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { registerWords } from "../../platform/graphql/registerWords.ts";
import { Member, memberRows, type MemberRow } from "../member.graphql.ts";
import { MemberRole, StaffRole, type MemberRoleWord, type StaffRoleWord } from "../words.ts";

export type PersonaKindWord = "named" | "pseudonymous";

export const PersonaKind = registerWords<PersonaKindWord>("PersonaKind", "Whether a face says whose it is.", {
  named: "The member writes under their own name.",
  pseudonymous: "A pseudonym within one thread; nobody is told whose.",
});

/** A face as it is shown beside what it said. */
export interface PersonaFace extends NodeRow {
  kind: PersonaKindWord;
  displayName: string;
  pseudonym: LocalizedText | null;
  colour: number | null;
  handle: string | null;
  accountUuid: string | null;
  role: MemberRoleWord | null;
  staffRoles: StaffRoleWord[];
  viewerIsSelf: boolean;
}

@ObjectType({
  implements: Node,
  description: "The face under which a member speaks in one thread.",
  simpleResolvers: true,
})
export class Persona extends Node {
  @Field(() => PersonaKind, { description: "Whether it says whose it is." })
  kind: PersonaKindWord;

  @Field({ description: "The name to show; for a pseudonym in both languages, one after the other." })
  displayName: string;

  @Field(() => LocalizedText, {
    nullable: true,
    description: "The pair of words that stands for somebody in this one thread; null for a named face.",
  })
  pseudonym: LocalizedText | null;

  @Field(() => Int, { nullable: true, description: "A pseudonym's colour, one of 0 to 7; null for a named face." })
  colour: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's handle, for a link to them; null for a pseudonym.",
  })
  handle: string | null;

  @Field(() => MemberRole, {
    nullable: true,
    description: "As the member says it; null where the viewer may not see it.",
  })
  role: MemberRoleWord | null;

  @Field(() => [StaffRole], { description: "The offices that the member holds." })
  staffRoles: StaffRoleWord[];

  @Extensions({ perViewer: true })
  @Field({ description: "Whether this is the viewer's own face." })
  viewerIsSelf: boolean;
}

@Resolver(() => Persona)
export class PersonaFields {
  @FieldResolver(() => Member, { nullable: true, description: "Whose face it is; null for a pseudonym." })
  member(@Root() face: PersonaFace, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return face.accountUuid === null ? null : loadRow(context, memberRows, face.accountUuid);
  }
}
