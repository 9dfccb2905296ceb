import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { RulesPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import styles from "../help/help.module.css";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { RuleChanges } from "../moderation/rules/RuleChanges.tsx";
import ruleStyles from "../moderation/rules/rules.module.css";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const RulesPageDocument = graphql(`
  query RulesPage($version: Int, $since: Int, $compares: Boolean!) {
    rules(version: $version) {
      id
      key
      title {
        en
        zh
      }
      text {
        en
        zh
      }
      textHtml {
        en
        zh
      }
    }
    earlier: rules(version: $since) @include(if: $compares) {
      id
      key
      title {
        en
        zh
      }
      text {
        en
        zh
      }
    }
    ruleVersions {
      version
      note {
        en
        zh
      }
      publishedAt
    }
  }
`);

const numberIn = (search: URLSearchParams, name: string) => {
  const text = search.get(name) ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
};

function variablesOf(search: URLSearchParams) {
  const since = numberIn(search, "since");
  return { version: numberIn(search, "version"), since, compares: since !== null };
}

/** Asks for the rules in force, or of another version, and for the ones that they are held against. */
export const preload = ({ search, ask }: Visit) => ask(RulesPageDocument, variablesOf(search));

function Rules(props: { rules: RulesPageQuery["rules"] }) {
  const local = useLocalized();
  return (
    <ol class={styles.rules}>
      <For each={props.rules}>
        {(rule) => (
          <li id={rule.key}>
            <h2>
              <a href={`#${rule.key}`} target="_self">
                {local(rule.title)}
              </a>
            </h2>
            <div innerHTML={local(rule.textHtml)} />
          </li>
        )}
      </For>
    </ol>
  );
}

function Versions(props: { versions: RulesPageQuery["ruleVersions"] }) {
  const words = useWords("rules");
  const local = useLocalized();
  const { day } = useDates();
  return (
    <Sheet as="section" label={words.versions.title}>
      <h2>{words.versions.title}</h2>
      <ul class={ruleStyles.versions}>
        <For each={props.versions}>
          {({ version, note, publishedAt }) => (
            <li>
              <p>{words.versions.since(version, day(publishedAt))}</p>
              <Show when={version > 1}>
                <p>{local(note)}</p>
              </Show>
              <a href={`/rules?version=${version}`}>{words.versions.read(version)}</a>
              <Show when={version > 1}>
                <a href={`/rules?version=${version}&since=${version - 1}`}>{words.versions.compare(version)}</a>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}

/** The house rules, each with an address of its own, in the version in force or an earlier one. Reads without JavaScript. */
export default function RulesPage() {
  const words = useWords("rules");
  const location = useLocation();
  const page = createPageQuery(RulesPageDocument, () => variablesOf(new URLSearchParams(location.search)));
  return (
    <Loaded page={page}>
      {(data) => {
        const inForce = () => data().ruleVersions[0]?.version ?? 1;
        const version = () => variablesOf(new URLSearchParams(location.search)).version ?? inForce();
        return (
          <Show when={data().rules.length > 0} fallback={<NotFound />}>
            <Columns aside={<UrgentNote />}>
              <PageHead title={words.title} />
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
              <Show when={version() !== inForce()}>
                <Note kind="care">
                  {words.versions.earlier(version())} <a href="/rules">{words.versions.toNewest}</a>
                </Note>
              </Show>
              <Sheet>
                <Show when={data().earlier} fallback={<Rules rules={data().rules} />}>
                  {(earlier) => (
                    <>
                      <h2>{words.versions.compare(version())}</h2>
                      <RuleChanges before={earlier()} after={data().rules} />
                    </>
                  )}
                </Show>
                <p>
                  <small>
                    {words.version(version())} {words.review}
                  </small>
                </p>
              </Sheet>
              <p class={ruleStyles.kept}>
                {words.kept} <a href="/log">{words.log}</a> · <a href="/transparency">{words.numbers}</a>
              </p>
              <Show when={data().ruleVersions.length > 1}>
                <Versions versions={data().ruleVersions} />
              </Show>
            </Columns>
          </Show>
        );
      }}
    </Loaded>
  );
}
