import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { House } from "../../platform/graphql/context.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { openCase } from "../cases/openCase.ts";
import type { ReportCategoryWord } from "../cases/words.ts";

interface Mended {
  kind: SubjectKindWord;
  uuid: string;
  category: ReportCategoryWord;
}

const mendedPosts = statement<{ ids: string[] }, Mended>(
  "mendedPosts",
  `select distinct d.subject_kind as kind, d.subject_id as uuid, c.category
   from post x join decision d on d.id = x.decision_id join moderation_case c on c.id = d.case_id
   where x.id = any(:ids::uuid[]) and x.state = 'hidden' and x.edited_at > d.decided_at`,
);

async function lookAgain(em: EntityManager, ids: string[]): Promise<void> {
  for (const { kind, uuid, category } of await mendedPosts(transactionReader(em), { ids }))
    await openCase(em, { subject: { kind, uuid }, source: "hold", category }, new Date());
}

/**
 * What is hidden until its author edits it becomes a case when they have: it is shown when a moderator finds nothing
 * wrong with it any more. Showing it at once would let one word be changed and the dose stay.
 */
export function followEdits(house: House): void {
  house.consumers.add({
    name: "mendedPosts",
    kinds: new Set(["PostEdited"]),
    batchSize: 10,
    startsAt: "now",
    handle: (em, events) =>
      lookAgain(
        em,
        events.map(({ data }) => String(data["postId"])),
      ),
  });
}
