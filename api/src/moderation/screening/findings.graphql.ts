import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Post } from "../../discussion/post.graphql.ts";
import type { PostRow } from "../../discussion/post.queries.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import {
  HoldCause,
  ScreeningAction,
  type HoldCauseWord,
  type ScreeningActionWord,
} from "../../subjects/screening/words.ts";
import { readFindings, type FindingRow } from "./findings.queries.ts";
import { termRows, WatchedTerm } from "./watchedTerms.graphql.ts";
import type { WatchedTermRow } from "./watchedTerms.queries.ts";

interface FindingsOfPost {
  uuid: string;
  findings: FindingRow[];
}

const findingsOfPosts: RowLoader<FindingsOfPost> = {
  load: async ({ reader }, ids) => {
    const found = await readFindings(reader, "post", ids);
    return ids.map((uuid) => ({ uuid, findings: found.filter(({ subjectUuid }) => subjectUuid === uuid) }));
  },
  idOf: ({ uuid }) => uuid,
};

@ObjectType({ description: "What the house did with a text because of what it found in it.", simpleResolvers: true })
export class ScreeningFinding {
  @Field(() => ScreeningAction, { description: "What it did." })
  action: ScreeningActionWord;

  @Field(() => HoldCause, { nullable: true, description: "Why it was held; null for what was done otherwise." })
  cause: HoldCauseWord | null;

  @Field(() => LocalizedText, { description: "What its author is told about it; may be empty." })
  note: LocalizedText;
}

/** What is between the moderators alone. */
const isQuiet = ({ action }: FindingRow): boolean => action === "tag" || action === "suggestHelp";

@Resolver(() => Post)
export class PostScreeningField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [ScreeningFinding], {
    description:
      "What the house found in it and did: for its author why it waits, and what was replaced or warned of; for the staff all. Empty for others.",
  })
  async screening(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<FindingRow[]> {
    const forStaff = isStaff(context.viewer) && !post.isOwnPost;
    if (!forStaff && !post.isOwnPost) return [];
    const row = await loadRow(context, findingsOfPosts, post.uuid);
    return (row?.findings ?? []).filter((finding) => forStaff || !isQuiet(finding));
  }
}

@Resolver(() => ScreeningFinding)
export class ScreeningFindingFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => WatchedTerm, {
    nullable: true,
    description: "The term whose words were found, for the staff, while it is on the list.",
  })
  term(@Root() { termUuid }: FindingRow, @Ctx() context: RequestContext): Promise<WatchedTermRow | null> | null {
    return termUuid !== null && isStaff(context.viewer) ? loadRow(context, termRows, termUuid) : null;
  }
}
