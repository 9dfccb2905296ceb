import { expect, it } from "vitest";
import { explainOutput } from "./embeddedErrors.ts";

const paths = { dataDir: "/data", logFile: "/data/postgres.log" };

it.each([
  [
    'selecting dynamic shared memory implementation ... posix\ninitdb: error: could not create directory "/data/postgres.new/base/1": No space left on device',
    /^The disk that holds \/data is full\./,
  ],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.31": No space left on device', /is full/],
  ["FATAL:  could not create shared memory segment: No space left on device", /^PostgreSQL got no shared memory\./],
  [
    'FATAL:  could not load server certificate file "x"\nLOG:  database system is shut down',
    /^PostgreSQL did not start: could not load server certificate file "x" See \/data\/postgres\.log\.$/,
  ],
])("explains %j", (output, message) => {
  expect(explainOutput(output, paths).message).toMatch(message);
});
