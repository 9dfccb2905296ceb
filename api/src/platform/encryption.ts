import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { StartError } from "./database/startError.ts";
import { keptKey } from "./secrets.ts";

const nonceBytes = 12;
const proofBytes = 16;

/** Something encrypted, and the name of the key that opens it. */
export interface Sealed {
  keyName: string;
  sealed: Buffer;
}

/** A key and the name under which what it seals remembers it. */
export interface Key {
  name: string;
  secret: Buffer;
}

/**
 * Encryption at rest under the keys of VAULT_KEY: the first one seals, all of them open. Each purpose has keys of its
 * own, and `beside` binds what is sealed to the row that it stands in, so that it can't be moved to another.
 */
export class Encryption {
  readonly keys: readonly Key[];

  constructor(keys: readonly Key[]) {
    this.keys = keys;
  }

  /** The name of the key that seals. */
  get currentKey(): string {
    return this.keys[0]!.name;
  }

  /** Encrypts (AES-256-GCM) under the current key. */
  seal(purpose: string, plain: Buffer, beside: string): Sealed {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", derived(this.keys[0]!, purpose), nonce).setAAD(Buffer.from(beside));
    const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { keyName: this.currentKey, sealed: Buffer.concat([nonce, cipher.getAuthTag(), hidden]) };
  }

  /** Decrypts. @throws when the key is not among ours, or what was sealed has been changed or moved */
  open(purpose: string, { keyName, sealed }: Sealed, beside: string): Buffer {
    const key = this.keys.find(({ name }) => name === keyName);
    if (!key) throw new Error(`VAULT_KEY lacks the key "${keyName}", which something in the database was sealed with.`);
    const decipher = createDecipheriv("aes-256-gcm", derived(key, purpose), sealed.subarray(0, nonceBytes))
      .setAAD(Buffer.from(beside))
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + proofBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + proofBytes)), decipher.final()]);
  }

  /** What stands in a text's place where it must be found again but not be read: one for each key, the current first. */
  tags(purpose: string, text: string): Buffer[] {
    return this.keys.map((key) => createHmac("sha256", derived(key, purpose)).update(text).digest());
  }
}

const derivedKeys = new WeakMap<Key, Map<string, Buffer>>();

function derived(key: Key, purpose: string): Buffer {
  const known = derivedKeys.get(key) ?? new Map<string, Buffer>();
  derivedKeys.set(key, known);
  const made = known.get(purpose) ?? Buffer.from(hkdfSync("sha256", key.secret, "", purpose, 32));
  known.set(purpose, made);
  return made;
}

/** The keys of VAULT_KEY, or a random one that is kept in DATA_DIR/vault-key. @throws StartError */
export function openEncryption(config: Config): Encryption {
  return new Encryption(readKeys(config.vaultKey ?? `first:${keptKey(join(config.dataDir, "vault-key"))}`));
}

/** "name:key,older:key", each key 32 bytes in base64url. @throws StartError that never shows a key */
function readKeys(setting: string): Key[] {
  return setting.split(",").map((part) => {
    const [name = "", secret = ""] = part.trim().split(":");
    const bytes = Buffer.from(secret, "base64url");
    if (!/^[a-z0-9-]{1,20}$/.test(name) || bytes.length !== 32) {
      throw new StartError(
        "VAULT_KEY can't be used: it is one or more of name:key, separated by commas, the current one first; " +
          "a name has 1 to 20 of a–z, 0–9 and hyphens, a key is 32 random bytes in base64url.",
      );
    }
    return { name, secret: bytes };
  });
}
