import { cancel, intro, outro, password as askHidden, text as ask } from "@clack/prompts";
import { openAdministrator, type AdministratorInput } from "./identity/openAdministrator.ts";
import { openHouse } from "./openHouse.ts";
import { readConfig } from "./platform/config.ts";
import { StartError } from "./platform/database/startError.ts";
import { createLogger } from "./platform/logging.ts";

/**
 * Makes an administrator, asking on the terminal, or out of CREATE_ADMIN_HANDLE, CREATE_ADMIN_EMAIL and
 * CREATE_ADMIN_PASSWORD for scripts. Whoever may run this owns the house's data anyway. @throws StartError
 */
export async function createAdmin(): Promise<void> {
  const config = readConfig(process.env);
  const input = givenInput(process.env) ?? (await askedInput());
  const { house, close } = await openHouse(config, createLogger("warn"));
  try {
    const outcome = await openAdministrator(house, input);
    if (outcome.userErrors) {
      throw new StartError(outcome.userErrors.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
    }
  } finally {
    await close();
  }
  process.stdout.write(`${input.handle} is an administrator now and can sign in.\n`);
}

function givenInput(environment: NodeJS.ProcessEnv): AdministratorInput | null {
  const handle = environment["CREATE_ADMIN_HANDLE"];
  const email = environment["CREATE_ADMIN_EMAIL"];
  const password = environment["CREATE_ADMIN_PASSWORD"];
  if (handle && email && password) return { handle, email, password };
  if (process.stdin.isTTY) return null;
  throw new StartError("Without a terminal, give CREATE_ADMIN_HANDLE, CREATE_ADMIN_EMAIL and CREATE_ADMIN_PASSWORD.");
}

async function askedInput(): Promise<AdministratorInput> {
  intro("An administrator for this house");
  const handle = answered(await ask({ message: "User name" }));
  const email = answered(await ask({ message: "E-mail address" }));
  const password = answered(await askHidden({ message: "Password (10 characters or more)" }));
  outro("Thank you.");
  return { handle, email, password };
}

function answered(answer: string | symbol): string {
  if (typeof answer === "string") return answer;
  cancel("Nothing was changed.");
  throw new StartError("No administrator was made.");
}
