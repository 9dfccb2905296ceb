import type { Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { House } from "../../platform/graphql/context.ts";

/**
 * Deletes rows and then their files, and says how many. The rows are only gone when the files are: should the process
 * die in between, they are still there to be deleted again.
 */
export function deleteWithFiles(
  { database, files }: Pick<House, "database" | "files">,
  deleteRows: (reader: Reader) => Promise<{ fileKey: string }[]>,
): Promise<number> {
  return database.fork().transactional(async (em) => {
    const gone = await deleteRows(transactionReader(em));
    for (const { fileKey } of gone) await files.deleteFolder(fileKey);
    return gone.length;
  });
}
