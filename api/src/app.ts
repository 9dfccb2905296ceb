import { existsSync, readFileSync } from "node:fs";
import proxyAddress from "@fastify/proxy-addr";
import type { FastifyInstance } from "fastify";
import { BoardActivityFields, BoardActivitySubscription } from "./boards/activity.graphql.ts";
import { Board } from "./boards/board.entity.ts";
import { BoardFollowField } from "./boards/boardLevel.graphql.ts";
import { BoardFields, BoardOperations, ThreadBoardField } from "./boards/board.graphql.ts";
import { BoardMutations } from "./boards/board.mutations.graphql.ts";
import { DraftBoardField } from "./boards/draft.graphql.ts";
import { BoardMembershipFields, MembershipFields, MembershipMutations } from "./boards/membership.graphql.ts";
import { ThreadActivityFields, ThreadActivitySubscription } from "./discussion/activity.graphql.ts";
import { DraftDiscussionFields } from "./discussion/draft.graphql.ts";
import { BlockOperations, PersonaFoldField } from "./discussion/blocks.graphql.ts";
import { Membership } from "./discussion/membership.entity.ts";
import { Place } from "./discussion/place.entity.ts";
import { Post } from "./discussion/post.entity.ts";
import { PostFields, PostOperations } from "./discussion/post.graphql.ts";
import { PostReactionFields, ReactionFaceField } from "./discussion/reactions.graphql.ts";
import { ViewerHeldPosts } from "./discussion/ownHeldPosts.graphql.ts";
import { PreviewQueries } from "./discussion/preview.graphql.ts";
import { ReadState } from "./discussion/readState.entity.ts";
import { Thread } from "./discussion/thread.entity.ts";
import { PostThreadField, ThreadFields, ThreadQueries } from "./discussion/thread.graphql.ts";
import { ThreadFollowField } from "./discussion/threadLevel.graphql.ts";
import { ThreadMutations } from "./discussion/thread.mutations.graphql.ts";
import { ViewerPostsOutOfSight } from "./discussion/outOfSight.graphql.ts";
import { ViewerUnreadThreads } from "./discussion/unreadThreads.graphql.ts";
import { HouseQuery } from "./house.graphql.ts";
import { workForHouse } from "./houseJobs.ts";
import { AccessToken } from "./identity/accessToken.entity.ts";
import { AccessTokenOperations } from "./identity/accessToken.graphql.ts";
import { Account } from "./identity/account.entity.ts";
import { MemberQueries } from "./identity/member.graphql.ts";
import { OneTimeToken } from "./identity/oneTimeToken.entity.ts";
import { PasswordOperations } from "./identity/password.graphql.ts";
import { Persona } from "./identity/personas/persona.entity.ts";
import { PersonaFields } from "./identity/personas/persona.graphql.ts";
import { screenProfilesBy } from "./identity/profileScreening.ts";
import { ProfileOperations } from "./identity/profile.graphql.ts";
import { Session } from "./identity/session.entity.ts";
import { SignInOperations } from "./identity/signIn.graphql.ts";
import { Measure } from "./identity/standing/measure.entity.ts";
import { MemberMuteFields, MuteOperations } from "./identity/standing/mutes.graphql.ts";
import { StaffOperations } from "./identity/staff.graphql.ts";
import { StaffRole } from "./identity/staffRole.entity.ts";
import { ViewerFields } from "./identity/viewer.graphql.ts";
import { ModeratorCareField, ModeratorCareMutations } from "./moderation/care/care.graphql.ts";
import { ModerationCase } from "./moderation/cases/case.entity.ts";
import { CaseFields } from "./moderation/cases/case.graphql.ts";
import { ModerationCaseMutations } from "./moderation/cases/case.mutations.graphql.ts";
import { EarlierDecisionsField } from "./moderation/decisions/earlierDecisions.graphql.ts";
import { ModerationQueueActivityFields, ModerationQueueSubscription } from "./moderation/cases/caseActivity.graphql.ts";
import { CaseNote } from "./moderation/cases/caseNote.entity.ts";
import { CaseNoteFields, CaseNotesField } from "./moderation/cases/caseNotes.graphql.ts";
import { CaseTextFields, CaseTexts } from "./moderation/cases/caseText.graphql.ts";
import { SimilarCasesField } from "./moderation/cases/similarCases.graphql.ts";
import { ThreadContextField } from "./moderation/cases/threadContext.graphql.ts";
import { ModerationCaseQueries, ModerationQueueFields } from "./moderation/cases/queue.graphql.ts";
import { CaseSnapshot } from "./moderation/cases/snapshot.entity.ts";
import { Appeal } from "./moderation/appeals/appeal.entity.ts";
import { AppealFields, AppealQueries } from "./moderation/appeals/appeal.graphql.ts";
import { AppealMutations } from "./moderation/appeals/appeal.mutations.graphql.ts";
import { DecisionAppealFields, ReportAppealFields } from "./moderation/appeals/appealFields.graphql.ts";
import { Decision } from "./moderation/decisions/decision.entity.ts";
import { DecisionFields, DecisionMutations, StatementFields } from "./moderation/decisions/decision.graphql.ts";
import { followEdits } from "./moderation/decisions/followEdits.ts";
import { CaseDecisions, OwnDecisions } from "./moderation/decisions/ownDecisions.graphql.ts";
import { StatementOfReasons } from "./moderation/decisions/statement.entity.ts";
import { MeasureFields, PersonaStandingField, ViewerMeasures } from "./moderation/measure.graphql.ts";
import { MeasureMutations } from "./moderation/measure.mutations.graphql.ts";
import { CrisisActivityFields, CrisisActivitySubscription } from "./moderation/crisis/crisisActivity.graphql.ts";
import { CrisisCall } from "./moderation/crisis/crisisCall.entity.ts";
import { CrisisCase } from "./moderation/crisis/crisis.entity.ts";
import { CrisisEvent } from "./moderation/crisis/crisisEvent.entity.ts";
import {
  CrisesFields,
  CrisisCallFields,
  CrisisEventFields,
  CrisisFields,
  CrisisMessageFields,
  CrisisQueries,
} from "./moderation/crisis/crisis.graphql.ts";
import { CrisisMutations } from "./moderation/crisis/crisis.mutations.graphql.ts";
import { CrisisMessage } from "./moderation/crisis/crisisMessage.entity.ts";
import { CrisisTemplate } from "./moderation/crisis/crisisTemplate.entity.ts";
import { CrisisTemplateFields, CrisisTemplateOperations } from "./moderation/crisis/crisisTemplate.graphql.ts";
import {
  ModeratorConversationFields,
  ModeratorConversationOperations,
  ModeratorMessageFields,
} from "./moderation/crisis/conversation.graphql.ts";
import { followCrises } from "./moderation/crisis/followCrises.ts";
import { HelpLineQueries } from "./moderation/crisis/helpLines.graphql.ts";
import { ModeratorShift } from "./moderation/shifts/shift.entity.ts";
import { ModeratorShiftFields, ShiftMutations, ShiftQueries } from "./moderation/shifts/shift.graphql.ts";
import { Report } from "./moderation/reports/report.entity.ts";
import { CaseReportFields, CaseReportsField } from "./moderation/reports/caseReports.graphql.ts";
import {
  MemberReportField,
  PostReportField,
  ReportFields,
  ReportMutations,
  ThreadReportField,
  ViewerReports,
} from "./moderation/reports/report.graphql.ts";
import { ModerationLogQueries } from "./moderation/log/moderationLog.graphql.ts";
import { HouseRule } from "./moderation/rules/rule.entity.ts";
import { RuleOperations, ViewerRulesField } from "./moderation/rules/rule.graphql.ts";
import { RuleSet } from "./moderation/rules/ruleSet.entity.ts";
import { DryRunQueries } from "./moderation/screening/dryRun.graphql.ts";
import { PostScreeningField, ScreeningFindingFields } from "./moderation/screening/findings.graphql.ts";
import { houseWatchList } from "./moderation/screening/houseWatchList.ts";
import { WatchedTerm } from "./moderation/screening/watchedTerm.entity.ts";
import { WatchedTermOperations } from "./moderation/screening/watchedTerms.graphql.ts";
import { UnmaskRequest } from "./moderation/unmaskRequest.entity.ts";
import { HeldPostQueries } from "./moderation/heldPosts.graphql.ts";
import { UnmaskRequestFields, UnmaskRequestOperations } from "./moderation/unmaskRequest.graphql.ts";
import { TransparencyQueries } from "./moderation/transparency/transparencyReport.graphql.ts";
import { addTransparencyRoute } from "./moderation/transparency/transparencyRoute.ts";
import { AuditTrailQueries } from "./moderation/trail/auditTrail.graphql.ts";
import { followEvents } from "./notifications/followEvents.ts";
import { NotificationFields, ViewerNotifications } from "./notifications/notification.graphql.ts";
import { NotificationMutations } from "./notifications/notification.mutations.graphql.ts";
import { NotificationNewsFields, NotificationSubscription } from "./notifications/notificationReceived.graphql.ts";
import { NotificationSettingOperations } from "./notifications/setting.graphql.ts";
import { addUnsubscribeRoute } from "./notifications/unsubscribeRoute.ts";
import { createApollo } from "./platform/graphql/apollo.ts";
import type { House } from "./platform/graphql/context.ts";
import { Executor } from "./platform/graphql/executor.ts";
import { buildHouseSchema } from "./platform/graphql/schema.ts";
import { serveSubscriptions } from "./platform/graphql/subscriptions.ts";
import { addGraphqlRoute } from "./platform/http/graphqlRoute.ts";
import { addPages, type ClientBundle } from "./platform/http/pages.ts";
import { sessionCookieName, viewerOf } from "./platform/http/requestContext.ts";
import { createServer } from "./platform/http/server.ts";
import { OutboxQueries } from "./platform/mail/outbox.graphql.ts";
import { inRepository } from "./platform/root.ts";
import { keepIndex } from "./search/keepIndex.ts";
import { SearchQueries } from "./search/search.graphql.ts";
import { SynonymGroup } from "./search/synonymGroup.entity.ts";
import { SynonymOperations } from "./search/synonyms.graphql.ts";
import { DraftMutations, ViewerDrafts } from "./subjects/drafts/draft.graphql.ts";
import {
  FollowingFields,
  FollowingMutations,
  MemberFollowField,
  ViewerFollowing,
} from "./subjects/following/following.graphql.ts";
import { Reaction } from "./subjects/reactions/reaction.entity.ts";
import { ReactionMutations } from "./subjects/reactions/reaction.graphql.ts";
import { addPictureRoutes } from "./subjects/pictures/pictureRoutes.ts";
import { screenProfile } from "./subjects/screening/screenProfile.ts";
import { keepWatchListBy } from "./subjects/screening/watchList.ts";
import { Revision } from "./subjects/revisions/revision.entity.ts";
import { WarningPreferenceOperations } from "./subjects/warnings/warning.graphql.ts";
import "./boards/subject.ts";
import "./discussion/post.searchable.ts";
import "./discussion/subjects.ts";
import "./moderation/crisis/notices.ts";
import "./subjects/memberSubject.ts";

