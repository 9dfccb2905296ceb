import { Args, Ctx, Extensions, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { ConnectionArguments, connectionType } from "../graphql/connectionType.ts";
import type { RequestContext } from "../graphql/context.ts";
import { DateTime } from "../graphql/scalars.ts";
import { outboxFolder } from "./mailer.ts";
import { letterboxOf, readOutbox, type OutboxMailRow } from "./outbox.ts";

@ObjectType({ description: "A mail of the demonstration, which sends none.", simpleResolvers: true })
export class OutboxMail {
  @Field(() => ID, { description: "An opaque id." })
  id: string;

  @Field({ description: "The address it would go to." })
  to: string;

  @Field({ description: "Its subject." })
  subject: string;

  @Field({ description: "Its text." })
  text: string;

  @Field(() => DateTime, { description: "When it was written." })
  sentAt: string;
}

export const OutboxMailConnection = connectionType("OutboxMail", () => OutboxMail);

const defaultOutboxPage = 20;

@Resolver()
export class OutboxQueries {
  @Extensions({ perViewer: true })
  @Query(() => OutboxMailConnection, {
    nullable: true,
    description:
      "The viewer's mails in a demonstration, newest first, 20 unless told; for a guest those that let somebody into an account that was made in this browser. Null where the house is not a demonstration or sends mail.",
  })
  async demoOutbox(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OutboxMailRow> | null> {
    const { config } = context.house;
    const page = pageRequest(given, defaultOutboxPage);
    return config.demo && !config.smtpUrl ? readOutbox(outboxFolder(config), page, letterboxesOf(context)) : null;
  }
}

/** An access token reads none: a link for a new password is not for programs. */
function letterboxesOf({ house, viewer, cookie }: RequestContext): string[] {
  const { accountId } = viewer;
  if (accountId === null) return cookie.letterbox?.held ? [cookie.letterbox.held] : [];
  if (viewer.sessionEndsAt === null) return [];
  return [true, false].map((letsIn) => letterboxOf(house.secrets, { accountId, letsIn }));
}
