import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SessionQuery } from "@tongxing/schema/generated/graphql.ts";
import { createContext, createSignal, onMount, useContext } from "solid-js";
import type { Accessor, ParentProps } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import type { Locale } from "../i18n/locale.ts";

/** The one root document: asked beside every page's own. */
export const SessionDocument = graphql(`
  query Session {
    viewer {
      id
      handle
      displayName
      role
      staffRoles
      isEmailVerified
      locale
      timeZone
      theme
      typeSize
      hidesCounts
      warningPreferences {
        kind
        treatment
      }
      rulesToAccept
      unreadNotificationCount
      hasNotices
    }
    house {
      demo
      rulesVersion
      passwordMinLength
      bodyMaxLength
      titleMaxLength
      undoMinutes
      mostPictures
      pictureMaxBytes
      altTextMaxLength
    }
  }
`);

/** The signed-in member, or null for a guest. */
export type SessionViewer = SessionQuery["viewer"];
/** What this installation is. */
export type SessionHouse = Omit<SessionQuery["house"], "__typename">;

/** Who reads, where, in which language, and when. */
export interface Session {
  viewer: Accessor<SessionViewer>;
  house: Accessor<SessionHouse>;
  /** Whether whoever reads looks after the house. */
  isStaff: Accessor<boolean>;
  locale: Locale;
  timeZone: string;
  /** The gentle way of reading, without numbers: as the member, or a guest in this browser, chose. */
  hidesCounts: Accessor<boolean>;
  /** Milliseconds; the server's clock first, then moved on each minute. */
  now: Accessor<number>;
  refetch: () => Promise<void>;
  /** How many notifications are new by now, as the house has just told. */
  setUnread: (count: number) => void;
}

const SessionContext = createContext<Session>();

/** Shown only if the root document itself failed: the page then says so. */
const unknownHouse: SessionHouse = {
  demo: false,
  rulesVersion: 0,
  passwordMinLength: 10,
  bodyMaxLength: 20_000,
  titleMaxLength: 200,
  undoMinutes: 10,
  mostPictures: 4,
  pictureMaxBytes: 15_728_640,
  altTextMaxLength: 500,
};

/** Provides the session to the whole page. */
export function SessionProvider(
  props: ParentProps<{ locale: Locale; timeZone: string; now: number; hidesCounts: boolean }>,
) {
  const page = createPageQuery(SessionDocument, () => ({}));
  const [now, setNow] = createSignal(props.now);
  onMount(() => setInterval(() => setNow(Date.now()), 60_000));
  const session: Session = {
    viewer: () => page.data()?.viewer ?? null,
    isStaff: () =>
      session.viewer()?.staffRoles.some((role) => role === "MODERATOR" || role === "ADMINISTRATOR") ?? false,
    house: () => page.data()?.house ?? unknownHouse,
    locale: props.locale,
    timeZone: props.timeZone,
    hidesCounts: () => session.viewer()?.hidesCounts ?? props.hidesCounts,
    now,
    refetch: page.refetch,
    setUnread: (unreadNotificationCount) =>
      page.change((data) => ({ ...data, viewer: data.viewer && { ...data.viewer, unreadNotificationCount } })),
  };
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

/** The session of whoever reads this page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionProvider");
  return session;
}
