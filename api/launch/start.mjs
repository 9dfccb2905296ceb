import { buildOrExit } from "./build.mjs";
import { run } from "./children.mjs";
import { environment, MAIN, NODE } from "./paths.mjs";
import { prepare } from "./prepare.mjs";

await prepare();
await buildOrExit(["api", "client"]);
const env = environment({ NODE_ENV: process.env.NODE_ENV ?? "production" });
process.exitCode = await run(NODE, [MAIN, ...process.argv.slice(2)], { env });
