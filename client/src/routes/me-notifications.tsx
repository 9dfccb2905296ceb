import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MailFrequency, MeNotificationsQuery } from "@tongxing/schema/generated/graphql.ts";
import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { threadPath } from "../discussion/addresses.ts";
import { follow } from "../following/followAction.ts";
import { FollowControl } from "../following/FollowControl.tsx";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { RadioCards } from "../identity/RadioCards.tsx";
import { Columns } from "../layout/Columns.tsx";
import styles from "../notifications/notifications.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox, FormErrors, Select } from "../ui/Field.tsx";
import { Crumbs } from "../ui/navigation.tsx";
import { Note, Sheet } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";

const MeNotificationsDocument = graphql(`
  query MeNotifications {
    viewer {
      id
      isEmailVerified
      notificationSettings {
        mail
        mailHour
        isFullDetail
      }
      following(first: 100) {
        nodes {
          subjectId
          level
          subject {
            id
            ... on Thread {
              number
              slug
              title
            }
            ... on Board {
              slug
              name {
                en
                zh
              }
            }
            ... on Member {
              handle
              displayName
            }
          }
        }
      }
    }
  }
`);

const UpdateNotificationSettingsDocument = graphql(`
  mutation UpdateNotificationSettings($input: UpdateNotificationSettingsInput!) {
    updateNotificationSettings(input: $input) {
      viewer {
        id
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Me = NonNullable<MeNotificationsQuery["viewer"]>;
type Followed = Me["following"]["nodes"][number];

/** Asks for how one is told, and what one follows. */
export const preload = ({ ask }: Visit) => ask(MeNotificationsDocument, {});

/** Keeps the settings, or a level. */
export const action: Action = async (submission) => {
  const { form, run } = submission;
  if (form.deed?.startsWith("follow")) {
    const userErrors = await follow(submission);
    return userErrors.length ? { userErrors } : { goTo: "/me/notifications" };
  }
  const input = {
    mail: form.mail as MailFrequency | undefined,
    mailHour: Number(form.mailHour),
    isFullDetail: form.isFullDetail === "on",
  };
  const { userErrors } = (await run(UpdateNotificationSettingsDocument, { input })).updateNotificationSettings;
  return userErrors.length ? { userErrors } : { goTo: "/me/notifications?done=1" };
};

const frequencies: readonly MailFrequency[] = ["INSTANTLY", "DAILY", "WEEKLY", "NEVER"];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

function MailForm(props: { me: Me }) {
  const { mail: words } = useWords("notifications");
  const location = useLocation();
  const form = createForm(action, { deed: "mail", done: () => showToast(words.saved) });
  const chosen = () => props.me.notificationSettings;
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside(["mailHour"])} />
      <RadioCards
        legend={words.frequency}
        name="mail"
        value={form.value("mail") ?? chosen().mail}
        choices={frequencies.map((one) => ({ value: one, label: words.frequencies[one] }))}
      />
      <Select
        label={words.hour}
        name="mailHour"
        value={form.value("mailHour") ?? String(chosen().mailHour)}
        error={form.errorFor("mailHour")}
        options={hours}
      />
      <Checkbox name="isFullDetail" checked={chosen().isFullDetail}>
        {words.detail}
      </Checkbox>
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.save}
      </Button>
      <Show when={location.search === "?done=1"}>
        <p role="status">{words.saved}</p>
      </Show>
    </form>
  );
}

function FollowedLine(props: { followed: Followed }) {
  const words = useWords("notifications");
  const local = useLocalized();
  const named = () => {
    const { subject } = props.followed;
    if (subject && "title" in subject) return { href: threadPath(subject), name: subject.title };
    if (subject && "name" in subject) return { href: `/boards/${subject.slug}`, name: local(subject.name) };
    if (subject && "handle" in subject)
      return { href: `/members/${encodeURIComponent(subject.handle)}`, name: subject.displayName };
    return { href: "", name: words.gone };
  };
  return (
    <li>
      <Show when={props.followed.subject} fallback={<p>{words.gone}</p>}>
        <a href={named().href}>{named().name}</a>
        <FollowControl action={action} subjectId={props.followed.subjectId} level={props.followed.level} />
      </Show>
    </li>
  );
}

/** How one is told by mail, and the levels that one chose. */
export default function MeNotificationsPage() {
  const words = useWords("notifications");
  const page = createPageQuery(MeNotificationsDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Fnotifications" />}>
          {(me) => (
            <Columns>
              <PageHead title={words.settings} />
              <Crumbs steps={[{ href: "/notifications", label: words.title }]} />
              <h1>{words.settings}</h1>
              <Sheet as="section" label={words.mail.title}>
                <h2>{words.mail.title}</h2>
                <p>{words.mail.lead}</p>
                <Show when={!me().isEmailVerified}>
                  <Note kind="care">
                    <p>{words.mail.unconfirmed}</p>
                  </Note>
                </Show>
                <MailForm me={me()} />
              </Sheet>
              <Sheet as="section" label={words.following.title}>
                <h2>{words.following.title}</h2>
                <p>{words.following.lead}</p>
                <Show when={me().following.nodes.length > 0} fallback={<p>{words.following.none}</p>}>
                  <ul class={styles.chosen}>
                    <For each={me().following.nodes}>{(followed) => <FollowedLine followed={followed} />}</For>
                  </ul>
                </Show>
              </Sheet>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
