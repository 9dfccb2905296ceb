import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { AcceptRulesPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { nextOf } from "../identity/next.ts";
import { Columns } from "../layout/Columns.tsx";
import { RuleChanges } from "../moderation/rules/RuleChanges.tsx";
import styles from "../moderation/rules/rules.module.css";
import { Loaded } from "../page/Loaded.tsx";
import { localPath, type Action, type Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { Button, Deeds, LinkButton } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";

const AcceptRulesPageDocument = graphql(`
  query AcceptRulesPage {
    viewer {
      id
      rulesToAccept
      acceptedRulesVersion
      acceptedRules {
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
    }
    rules {
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

const AcceptRulesDocument = graphql(`
  mutation AcceptRules($version: Int!) {
    acceptRules(input: { version: $version }) {
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks for what is new. */
export const preload = ({ ask }: Visit) => ask(AcceptRulesPageDocument, {});

/** Accepts the version that was read, and goes on to where the member was. */
export const action: Action = async ({ form, run }) => {
  const { userErrors } = (await run(AcceptRulesDocument, { version: Number(form.version) })).acceptRules;
  return userErrors.length ? { userErrors } : { goTo: localPath(form.next, "/"), reload: true };
};

function Accepting(props: { version: number; next: string }) {
  const { accept } = useWords("rules");
  const form = createForm(action);
  return (
    <form {...form.attributes}>
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="next" value={props.next} />
      <FormErrors errors={form.errorsBeside([])} />
      <Deeds>
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {accept.agree(props.version)}
        </Button>
        <LinkButton href={props.next || "/"}>{accept.later}</LinkButton>
      </Deeds>
    </form>
  );
}

type Viewer = NonNullable<AcceptRulesPageQuery["viewer"]>;

function WhatIsNew(props: { data: AcceptRulesPageQuery; viewer: Viewer; version: number; next: string }) {
  const words = useWords("rules");
  const local = useLocalized();
  const { day } = useDates();
  /** Whoever was away for two versions reads what both said of themselves. */
  const missed = () => props.data.ruleVersions.filter(({ version }) => version > props.viewer.acceptedRulesVersion);
  return (
    <Columns>
      <div class={styles.page}>
        <PageHead title={words.accept.title} />
        <h1>{words.accept.title}</h1>
        <p>{words.accept.lead}</p>
        <For each={missed()}>
          {({ version, publishedAt, note }) => (
            <Note title={words.versions.since(version, day(publishedAt))}>
              <p>{local(note)}</p>
            </Note>
          )}
        </For>
        <Sheet as="section" label={words.accept.changes}>
          <h2>{words.accept.changes}</h2>
          <RuleChanges before={props.viewer.acceptedRules} after={props.data.rules} />
        </Sheet>
        <p>
          <a href="/rules" target="_blank">
            {words.accept.whole}
          </a>
        </p>
        <Accepting version={props.version} next={props.next} />
      </div>
    </Columns>
  );
}

/** What is new in the rules, and the question whether one accepts it. A guest is sent to sign in. */
export default function AcceptRulesPage() {
  const location = useLocation();
  const page = createPageQuery(AcceptRulesPageDocument, () => ({}));
  const next = () => nextOf(location.search);
  const here = () => location.pathname + location.search;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to={`/sign-in?next=${encodeURIComponent(here())}`} />}>
          {(viewer) => (
            <Show when={viewer().rulesToAccept} fallback={<Redirect to={next() || "/rules"} />}>
              {(version) => <WhatIsNew data={data()} viewer={viewer()} version={version()} next={next()} />}
            </Show>
          )}
        </Show>
      )}
    </Loaded>
  );
}
