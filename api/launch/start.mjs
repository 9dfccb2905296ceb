import { buildOrExit } from "./build.mjs";
import { run } from "./children.mjs";
import { environment, MAIN, NODE } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { SERVER_FLAGS } from "./serverFlags.mjs";

await prepare();
await buildOrExit(["api", "client"]);
const env = environment({ NODE_ENV: process.env.NODE_ENV ?? "production" });
process.exitCode = await run(NODE, [...SERVER_FLAGS, MAIN, ...process.argv.slice(2)], { env });
