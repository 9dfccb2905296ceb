import type { EntityManager } from "@mikro-orm/postgresql";
import type { House } from "../platform/graphql/context.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { Account } from "./account.entity.ts";
import { pageLinks } from "./links.ts";
import { accountMails } from "./mails.ts";
import { OneTimeToken, type LinkKind } from "./oneTimeToken.entity.ts";
import type { LocaleWord } from "./words.ts";

/** More mails of one kind than this go to no address within an hour: nobody's letter box is filled by strangers. */
const mostAnHour = 5;
const hourMs = 3_600_000;

/** Asks for the address to be confirmed; or, where somebody has proved it already, tells them so in their language. */
export async function sendSignUpMail(house: House, accountId: string): Promise<void> {
  const em = house.database.fork();
  const account = await em.findOne(Account, { id: accountId });
  if (!account?.maySignIn || account.emailVerifiedAt !== null) return;
  if ((await signUpsBefore(em, account)) >= mostAnHour) return;
  const links = pageLinks(house.config);
  const holder = await addressHolder(em, account.email);
  if (holder) {
    const there = { signIn: links.signIn, resetPassword: links.forgottenPassword };
    const owner = { accountId: holder.accountId, letsIn: true };
    return house.mailer.send({ to: holder.email, owner, ...accountMails[holder.locale].alreadyHere(there) });
  }
  const { confirmAddress } = accountMails[account.locale];
  await sendLink(house, account, "verifyEmail", (secret) => confirmAddress(links.verifyEmail(secret)));
}

/** Sends a link for a new password. */
export async function sendPasswordResetMail(house: House, accountId: string): Promise<void> {
  const account = await house.database.fork().findOne(Account, { id: accountId });
  if (!account?.maySignIn) return;
  const { resetPassword } = accountMails[account.locale];
  const linkTo = pageLinks(house.config).resetPassword;
  await sendLink(house, account, "resetPassword", (secret) => resetPassword(account.handle, linkTo(secret)));
}

/** How many typed the same address in the hour before this one did. */
async function signUpsBefore(em: EntityManager, account: Account): Promise<number> {
  const [found] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from account where email = ?::citext and created_at > ?
       and (created_at, id) < (?, ?::uuid)`,
    [account.email, new Date(account.createdAt.getTime() - hourMs), account.createdAt, account.id],
  );
  return found!.count;
}

interface AddressHolder {
  accountId: string;
  locale: LocaleWord;
  email: string;
}

async function addressHolder(em: EntityManager, email: string): Promise<AddressHolder | null> {
  const [holder] = await em.execute<AddressHolder[]>(
    `select id as "accountId", locale, email::text from account where email = ?::citext and email_verified_at is not null`,
    [email],
  );
  return holder ?? null;
}

/** Mails a link, whose hash is in the database before it leaves. A mail that doesn't leave counts for nothing. */
async function sendLink(
  house: House,
  account: Account,
  kind: LinkKind,
  text: (secret: string) => Pick<Mail, "subject" | "text">,
): Promise<void> {
  const secret = house.secrets.create();
  const tokenHash = house.secrets.hash(secret);
  if (!(await issueLink(house, account.id, kind, tokenHash))) return;
  try {
    const owner = { accountId: account.id, letsIn: true };
    await house.mailer.send({ to: account.email, owner, ...text(secret) });
  } catch (error) {
    await house.database.fork().nativeDelete(OneTimeToken, { tokenHash });
    throw error;
  }
}

/** False when there were enough in the last hour. Two at once wait for each other, so that both are counted. */
function issueLink({ database }: House, accountId: string, kind: LinkKind, tokenHash: Buffer): Promise<boolean> {
  return database.fork().transactional(async (em) => {
    const now = new Date();
    await em.execute(`select from account where id = ?::uuid for no key update`, [accountId]);
    const since = new Date(now.getTime() - hourMs);
    if ((await em.count(OneTimeToken, { accountId, kind, createdAt: { $gt: since } })) >= mostAnHour) return false;
    em.persist(OneTimeToken.issue({ accountId, tokenHash, kind, now }));
    return true;
  });
}
