import { LockMode } from "@mikro-orm/postgresql";
import { pageLinks } from "../../identity/links.ts";
import { readMailAddressee } from "../../identity/mailAddressee.queries.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { House } from "../../platform/graphql/context.ts";
import type { JobData } from "../../platform/jobs/jobs.ts";
import { CrisisCase } from "./crisis.entity.ts";
import { CrisisCall } from "./crisisCall.entity.ts";
import { crisisMail, type CallWord } from "./crisisMail.ts";

/**
 * Mails one call, once: the call is locked while the mail leaves. After a crash between the two it is the same message,
 * by its id, and shown once.
 */
export async function mailCrisisCall(house: House, data: JobData, now: Date): Promise<void> {
  const which = data as { crisisId: string; occasion: string; accountId: string };
  const { crisisId, occasion, accountId } = which;
  await house.database.fork().transactional(async (em) => {
    const call = await em.findOne(
      CrisisCall,
      { crisisId, occasion, accountId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!call || call.mailedAt != null) return;
    const addressee = await readMailAddressee(transactionReader(em), house.encryption, accountId);
    if (!addressee) return;
    const crisis = await em.findOneOrFail(CrisisCase, crisisId);
    const link = pageLinks(house.config).crisis(crisis.number);
    const why = occasion.split(":")[0] as CallWord;
    const mail = crisisMail(addressee.locale, { why, link, minutes: house.config.crisisAcknowledgeMinutes });
    const id = house.secrets.hash(`crisis call ${crisisId} ${occasion} ${accountId}`).toString("hex").slice(0, 32);
    const owner = { accountId, letsIn: false };
    await house.mailer.send({ to: addressee.email, owner, ...mail, messageId: `<${id}@${new URL(link).hostname}>` });
    call.mailedAt = now;
  });
}
