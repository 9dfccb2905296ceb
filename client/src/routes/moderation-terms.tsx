import { useLocation, useNavigate } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Locale, ScreeningAction } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { TermRow } from "../moderation/terms/TermRow.tsx";
import styles from "../moderation/terms/terms.module.css";
import { newTermPath, termsPath } from "../moderation/terms/terms.ts";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Field, Select } from "../ui/Field.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const TermsPageDocument = graphql(`
  query TermsPage($language: Locale, $action: ScreeningAction, $holding: String, $after: String) {
    watchedTerms(language: $language, action: $action, holding: $holding, first: 50, after: $after) {
      nodes {
        ...TermRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const actions = ["HOLD", "WARN_AUTHOR", "SUGGEST_HELP", "ADD_WARNING", "REPLACE", "TAG", "BLOCK"] as const;

const variablesOf = (search: URLSearchParams) => ({
  language: (["EN", "ZH"] as const).find((known): known is Locale => known === search.get("language")) ?? null,
  action: actions.find((known): known is ScreeningAction => known === search.get("action")) ?? null,
  holding: search.get("holding"),
  after: search.get("after"),
});

/** Asks for a page of the list; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(TermsPageDocument, variablesOf(search));

function Filters(props: { search: URLSearchParams }) {
  const { filters: words, ...terms } = useWords("terms");
  const navigate = useNavigate();
  const optionsOf = (labels: Record<string, string>) =>
    Object.entries({ "": words.any, ...labels }).map(([value, label]) => ({ value, label }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "") as [string, string][];
    navigate(`${termsPath}?${new URLSearchParams(chosen)}`);
  };
  return (
    <form
      class={styles.filters}
      role="search"
      aria-label={words.label}
      method="get"
      action={termsPath}
      onSubmit={submit}
    >
      <Field label={words.holding} name="holding" maxlength="60" value={props.search.get("holding") ?? ""} />
      <Select
        label={words.language}
        name="language"
        options={optionsOf(terms.languages)}
        value={props.search.get("language") ?? ""}
      />
      <Select
        label={words.action}
        name="action"
        options={optionsOf(terms.actions)}
        value={props.search.get("action") ?? ""}
      />
      <div>
        <Button type="submit">{words.apply}</Button>
      </div>
    </form>
  );
}

function List(props: { search: URLSearchParams }) {
  const words = useWords("terms");
  const page = createPageQuery(TermsPageDocument, () => variablesOf(props.search));
  const later = (after: string) => {
    const search = new URLSearchParams(props.search);
    search.set("after", after);
    return `${termsPath}?${search}`;
  };
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <Show when={data().watchedTerms?.nodes.length} fallback={<Empty text={words.empty} />}>
            <Sheet>
              <ul class={styles.list}>
                <For each={data().watchedTerms?.nodes}>{(term) => <TermRow term={term} />}</For>
              </ul>
            </Sheet>
          </Show>
          <Show when={data().watchedTerms?.pageInfo} keyed>
            {({ hasNextPage, endCursor }) => (
              <Pager
                earlier={props.search.has("after") ? termsPath : undefined}
                earlierLabel={words.toStart}
                later={hasNextPage && endCursor ? later(endCursor) : undefined}
                laterLabel={words.more}
              />
            )}
          </Show>
        </>
      )}
    </Loaded>
  );
}

/** What is looked for in what members write: the staff read it, administrators change it. */
export default function TermsPage() {
  const words = useWords("terms");
  const { viewer } = useSession();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  return (
    <StaffPage title={words.title}>
      <p>{words.lead}</p>
      <Show when={viewer()?.staffRoles.includes("ADMINISTRATOR")}>
        <p>
          <LinkButton href={newTermPath} look="primary">
            {words.add}
          </LinkButton>
        </p>
      </Show>
      <Filters search={search()} />
      <List search={search()} />
    </StaffPage>
  );
}
