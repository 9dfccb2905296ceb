import { fault } from "../../platform/graphql/errors.ts";

/** What is being received or opened is held in memory, so only so much is at once. */
const mostAtOnce = 12;
const mostOfOneMember = 3;
const triesAgainAfter = 5; // seconds

const underWay = new Map<string, number>();

/** Does one upload of a member's, if there is room for it in this process. @throws RATE_LIMITED */
export async function whileThereIsRoom<T>(accountId: string, work: () => Promise<T>): Promise<T> {
  const own = underWay.get(accountId) ?? 0;
  const all = [...underWay.values()].reduce((sum, one) => sum + one, 0);
  if (own >= mostOfOneMember || all >= mostAtOnce) {
    throw fault("RATE_LIMITED", `Too many pictures at once. Try again in ${triesAgainAfter} s.`, {
      retryAfterSeconds: triesAgainAfter,
    });
  }
  underWay.set(accountId, own + 1);
  try {
    return await work();
  } finally {
    const left = underWay.get(accountId)! - 1;
    if (left === 0) underWay.delete(accountId);
    else underWay.set(accountId, left);
  }
}
