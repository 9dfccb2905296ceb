/** The demonstration's mails, which go nowhere. */
export default {
  title: "Outbox",
  lead: "This demonstration sends no mail. What it would have sent is shown here, to everybody who opens this page.",
  to: "To",
  older: "Older mails",
  empty: "No mail yet. Join, or ask for a new password, and one will appear here.",
};
