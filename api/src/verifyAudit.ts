import { parseArgs } from "node:util";
import { openHouse } from "./openHouse.ts";
import type { AuditHead } from "./platform/audit/sealAudit.ts";
import { verifyAudit } from "./platform/audit/verifyAudit.ts";
import { readConfig } from "./platform/config.ts";
import { StartError } from "./platform/database/startError.ts";
import { createLogger } from "./platform/logging.ts";

/** Told by scripts from 1, which is a house that could not be opened. */
const brokenExitCode = 2;

/**
 * Verifies the audit trail. Each `--expect <sequence>:<hash>` is a seal that was kept elsewhere. Ends with 0 when all
 * is right, 2 when something is not, and 1 when it could not be looked at. @throws StartError
 */
export async function verifyTrail(given: string[]): Promise<void> {
  const expected = readExpected(given);
  const config = readConfig(process.env);
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  try {
    const { verified, head, unsealed, firstBreak } = await verifyAudit(house.database.read, expected, () => {});
    const number = (count: number) => count.toLocaleString("en");
    console.log(`${number(verified)} seals are right, one after the other.`);
    if (head) console.log(`The last of them: ${head.sequence}:${head.hash}`);
    console.log(`${number(unsealed)} events are not yet sealed.`);
    if (firstBreak) console.error(`BROKEN: ${firstBreak}`);
    process.exitCode = firstBreak ? brokenExitCode : 0;
  } finally {
    await close();
  }
}

function readExpected(given: string[]): AuditHead[] {
  const { values } = parseArgs({
    args: given,
    options: { expect: { type: "string", multiple: true, default: [] } },
    strict: false,
  });
  return (values.expect as string[]).map((text) => {
    const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
    if (!sequence || !hash) throw new StartError(`--expect takes <sequence>:<hash>, not ${text}.`);
    return { sequence: Number(sequence), hash };
  });
}
