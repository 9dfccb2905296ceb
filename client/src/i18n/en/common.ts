const faults: Record<string, string> = {
  UNAUTHENTICATED: "Please sign in first.",
  FORBIDDEN: "You may not do this.",
  BAD_USER_INPUT: "Something in this request was not understood.",
  GRAPHQL_VALIDATION_FAILED: "This page is out of date. Please load it again.",
  PERSISTED_QUERY_NOT_FOUND: "This page is out of date. Please load it again.",
  PERSISTED_ONLY: "This page is out of date. Please load it again.",
  OFFLINE: "You seem to be offline. Nothing is lost; please try again in a moment.",
  INTERNAL_SERVER_ERROR: "Something went wrong on our side. Please try again in a moment.",
};

/** Words that every page may need. */
export default {
  name: "Tongxing",
  skip: "Skip to the content",
  nav: { label: "Main", home: "Home", boards: "Boards", moderation: "Moderation", help: "Help" },
  search: { label: "Search the boards", submit: "Search" },
  menu: {
    open: "Your menu",
    me: "My page",
    signIn: "Sign in",
    signUp: "Join",
    signOut: "Sign out",
    notifications: "Notifications",
  },
  bellNews: "Notifications: there is news",
  bell: (unread: number) =>
    unread > 0 ? `Notifications: ${unread > 99 ? "more than 99" : unread} new` : "Notifications: nothing new",
  footer: {
    rules: "House rules",
    help: "When to call for help",
    language: "中文",
    languageLabel: "用中文阅读",
    demo: "A demonstration, not reviewed by any hospital.",
    hideCounts: "Hide numbers",
    showCounts: "Show numbers",
    promise: "Peer support, not medical advice.",
  },
  rulesChanged: { text: "The house rules have changed.", link: "See what is new" },
  urgent: {
    title: "Not for emergencies",
    signs: "Stoma dark or black, bleeding that does not stop, fever, vomiting, nothing in the bag for hours: ",
    call: "call now",
    unwatched: "Nobody watches this place around the clock.",
  },
  connection: {
    offline: "You are offline. You can go on reading what is here.",
    retry: "Try again",
    signedOut: "You have been signed out. What you wrote is still on this page.",
    signIn: "Sign in again",
  },
  fault: (code: string, retryAfterSeconds?: number) =>
    code === "RATE_LIMITED"
      ? `That was a lot at once. Please wait ${Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60))} min and try again.`
      : (faults[code] ?? faults.INTERNAL_SERVER_ERROR ?? ""),
  error: { title: "This page could not be loaded", retry: "Try again" },
  notFound: {
    title: "There is nothing here",
    text: "The page may have been moved or taken down, or you may need to sign in to see it.",
    home: "To the boards",
  },
  loading: "Loading",
  close: "Close",
  undo: "Undo",
  pager: { label: "Pages", earlier: "Earlier", later: "Later" },
  required: "required",
  roles: {
    PATIENT: "patient",
    CARER: "carer",
    SURVIVOR: "survivor",
    MODERATOR: "moderator",
    EXPERT: "expert",
    ADMINISTRATOR: "administrator",
    ANONYMOUS: "anonymous",
  },
};
