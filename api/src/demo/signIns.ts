import { people } from "./content/people.ts";

/** The demonstration's one password, shown on its sign-in page. Nothing has it with DEMO=false. */
export const demoPassword = "walking-together";

const offered = ["lin", "tom", "mei", "admin-demo"];

/** Whom the sign-in page offers. */
export const demoSignIns = offered.map((handle) => {
  const { role, staff = [] } = people.find((person) => person.handle === handle)!;
  return {
    handle,
    password: demoPassword,
    role,
    isModerator: staff.includes("moderator"),
    isAdministrator: staff.includes("administrator"),
  };
});
