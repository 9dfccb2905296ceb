import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { isStaff } from "../../discussion/thread.policy.ts";
import { toCursor } from "../../platform/bus/position.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { deliveries, type Delivery } from "../../platform/graphql/delivery.ts";
import { fault, signInFirst } from "../../platform/graphql/errors.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { SubscriberContext } from "../../platform/graphql/subscriptions.ts";
import { CrisisCase, crisisRows } from "./crisis.graphql.ts";
import { readCrises, type CrisisRow } from "./crisis.queries.ts";

const kinds: ReadonlySet<string> = new Set(["CrisisRaised", "CrisisChanged"]);

@ObjectType({ description: "That something has changed in a crisis, which is to be read anew." })
export class CrisisActivity {
  @Field({ description: "Hand the last one to `after` when you come back: nothing will be missing and nothing twice." })
  cursor: string;

  @Field(() => DateTime, { description: "When." })
  occurredAt: string;
}

@Resolver(() => CrisisActivity)
export class CrisisActivityFields {
  @FieldResolver(() => String)
  cursor(@Root() { event }: Delivery): string {
    return toCursor(event);
  }

  @FieldResolver(() => DateTime)
  occurredAt(@Root() { event }: Delivery): string {
    return event.occurredAt;
  }

  @FieldResolver(() => CrisisCase, { description: "The crisis as it is now." })
  async crisis(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<CrisisRow> {
    return (await loadRow(context, crisisRows, String(event.data["crisisId"])))!;
  }
}

@Resolver()
export class CrisisActivitySubscription {
  @Subscription(() => CrisisActivity, {
    description:
      "What happens in crises, for the staff, without those about themself. Without `after` it begins with what happens next.",
    subscribe: ({ args, context }) => followCrisisEvents(context as SubscriberContext, args as { after?: string }),
  })
  crisisActivity(
    @Root() delivery: Delivery,
    @Arg("after", () => String, {
      nullable: true,
      description: "The last cursor heard, or `Crises.activityCursor` of the page that was read.",
    })
    _after?: string,
  ): Delivery {
    return delivery;
  }
}

function followCrisisEvents(
  context: SubscriberContext,
  { after }: { after?: string },
): AsyncIterableIterator<Delivery> {
  if (context.viewer.accountId === null) throw signInFirst();
  if (!isStaff(context.viewer)) throw fault("FORBIDDEN", "This is for the staff.");
  return deliveries(context, {
    by: "place",
    topic: "crises",
    after,
    kinds,
    audienceOf: async (event, viewer) => {
      const seen = await readCrises(context.reader, viewer, [String(event.data["crisisId"])]);
      // What one may do with it is one's own.
      return seen.length > 0 ? viewer.accountId : null;
    },
  });
}
