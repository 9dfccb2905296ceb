import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../../page/page.ts";

const ReviseCrisisTemplateDocument = graphql(`
  mutation ReviseCrisisTemplate($input: ReviseCrisisTemplateInput!) {
    reviseCrisisTemplate(input: $input) {
      template {
        ...CrisisTemplate
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Writes a template anew, or another one. */
export const templateAction: Action = async ({ form, run }) => {
  const { key = "", titleEn = "", titleZh = "", bodyEn = "", bodyZh = "" } = form;
  const input = { key, titleEn, titleZh, bodyEn, bodyZh, expectedVersion: Number(form.version) };
  const { userErrors } = (await run(ReviseCrisisTemplateDocument, { input })).reviseCrisisTemplate;
  return userErrors.length ? { userErrors } : { goTo: "/moderation/crisis/templates" };
};
