import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
beforeAll(async () => void (open = await openTestHouse()));
afterAll(() => open.close());

test("an empty house answers a guest", async () => {
  const answer = await fetch(`${open.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ boards { nodes { slug } } }" }),
  });
  expect(await answer.json()).toEqual({ data: { boards: { nodes: [] } } });
});
