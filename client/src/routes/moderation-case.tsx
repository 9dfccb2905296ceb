import { useNavigate, useParams } from "@solidjs/router";
import type { CasePageQuery } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { numberFrom } from "../discussion/addresses.ts";
import { createPageQuery, type PageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { caseAction } from "../moderation/cases/caseActions.ts";
import { CasePageDocument } from "../moderation/cases/casePage.ts";
import { CaseView, nextOf } from "../moderation/cases/CaseView.tsx";
import { casePath } from "../moderation/cases/caseWords.ts";
import { showKeys } from "../moderation/cases/Keys.tsx";
import { createOpenCase } from "../moderation/cases/openCase.ts";
import { createRenewal } from "../moderation/cases/renewal.ts";
import { createShortcuts } from "../moderation/cases/shortcuts.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";

const variablesOf = (number: string | undefined) => ({ number: numberFrom(number) ?? 0 });

/** Asks for the case; all but the staff are refused. */
export const preload = ({ params, ask }: Visit) => ask(CasePageDocument, variablesOf(params.number));

/** Takes the case, gives it back, hands it over, and writes notes. */
export const action = caseAction;

const press = (deed: "claim" | "release") =>
  document.querySelector<HTMLButtonElement>(`main button[data-deed=${deed}]`)?.click();

function OpenCase(props: { page: PageQuery<CasePageQuery> }) {
  const navigate = useNavigate();
  const { isNew, show } = createOpenCase(props.page);
  const one = () => props.page.data()?.moderationCase;
  createRenewal(() => (one()?.viewerWorks ? one()?.id : undefined));
  const goNext = () => {
    const data = props.page.data();
    const number = data && nextOf(data);
    if (number) navigate(casePath(number));
  };
  createShortcuts({
    c: () => press("claim"),
    r: () => press("release"),
    d: () => document.querySelector<HTMLInputElement>("input[name=kind]:checked")?.focus(),
    n: () => document.querySelector<HTMLTextAreaElement>("textarea[data-note]")?.focus(),
    j: goNext,
    u: () => navigate("/moderation"),
    "?": showKeys,
  });
  return (
    <Loaded page={props.page}>
      {(data) => (
        <Show when={data().moderationCase} fallback={<NotFound />}>
          {(found) => <CaseView data={data()} case={found()} isNew={isNew()} show={() => void show()} />}
        </Show>
      )}
    </Loaded>
  );
}

/** A case of the moderators. */
export default function CasePage() {
  const { case: words, categories } = useWords("cases");
  const params = useParams();
  const page = createPageQuery(CasePageDocument, () => variablesOf(params.number));
  const title = () => {
    const one = page.data()?.moderationCase;
    return one ? `${categories[one.category]} (${one.number})` : words.title(numberFrom(params.number) ?? 0);
  };
  return (
    <StaffPage title={title()}>
      <OpenCase page={page} />
    </StaffPage>
  );
}
