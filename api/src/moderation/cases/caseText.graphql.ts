import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { renderMarkdown } from "../../kernel/markdown.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { PictureRow } from "../../subjects/pictures/picture.columns.ts";
import { Picture } from "../../subjects/pictures/picture.graphql.ts";
import { readPictures } from "../../subjects/pictures/picture.queries.ts";
import { ContentWarning } from "../../subjects/warnings/warning.graphql.ts";
import { warningRows, type ContentWarningRow } from "../../subjects/warnings/warnings.ts";
import { caseRows, ModerationCase } from "./case.graphql.ts";
import type { CaseRow } from "./case.queries.ts";
import { mostSnapshots, readCurrentTexts, readSnapshots, type CaseTextRow } from "./caseText.queries.ts";

@ObjectType({ description: "A picture beside what was reported.", simpleResolvers: true })
export class CasePicture {
  @Field({ description: "What can be seen, as its author said; empty when they described nothing." })
  description: string;

  @Field(() => Picture, { nullable: true, description: "The picture itself; null when it is gone." })
  picture: PictureRow | null;
}

@ObjectType({ description: "What the subject of a case said at one moment, or says now.", simpleResolvers: true })
export class CaseText {
  @Field(() => Int, { description: "Which of its subject's versions it is." })
  revision: number;

  @Field(() => DateTime, { nullable: true, description: "When it was reported so; null for what it says now." })
  takenAt: string | null;
}

/** Pictures by UUID, while they are there. */
const pictures: RowLoader<{ uuid: string; picture: PictureRow }> = {
  load: async ({ reader }, ids) => [...(await readPictures(reader, ids))].map(([uuid, picture]) => ({ uuid, picture })),
  idOf: ({ uuid }) => uuid,
};

@Resolver(() => CaseText)
export class CaseTextFields {
  @FieldResolver(() => Locale, { nullable: true, description: "The language it is written in, where somebody said." })
  locale(@Root() { content }: CaseTextRow): LocaleWord | null {
    return content.locale;
  }

  @FieldResolver(() => String, { nullable: true, description: "Its title; null where it has none." })
  title(@Root() { content }: CaseTextRow): string | null {
    return content.title;
  }

  @FieldResolver(() => String, { description: "Its text, as Markdown." })
  source(@Root() { content }: CaseTextRow): string {
    return content.body;
  }

  @FieldResolver(() => String, { description: "Its text, as HTML." })
  html(@Root() { content }: CaseTextRow): string {
    return renderMarkdown(content.body);
  }

  @FieldResolver(() => [ContentWarning], { description: "What it warns of." })
  contentWarnings(@Root() { content }: CaseTextRow): ContentWarningRow[] {
    return warningRows({ warningKinds: content.warnings.kinds, warningNote: content.warnings.note });
  }

  @FieldResolver(() => [CasePicture], { description: "Its pictures. Show them to whoever asks for them." })
  pictures(@Root() { content }: CaseTextRow, @Ctx() context: RequestContext): Promise<CasePicture[]> {
    return Promise.all(
      content.pictures.map(async ({ id, description }) => ({
        description,
        picture: (await loadRow(context, pictures, id))?.picture ?? null,
      })),
    );
  }
}

interface TextsOfCase {
  caseUuid: string;
  texts: CaseTextRow[];
}

function byCase(ids: readonly string[], texts: readonly CaseTextRow[]): TextsOfCase[] {
  return ids.map((caseUuid) => ({ caseUuid, texts: texts.filter((text) => text.caseUuid === caseUuid) }));
}

const snapshots: RowLoader<TextsOfCase> = {
  load: async ({ reader }, ids) => byCase(ids, await readSnapshots(reader, ids)),
  idOf: ({ caseUuid }) => caseUuid,
};

const currentTexts: RowLoader<TextsOfCase> = {
  load: async (context, ids) => {
    const cases = (await Promise.all(ids.map((id) => loadRow(context, caseRows, id)))).filter((row) => row !== null);
    const asked = cases.map(({ uuid, subjectKind, subjectUuid }) => ({
      ...{ caseUuid: uuid, kind: subjectKind, uuid: subjectUuid },
    }));
    return byCase(ids, await readCurrentTexts(context.reader, asked));
  },
  idOf: ({ caseUuid }) => caseUuid,
};

@Resolver(() => ModerationCase)
export class CaseTexts {
  @FieldResolver(() => [CaseText], {
    description: `What its subject said when it was reported, the latest first, at most ${mostSnapshots}.`,
  })
  async snapshots(@Root() { uuid }: CaseRow, @Ctx() context: RequestContext): Promise<CaseTextRow[]> {
    return (await loadRow(context, snapshots, uuid))?.texts ?? [];
  }

  @FieldResolver(() => CaseText, {
    nullable: true,
    description: "What its subject says now; null when its author took it back.",
  })
  async currentText(@Root() { uuid }: CaseRow, @Ctx() context: RequestContext): Promise<CaseTextRow | null> {
    return (await loadRow(context, currentTexts, uuid))?.texts[0] ?? null;
  }
}
