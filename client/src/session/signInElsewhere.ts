import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Client } from "@urql/core";
import { connection } from "../graphql/connection.ts";

const StillSignedInDocument = graphql(`
  query StillSignedIn {
    viewer {
      id
    }
  }
`);

/**
 * Whoever was signed out signs in again in another tab, and comes back to this one: then it is theirs again. The open
 * page's documents are asked anew only then, for as a guest's they could take the page, and the text on it, away.
 */
export async function seeWhetherSignedIn(client: Client): Promise<void> {
  const { data } = await client.query(StillSignedInDocument, {}, { requestPolicy: "network-only" }).toPromise();
  if (!data?.viewer) return;
  connection.setSignedOut(false);
  connection.retry();
}
