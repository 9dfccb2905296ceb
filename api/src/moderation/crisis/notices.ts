import { registerNotices } from "../../identity/standing/notices.ts";
import { hasUnreadMessages } from "./conversation.queries.ts";

registerNotices(hasUnreadMessages);
