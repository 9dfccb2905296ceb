import { defineEntity, p } from "@mikro-orm/postgresql";

const ReadStateSchema = defineEntity({
  name: "ReadState",
  tableName: "read_state",
  properties: {
    accountId: p.uuid().primary(),
    threadId: p.uuid().primary(),
    lastReadNumber: p.integer(),
    ownAfter: p.integer().default(0),
    updatedAt: p.datetime(),
  },
});

/** How far a member has read a thread, the same on every device. */
export class ReadState extends ReadStateSchema.class {}

ReadStateSchema.setClass(ReadState);
