import type { AddressInfo } from "node:net";
import { createApp, type App } from "./app.ts";
import { fillDemo } from "./demo/fillDemo.ts";
import { openHouse } from "./openHouse.ts";
import { readConfig, type Config } from "./platform/config.ts";
import { fillIndex } from "./search/fillIndex.ts";
import { StartError } from "./platform/database/startError.ts";
import { createLogger } from "./platform/logging.ts";

/** Serves the house until it is told to stop; then drains: no request is cut, and PostgreSQL stops cleanly. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const { house, close } = await openHouse(config, log);
  try {
    if (config.demo) await fillDemo(house);
    await fillIndex(house);
    const app = await createApp(house);
    await listen(app, config);
    welcome(app, config);
    await stopSignal();
    log.info("draining");
    await app.close();
  } finally {
    await close();
  }
}

async function listen(app: App, { host, port }: Config): Promise<void> {
  try {
    await app.server.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE")
      throw new StartError(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`);
    if (code === "EACCES") throw new StartError(`Port ${port} is not for this user. Set PORT to one above 1023.`);
    throw error;
  }
}

function welcome(app: App, config: Config): void {
  const { port } = app.server.server.address() as AddressInfo;
  const lines = [`Tongxing is at ${config.publicUrl ?? `http://${config.host}:${port}`}`];
  if (config.demo)
    lines.push("Sign in as lin (patient), tom (carer) or mei (moderator); the password is on the sign-in page.");
  console.log(`\n${lines.join("\n")}\nCtrl-C stops it.\n`);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
