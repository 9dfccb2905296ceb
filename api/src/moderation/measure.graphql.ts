import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Member, memberRows, type MemberRow } from "../identity/member.graphql.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import {
  readMeasures,
  readMeasuresOf,
  readOwnMeasures,
  type MeasureRow,
} from "../identity/standing/measure.queries.ts";
import { MeasureKind, type MeasureKindWord } from "../identity/standing/words.ts";
import { Viewer } from "../identity/viewer.graphql.ts";
import { personaRows } from "../discussion/persona.queries.ts";
import { Post } from "../discussion/post.graphql.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { isStaff } from "../discussion/thread.policy.ts";
import { postRows } from "../discussion/threadRows.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { DateTime } from "../platform/graphql/scalars.ts";

/** Measures by UUID, for the staff and for whoever they were taken against. */
export const measureRows: RowLoader<MeasureRow> = {
  load: ({ reader, viewer }, ids) => readMeasures(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({
  implements: Node,
  description: "Something that the moderators did to a face. Its author and the staff read it.",
  simpleResolvers: true,
})
export class Measure extends Node {
  @Field(() => MeasureKind, { description: "What was done." })
  kind: MeasureKindWord;

  @Field({ description: "Why, as it was said to the author." })
  reason: string;

  @Field(() => DateTime, { description: "When; for an unmasking, when its author was told." })
  createdAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; null for what is done once." })
  endsAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When a moderator ended it before its time." })
  liftedAt: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When its author put it away; null while it is news to them. The staff are told the day, once it is over.",
  })
  acknowledgedAt: string | null;

  @Field({ description: "Whether it has an effect now." })
  isActive: boolean;
}

@Resolver(() => Measure)
export class MeasureFields {
  @FieldResolver(() => Persona, {
    nullable: true,
    description: "The face; null for what is about a profile, and when its thread can't be seen any more.",
  })
  persona(@Root() { personaUuid }: MeasureRow, @Ctx() context: RequestContext): Promise<PersonaFace | null> | null {
    return personaUuid === null ? null : loadRow(context, personaRows, personaUuid);
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post that it is about, where it is about one." })
  post(@Root() { postUuid }: MeasureRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return postUuid === null ? null : loadRow(context, postRows, postUuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Member, {
    nullable: true,
    description: "Which moderator did it; for the staff, but not about a face of the viewer's own.",
  })
  takenBy(
    @Root() { takenByUuid, isAgainstViewer }: MeasureRow,
    @Ctx() context: RequestContext,
  ): Promise<MemberRow | null> | null {
    return isStaff(context.viewer) && !isAgainstViewer ? loadRow(context, memberRows, takenByUuid) : null;
  }
}

/** What was done to faces, by persona UUID; a page's faces are asked for at once. */
const standingRows: RowLoader<{ uuid: string; measures: MeasureRow[] }> = {
  load: async (context, ids) => {
    const faces = (await Promise.all(ids.map((id) => loadRow(context, personaRows, id)))).filter(
      (face) => face !== null,
    );
    const measures = await readMeasuresOf(context.reader, context.viewer, faces);
    return faces.map(({ uuid }, index) => ({ uuid, measures: measures[index]! }));
  },
  idOf: ({ uuid }) => uuid,
};

@Resolver(() => Persona)
export class PersonaStandingField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Measure], {
    nullable: true,
    description:
      "What the moderators did to it in the last year, the latest first; for the staff, null for others and for one's own. Of a pseudonym never what was done to its author's other faces.",
  })
  async standing(@Root() face: PersonaFace, @Ctx() context: RequestContext): Promise<MeasureRow[] | null> {
    if (!isStaff(context.viewer) || face.viewerIsSelf) return null;
    return (await loadRow(context, standingRows, face.uuid))?.measures ?? null;
  }
}

@Resolver(() => Viewer)
export class ViewerMeasures {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Measure], {
    description:
      "What the moderators did to any of their faces in the last year, the latest first: why, and until when.",
  })
  measures(@Root() _viewer: object, @Ctx() { reader, viewer }: RequestContext): Promise<MeasureRow[]> {
    return readOwnMeasures(reader, viewer);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, {
    description: "Whether a measure is news to them, or a post of theirs may be held: then it is worth while to ask.",
  })
  hasNotices(@Root() _viewer: object, @Ctx() { viewer }: RequestContext): boolean {
    return viewer.hasNotices;
  }
}

registerNode("Measure", (context, uuid) => loadRow(context, measureRows, uuid));
