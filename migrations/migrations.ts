import { Migration20261124000000_house } from "./Migration20261124000000_house.ts";
import { Migration20261124200000_news_index } from "./Migration20261124200000_news_index.ts";
import { Migration20261125000000_event_consumers } from "./Migration20261125000000_event_consumers.ts";
import { Migration20261125040000_drafts } from "./Migration20261125040000_drafts.ts";
import { Migration20261125010000_anonymity } from "./Migration20261125010000_anonymity.ts";
import { Migration20261125011000_mutes_and_blocks } from "./Migration20261125011000_mutes_and_blocks.ts";
import { Migration20261125070000_read_paths } from "./Migration20261125070000_read_paths.ts";
import { Migration20261125050000_notifications } from "./Migration20261125050000_notifications.ts";
import { Migration20261125100000_care } from "./Migration20261125100000_care.ts";
import { Migration20261125120000_pictures } from "./Migration20261125120000_pictures.ts";
import { Migration20261125110000_search } from "./Migration20261125110000_search.ts";
import { Migration20261125130000_unmasking } from "./Migration20261125130000_unmasking.ts";
import { Migration20261125140000_held_posts } from "./Migration20261125140000_held_posts.ts";
import { Migration20261125150000_sealed_drafts } from "./Migration20261125150000_sealed_drafts.ts";
import { Migration20261126000000_moderation } from "./Migration20261126000000_moderation.ts";
import { Migration20261130000000_open_words } from "./Migration20261130000000_open_words.ts";
import { Migration20261130020000_case_queue } from "./Migration20261130020000_case_queue.ts";
import { Migration20261130040000_audit_chain } from "./Migration20261130040000_audit_chain.ts";
import { Migration20261130060000_moderator_shifts } from "./Migration20261130060000_moderator_shifts.ts";
import { Migration20261130040001_audit_reading } from "./Migration20261130040001_audit_reading.ts";
import { Migration20261130010000_own_reports } from "./Migration20261130010000_own_reports.ts";
import { Migration20261130050000_screening } from "./Migration20261130050000_screening.ts";

/** Every migration in its order. A new one goes to the end; none is changed after it has landed. */
export const migrations = [
  { name: "Migration20261124000000_house", class: Migration20261124000000_house },
  { name: "Migration20261124200000_news_index", class: Migration20261124200000_news_index },
  { name: "Migration20261125000000_event_consumers", class: Migration20261125000000_event_consumers },
  { name: "Migration20261125040000_drafts", class: Migration20261125040000_drafts },
  { name: "Migration20261125010000_anonymity", class: Migration20261125010000_anonymity },
  { name: "Migration20261125070000_read_paths", class: Migration20261125070000_read_paths },
  { name: "Migration20261125050000_notifications", class: Migration20261125050000_notifications },
  { name: "Migration20261125011000_mutes_and_blocks", class: Migration20261125011000_mutes_and_blocks },
  { name: "Migration20261125100000_care", class: Migration20261125100000_care },
  { name: "Migration20261125120000_pictures", class: Migration20261125120000_pictures },
  { name: "Migration20261125110000_search", class: Migration20261125110000_search },
  { name: "Migration20261125130000_unmasking", class: Migration20261125130000_unmasking },
  { name: "Migration20261125140000_held_posts", class: Migration20261125140000_held_posts },
  { name: "Migration20261125150000_sealed_drafts", class: Migration20261125150000_sealed_drafts },
  { name: "Migration20261126000000_moderation", class: Migration20261126000000_moderation },
  { name: "Migration20261130000000_open_words", class: Migration20261130000000_open_words },
  { name: "Migration20261130020000_case_queue", class: Migration20261130020000_case_queue },
  { name: "Migration20261130040000_audit_chain", class: Migration20261130040000_audit_chain },
  { name: "Migration20261130060000_moderator_shifts", class: Migration20261130060000_moderator_shifts },
  { name: "Migration20261130040001_audit_reading", class: Migration20261130040001_audit_reading },
  { name: "Migration20261130010000_own_reports", class: Migration20261130010000_own_reports },
  { name: "Migration20261130050000_screening", class: Migration20261130050000_screening },
];