keepWatchListBy(houseWatchList);
screenProfilesBy(screenProfile);

/** Every entity of every room. */
export const entities = [
  Account,
  Session,
  AccessToken,
  OneTimeToken,
  StaffRole,
  Persona,
  Place,
  Membership,
  Board,
  Thread,
  Post,
  ReadState,
  Revision,
  Measure,
  Decision,
  Appeal,
  StatementOfReasons,
  UnmaskRequest,
  ModerationCase,
  CaseSnapshot,
  CaseNote,
  ModeratorShift,
  Report,
  RuleSet,
  HouseRule,
  WatchedTerm,
  CrisisCase,
  CrisisEvent,
  CrisisMessage,
  CrisisCall,
  CrisisTemplate,
  Reaction,
  SynonymGroup,
];

/** Every room's face to GraphQL. */
export const resolvers = [
  [HouseQuery, OutboxQueries, MemberQueries, PersonaFields, ViewerFields],
  [SignInOperations, PasswordOperations, ProfileOperations, AccessTokenOperations, StaffOperations],
  [
    ThreadFields,
    ThreadQueries,
    ThreadMutations,
    ViewerPostsOutOfSight,
    ViewerUnreadThreads,
    ViewerHeldPosts,
    PostFields,
    PostThreadField,
    PostOperations,
    PreviewQueries,
  ],
  [ThreadActivityFields, ThreadActivitySubscription, BoardActivityFields, BoardActivitySubscription],
  [BoardFields, BoardOperations, BoardMutations, ThreadBoardField],
  [MemberMuteFields, MuteOperations, PersonaFoldField, BlockOperations],
  [MembershipFields, BoardMembershipFields, MembershipMutations],
  [ViewerDrafts, DraftMutations, DraftDiscussionFields, DraftBoardField],
  [WarningPreferenceOperations, ReactionMutations, PostReactionFields, ReactionFaceField],
  [FollowingFields, FollowingMutations, ViewerFollowing],
  [MemberFollowField, ThreadFollowField, BoardFollowField],
  [NotificationFields, ViewerNotifications, NotificationMutations, NotificationSettingOperations],
  [NotificationNewsFields, NotificationSubscription],
  [SearchQueries, SynonymOperations],
  [MeasureFields, PersonaStandingField, ViewerMeasures, MeasureMutations],
  [DecisionFields, StatementFields, DecisionMutations, OwnDecisions, CaseDecisions],
  [AppealFields, AppealQueries, AppealMutations, DecisionAppealFields, ReportAppealFields],
  [UnmaskRequestFields, UnmaskRequestOperations, HeldPostQueries],
  [ModerationLogQueries, TransparencyQueries, AuditTrailQueries, RuleOperations, ViewerRulesField],
  [CaseFields, ModerationCaseQueries, ModerationQueueFields, ModerationCaseMutations],
  [ModerationQueueActivityFields, ModerationQueueSubscription],
  [CaseTextFields, CaseTexts, CaseNoteFields, CaseNotesField, SimilarCasesField, ThreadContextField],
  [ModeratorCareField, ModeratorCareMutations, EarlierDecisionsField],
  [ModeratorShiftFields, ShiftQueries, ShiftMutations],
  [CaseReportFields, CaseReportsField],
  [ReportFields, PostReportField, ThreadReportField, MemberReportField, ViewerReports, ReportMutations],
  [WatchedTermOperations, DryRunQueries, PostScreeningField, ScreeningFindingFields],
  [
    CrisisFields,
    CrisisEventFields,
    CrisisMessageFields,
    CrisisCallFields,
    CrisesFields,
    CrisisQueries,
    CrisisMutations,
  ],
  [CrisisActivityFields, CrisisActivitySubscription, CrisisTemplateFields, CrisisTemplateOperations, HelpLineQueries],
  [ModeratorConversationFields, ModeratorConversationOperations, ModeratorMessageFields],
].flat();

