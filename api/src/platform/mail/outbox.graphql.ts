import { Args, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { ConnectionArguments, connectionType } from "../graphql/connectionType.ts";
import type { RequestContext } from "../graphql/context.ts";
import { DateTime } from "../graphql/scalars.ts";
import { outboxFolder } from "./mailer.ts";
import { readOutbox, type OutboxMailRow } from "./outbox.ts";

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
  @Query(() => OutboxMailConnection, {
    nullable: true,
    description:
      "The demonstration's mails, newest first, 20 unless told; null where the house is not a demonstration or sends mail.",
  })
  async demoOutbox(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { house: { config } }: RequestContext,
  ): Promise<Connection<OutboxMailRow> | null> {
    const page = pageRequest(given, defaultOutboxPage);
    return config.demo && !config.smtpUrl ? readOutbox(outboxFolder(config), page) : null;
  }
}
