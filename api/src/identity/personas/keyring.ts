/** An account's pseudonymous personas as they are sealed: the account, then the personas, filled up with zeros. */
export interface Keyring {
  accountId: string;
  personaIds: string[];
}

const uuidBytes = 16;
/** Sealed keyrings grow in steps, so that their length does not tell how often somebody wrote behind a pseudonym. */
const step = 64;

/** A keyring as bytes. */
export function packKeyring({ accountId, personaIds }: Keyring): Buffer {
  const places = Math.ceil((personaIds.length + 1) / step) * step;
  const packed = Buffer.alloc(places * uuidBytes);
  [accountId, ...personaIds].forEach((id, index) => bytesOf(id).copy(packed, index * uuidBytes));
  return packed;
}

/** A keyring out of its bytes. */
export function unpackKeyring(packed: Buffer): Keyring {
  const ids = Array.from({ length: packed.length / uuidBytes }, (_, index) =>
    uuidOfBytes(packed.subarray(index * uuidBytes, (index + 1) * uuidBytes)),
  );
  const [accountId, ...personaIds] = ids.filter((id) => id !== "00000000-0000-0000-0000-000000000000");
  return { accountId: accountId!, personaIds };
}

/** A UUID's 16 bytes. */
export const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");

/** The UUID of 16 bytes. */
export const uuidOfBytes = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