/** A served house: its web server, and how to end it without cutting anybody off. */
export interface App {
  server: FastifyInstance;
  executor: Executor;
  close(): Promise<void>;
}

/** Wires the rooms together behind one web server. Nothing listens yet. */
export async function createApp(house: House): Promise<App> {
  const schema = await buildHouseSchema(resolvers);
  const executor = new Executor(schema, readPersistedDocuments());
  const { doorkeeper } = house;
  const apollo = createApollo(executor, house.log);
  await apollo.start();
  workForHouse(house);
  const server = await createServer({
    config: house.config,
    log: house.log,
    clientFolder: inRepository("client/dist/browser/assets"),
  });
  addGraphqlRoute(server, { house, doorkeeper, executor, apollo });
  addUnsubscribeRoute(server, house);
  addPictureRoutes(server, house);
  addTransparencyRoute(server, house);
  addPages(server, { house, doorkeeper, executor, client: await loadClient() });
  const subscriptions = serveSubscriptions({
    server: server.server,
    house,
    executor,
    viewerOf: (handshake) =>
      viewerOf(
        doorkeeper,
        handshake.headers.authorization,
        server.parseCookie(handshake.headers.cookie ?? "")[sessionCookieName],
      ),
    // The same as Fastify's request.ip: behind a proxy of one's own the reader's address, not the proxy's.
    addressOf: (handshake) =>
      house.config.trustProxy ? proxyAddress(handshake, () => true) : (handshake.socket.remoteAddress ?? ""),
  });
  followEvents(house);
  followEdits(house);
  followCrises(house);
  keepIndex(house);
  await house.consumers.start();
  startJobsSoon(house);
  return {
    server,
    executor,
    close: async () => {
      await subscriptions.close();
      await server.close();
      await apollo.stop();
    },
  };
}

/** Beside the first requests, not before them. A start that fails is tried again with the first job. */
function startJobsSoon({ jobs, log }: House): void {
  setImmediate(() => {
    jobs
      .start()
      .catch((error: unknown) => log.warn({ err: { name: (error as Error).name } }, "the jobs can't be started yet"));
  });
}

function readPersistedDocuments(): Record<string, string> {
  const file = inRepository("schema/generated/persisted-documents.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
}

async function loadClient(): Promise<ClientBundle> {
  return (await import(/* @vite-ignore */ inRepository("client/dist/server/entry-server.js"))) as ClientBundle;
}
