import { UniqueConstraintViolationException } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";
import { done, refused, type Outcome, type UserError } from "../kernel/outcome.ts";
import { Place } from "../discussion/place.entity.ts";
import type { PlaceVisibilityWord } from "../discussion/words.ts";
import type { MemberRoleWord } from "../identity/words.ts";
import type { CommandContext } from "../platform/command.ts";
import { Board, type BoardNames } from "./board.entity.ts";
import { boardPolicy } from "./board.policy.ts";
import { givenNames, refuseNames, refuseSlug } from "./boardWords.ts";

export interface CreateBoard extends BoardNames {
  slug: string;
  visibility: PlaceVisibilityWord;
  openToRoles?: MemberRoleWord[] | null;
}

/** Opens a board at the end of the list. UserErrors: NOT_ALLOWED, INVALID_VALUE, TEXT_TOO_LONG, SLUG_TAKEN. */
export async function createBoard(context: CommandContext, input: CreateBoard): Promise<Outcome<Board>> {
  const { em, viewer, now } = context;
  const refusal = boardPolicy.edit(viewer);
  if (refusal) return refused(refusal);
  const names = givenNames(input) as BoardNames;
  const wrong = [refuseSlug(input.slug), ...refuseNames(names)].filter((error): error is UserError => error !== null);
  if (wrong.length > 0) return { userErrors: wrong };
  if (await em.findOne(Board, { slug: input.slug })) return refused("SLUG_TAKEN", ["slug"]);
  const id = newId();
  const openToRoles = [...new Set(input.openToRoles ?? [])];
  const place = Place.open({ id, visibility: input.visibility, openToRoles });
  const board = Board.open({ ...names, id, slug: input.slug, position: await nextPosition(context), now });
  try {
    await em.persist(place).flush();
    await em.persist(board).flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return refused("SLUG_TAKEN", ["slug"]);
    throw error;
  }
  return done(board);
}

async function nextPosition({ em }: CommandContext): Promise<number> {
  const [last] = await em.execute<{ position: number }[]>(
    `select coalesce(max(position), 0)::int as position from board`,
  );
  return last!.position + 1;
}
