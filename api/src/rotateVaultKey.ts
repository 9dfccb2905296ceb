import { sealBlocksAnew } from "./identity/personas/blockRing.ts";
import { sealAnew } from "./identity/personas/vault.ts";
import { openHouse } from "./openHouse.ts";
import { readConfig } from "./platform/config.ts";
import { createLogger } from "./platform/logging.ts";
import { sealDraftsAnew } from "./subjects/drafts/keptDraft.ts";

const batchSize = 500;

/** Seals everything that an older key of VAULT_KEY sealed under its first one. Can be broken off and begun again. */
export async function rotateVaultKey(): Promise<void> {
  const config = readConfig(process.env);
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  const { database, encryption } = house;
  try {
    let total = 0;
    for (;;) {
      const sealed = await database
        .fork()
        .transactional(
          async (em) =>
            (await sealAnew(em, encryption, batchSize)) +
            (await sealBlocksAnew(em, encryption, batchSize)) +
            (await sealDraftsAnew(em, encryption, batchSize)),
        );
      if (sealed === 0) break;
      total += sealed;
      console.log(`${total} sealed`);
    }
    console.log(`Everything is sealed under the key "${encryption.currentKey}". Older keys can be thrown away.`);
  } finally {
    await close();
  }
}
