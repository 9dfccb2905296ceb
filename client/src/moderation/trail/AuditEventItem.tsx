import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { AuditEventItemFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { postPath, threadPath } from "../../discussion/addresses.ts";
import { useDates } from "../../i18n/dates.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { kindWords } from "./kindWords.ts";
import styles from "./trail.module.css";

graphql(`
  fragment AuditEventItem on AuditEvent {
    kind
    subject
    occurredAt
    seal
    actor {
      id
      handle
      displayName
    }
    subjectNode {
      id
      ... on Persona {
        displayName
        pseudonym {
          en
          zh
        }
      }
      ... on Member {
        handle
        displayName
      }
      ... on Thread {
        number
        slug
        title
      }
      ... on Post {
        number
        thread {
          id
          number
          slug
          title
        }
      }
    }
    details {
      name
      values
    }
  }
`);

const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

type SubjectNode = NonNullable<AuditEventItemFragment["subjectNode"]>;

/** What it was done to, by name, and with its page where it has one. */
function Subject(props: { subject: string; node: SubjectNode | null }) {
  const { trail } = useWords("trail");
  const nameOf = useFaceName();
  const word = () => kindWords(trail.subjects, props.subject.split(":")[0]!);
  return (
    <>
      {word()}{" "}
      <Show when={props.node} keyed>
        {(node) => {
          if ("handle" in node) return <a href={`/members/${node.handle}`}>{node.displayName}</a>;
          if ("displayName" in node) return <>“{nameOf(node)}”</>;
          if ("title" in node) return <a href={threadPath(node)}>{node.title}</a>;
          if ("thread" in node)
            return <a href={postPath(node.thread, node.number)}>{`${node.thread.title} · ${node.number}`}</a>;
          return "";
        }}
      </Show>
    </>
  );
}

/** What happened, who did it, to what and when; and how to see more of either. */
export function AuditEventItem(props: { event: AuditEventItemFragment; here: string }) {
  const { trail } = useWords("trail");
  const { dateTime } = useDates();
  const event = () => props.event;
  const told = (value: string) => (isMoment.test(value) ? dateTime(value) : kindWords(trail.values, value));
  return (
    <li>
      <p class={styles.what}>{kindWords(trail.kinds, event().kind)}</p>
      <p>
        <Subject subject={event().subject} node={event().subjectNode ?? null} />
      </p>
      <p class={styles.facts}>
        <Show when={event().actor} fallback={trail.house}>
          {(actor) => <a href={`/members/${actor().handle}`}>{actor().displayName}</a>}
        </Show>
        {" · "}
        <time datetime={event().occurredAt}>{dateTime(event().occurredAt)}</time>
        {" · "}
        <Show when={event().seal} fallback={trail.unsealed}>
          {(seal) => (
            <span class={styles.seal} title={seal()}>
              {trail.sealed(seal().slice(0, 12))}
            </span>
          )}
        </Show>
      </p>
      <Show when={event().details.length > 0}>
        <dl class={styles.details}>
          <For each={event().details}>
            {({ name, values }) => (
              <>
                <dt>{kindWords(trail.names, name)}</dt>
                <dd>{values.map(told).join(", ")}</dd>
              </>
            )}
          </For>
        </dl>
      </Show>
      <p class={styles.links}>
        <Show when={event().actor}>{(actor) => <a href={`${props.here}?actor=${actor().id}`}>{trail.byThem}</a>}</Show>
        <Show when={event().subjectNode}>
          {(node) => <a href={`${props.here}?subject=${node().id}`}>{trail.aboutThis}</a>}
        </Show>
      </p>
    </li>
  );
}
