import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { NotificationRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { useTreatment, warningNames } from "../care/warnings.ts";
import { WarningLine } from "../care/Veil.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Time } from "../ui/Time.tsx";
import { MarkNotificationsReadDocument, notificationAction } from "./notificationDeeds.ts";
import { addressOf, sentenceOf } from "./sentence.ts";
import styles from "./notifications.module.css";

graphql(`
  fragment NotificationRow on Notification {
    id
    kind
    count
    isApproved
    measureKind
    updatedAt
    readAt
    actors {
      id
      displayName
      pseudonym {
        en
        zh
      }
    }
    thread {
      id
      number
      slug
      title
      locale
      contentWarnings {
        kind
        note
      }
    }
    post {
      id
      number
      contentWarnings {
        kind
        note
      }
    }
    subject {
      id
      ... on Report {
        wasOverturned
      }
      ... on Appeal {
        party
      }
      ... on Board {
        slug
        name {
          en
          zh
        }
      }
    }
  }
`);

function OneDeed(props: { deed: string; told: NotificationRowFragment; label: string; what: string }) {
  const words = useWords("notifications");
  const form = createForm(notificationAction, { deed: `${props.deed} ${props.told.id}`, done: () => {} });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="notificationId" value={props.told.id} />
      <button type="submit" class={buttonClass("plain")} disabled={form.isPending()}>
        {props.label}
        <VisuallyHidden>{words.markThat(props.what)}</VisuallyHidden>
      </button>
    </form>
  );
}

/** One notification: what it says and when, a link to it, and what can be done with it. Following the link reads it. */
export function NotificationItem(props: { told: NotificationRowFragment }) {
  const words = useWords("notifications");
  const local = useLocalized();
  const client = useClient();
  const isNew = () => props.told.readAt === null;
  const care = useWords("care");
  const { hidesCounts } = useSession();
  const treatmentOf = useTreatment();
  /** What its thread and its post warn of, each once. */
  const warnings = () => {
    const both = [...(props.told.thread?.contentWarnings ?? []), ...(props.told.post?.contentWarnings ?? [])];
    return [...new Map(both.map((warning) => [warning.kind, warning])).values()];
  };
  const covered = () => {
    const ofTitle = props.told.thread?.contentWarnings ?? [];
    return treatmentOf(ofTitle) === "hide" ? words.covered(warningNames(care, ofTitle)) : undefined;
  };
  const nameOf = useFaceName();
  const sentence = () =>
    sentenceOf(words, local, props.told, { nameOf, covered: covered(), hidesCounts: hidesCounts() });
  const read = () => {
    if (!isNew()) return;
    const context = { fetchOptions: { keepalive: true, credentials: "same-origin" as const } };
    void client.mutation(MarkNotificationsReadDocument, { input: { ids: [props.told.id] } }, context).toPromise();
  };
  return (
    <li class={isNew() ? `${styles.item} ${styles.new}` : styles.item}>
      <div>
        <a href={addressOf(props.told)} onClick={read}>
          {sentence()}
        </a>
        <Show when={warnings().length}>
          <WarningLine warnings={warnings()} words={care} />
        </Show>
        <p>
          <Time at={props.told.updatedAt} />
        </p>
      </div>
      <div class={styles.deeds}>
        <Show when={isNew()}>
          <OneDeed deed="read" told={props.told} label={words.markOne} what={sentence()} />
        </Show>
        <OneDeed deed="dismiss" told={props.told} label={words.dismiss} what={sentence()} />
      </div>
    </li>
  );
}
