import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import { bodyMaxLength } from "../kernel/textLimits.ts";
import { countOperation, type RequestContext } from "../platform/graphql/context.ts";
import { fault } from "../platform/graphql/errors.ts";
import { refuseBody, renderText } from "./text.ts";

@Resolver()
export class PreviewQueries {
  @Authorized()
  @Query(() => String, {
    description: "What a text would look like: sanitised HTML, the same as `bodyHtml` would be. For members.",
  })
  async markdownPreview(
    @Arg("body", () => String, { description: `CommonMark without raw HTML, at most ${bodyMaxLength} characters.` })
    body: string,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    await countOperation(context);
    if (refuseBody(body) === "BODY_TOO_LONG") {
      throw fault("BAD_USER_INPUT", `A text has at most ${bodyMaxLength} characters.`);
    }
    return (await renderText(context.house.database.fork(), body)).bodyHtml;
  }
}
