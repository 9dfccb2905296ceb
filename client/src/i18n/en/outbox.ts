/** The demonstration's mails, which go nowhere. */
export default {
  title: "Outbox",
  lead: "This demonstration sends no mail. What it would have sent you is shown here, and to nobody else.",
  guest:
    "You are not signed in. Of an account that was made in this browser, its links to confirm the address and to choose a new password are here. For all other mail sign in, also as one of the people of the demonstration.",
  signIn: "Sign in",
  to: "To",
  older: "Older mails",
  empty: "No mail for you yet. Join, or ask for a new password, and one will appear here.",
};
