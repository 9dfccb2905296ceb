import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { isStaff } from "../../discussion/thread.policy.ts";
import { toCursor } from "../../platform/bus/position.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { deliveries, type Delivery } from "../../platform/graphql/delivery.ts";
import { fault, signInFirst } from "../../platform/graphql/errors.ts";
import { registerWords } from "../../platform/graphql/registerWords.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { SubscriberContext } from "../../platform/graphql/subscriptions.ts";
import { readHiddenCategories } from "../care/care.queries.ts";
import { caseRows, ModerationCase } from "./case.graphql.ts";
import { readCases, type CaseRow } from "./case.queries.ts";

type CaseActivityWord = "caseOpened" | "caseChanged" | "caseNoted";

const CaseActivityKind = registerWords<CaseActivityWord>("CaseActivityKind", "What happened to a case.", {
  caseOpened: "It was opened.",
  caseChanged: "Somebody took it or gave it back, reported its subject, or decided.",
  caseNoted: "A moderator wrote a note about it.",
});

const caseEvents: Record<string, CaseActivityWord> = {
  CaseOpened: "caseOpened",
  CaseChanged: "caseChanged",
  CaseNoted: "caseNoted",
};

@ObjectType({ description: "Something that happened in the queue, as the subscriber may see it now." })
export class ModerationQueueActivity {
  @Field({ description: "Hand the last one to `after` when you come back: nothing will be missing and nothing twice." })
  cursor: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: string;

  @Field(() => CaseActivityKind, { description: "What happened." })
  kind: CaseActivityWord;
}

@Resolver(() => ModerationQueueActivity)
export class ModerationQueueActivityFields {
  @FieldResolver(() => String)
  cursor(@Root() { event }: Delivery): string {
    return toCursor(event);
  }

  @FieldResolver(() => DateTime)
  occurredAt(@Root() { event }: Delivery): string {
    return event.occurredAt;
  }

  @FieldResolver(() => CaseActivityKind)
  kind(@Root() { event }: Delivery): CaseActivityWord {
    return caseEvents[event.kind]!;
  }

  @FieldResolver(() => ModerationCase, { description: "The case as it is now." })
  async case(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<CaseRow> {
    return (await loadRow(context, caseRows, String(event.data["caseId"])))!;
  }
}

@Resolver()
export class ModerationQueueSubscription {
  @Subscription(() => ModerationQueueActivity, {
    description:
      "What happens in the queue, for the staff, without cases about themself. Without `after` it begins with what happens next.",
    subscribe: ({ args, context }) => followQueue(context as SubscriberContext, args as { after?: string }),
  })
  moderationQueueActivity(
    @Root() delivery: Delivery,
    @Arg("after", () => String, {
      nullable: true,
      description: "The last cursor heard, or `ModerationQueue.activityCursor` of the page that was read.",
    })
    _after?: string,
  ): Delivery {
    return delivery;
  }
}

/** Of one audience are all moderators but those whom a case is about, or who leave its category to others. */
function followQueue(context: SubscriberContext, { after }: { after?: string }): AsyncIterableIterator<Delivery> {
  if (context.viewer.accountId === null) throw signInFirst();
  if (!isStaff(context.viewer)) throw fault("FORBIDDEN", "This is for the staff.");
  return deliveries(context, {
    by: "place",
    topic: "moderation",
    after,
    kinds: new Set(Object.keys(caseEvents)),
    audienceOf: async (event, viewer) => {
      const [seen] = await readCases(context.reader, viewer, [String(event.data["caseId"])]);
      const isLeftOut = seen && (await readHiddenCategories(context.reader, viewer)).includes(seen.category);
      return seen && !isLeftOut ? "moderator" : null;
    },
  });
}
