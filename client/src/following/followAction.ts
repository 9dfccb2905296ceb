import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { FollowLevel } from "@tongxing/schema/generated/graphql.ts";
import type { Mistake, Submission } from "../page/page.ts";

/** Only errors are asked for: naming the subject would make urql ask for its whole page again. */
const SetFollowLevelDocument = graphql(`
  mutation SetFollowLevel($input: SetFollowLevelInput!) {
    setFollowLevel(input: $input) {
      userErrors {
        code
        path
      }
    }
  }
`);

/** What the follow control's form does, on whichever page it stands. */
export async function follow({ form, run }: Submission): Promise<readonly Mistake[]> {
  const input = { subjectId: form.subjectId ?? "", level: form.level as FollowLevel };
  return (await run(SetFollowLevelDocument, { input })).setFollowLevel.userErrors;
}
