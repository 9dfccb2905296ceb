/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment BoardForm on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    position\n    openToRoles\n    version\n  }\n": typeof types.BoardFormFragmentDoc,
    "\n  fragment BoardHead on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      read\n      createThread\n      edit\n    }\n  }\n": typeof types.BoardHeadFragmentDoc,
    "\n  subscription BoardNews($boardId: ID!, $after: String) {\n    boardActivity(boardId: $boardId, after: $after) {\n      cursor\n      kind\n      thread {\n        id\n      }\n    }\n  }\n": typeof types.BoardNewsDocument,
    "\n  fragment BoardRow on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      requestMembership\n    }\n  }\n": typeof types.BoardRowFragmentDoc,
    "\n  query OpenBoard($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      threads(first: 5) {\n        nodes {\n          ...ThreadRow\n        }\n      }\n    }\n  }\n": typeof types.OpenBoardDocument,
    "\n  fragment JoinBoard on Board {\n    id\n    slug\n    viewerMembership\n    viewerCan {\n      read\n      requestMembership\n    }\n  }\n": typeof types.JoinBoardFragmentDoc,
    "\n  fragment UnreadThreads on ThreadConnection {\n    nodes {\n      ...ThreadRow\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.UnreadThreadsFragmentDoc,
    "\n  fragment MembershipRequest on Membership {\n    id\n    requestedAt\n    note\n    member {\n      id\n      handle\n      displayName\n      role\n    }\n  }\n": typeof types.MembershipRequestFragmentDoc,
    "\n  fragment ThreadList on ThreadConnection {\n    nodes {\n      ...ThreadRow\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n": typeof types.ThreadListFragmentDoc,
    "\n  fragment ThreadRow on Thread {\n    id\n    number\n    slug\n    title\n    locale\n    state\n    isPinned\n    createdAt\n    lastActivityAt\n    replyCount\n    viewerReadUpTo\n    viewerUnreadCount\n    author {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n    lastPoster {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n  }\n": typeof types.ThreadRowFragmentDoc,
    "\n  mutation MarkBoardRead($input: MarkBoardReadInput!) {\n    markBoardRead(input: $input) {\n      board {\n        id\n        viewerUnreadThreadCount\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.MarkBoardReadDocument,
    "\n  mutation RequestMembership($input: RequestMembershipInput!) {\n    requestMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RequestMembershipDocument,
    "\n  mutation CancelMembership($input: CancelMembershipInput!) {\n    cancelMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CancelMembershipDocument,
    "\n  mutation DecideMembership($input: DecideMembershipInput!) {\n    decideMembership(input: $input) {\n      membership {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.DecideMembershipDocument,
    "\n  query HomePage($after: String) {\n    viewer {\n      id\n      unreadThreads(first: 20, after: $after) {\n        ...UnreadThreads\n      }\n    }\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n": typeof types.HomePageDocument,
    "\n  query MarkdownPreview($body: String!) {\n    markdownPreview(body: $body)\n  }\n": typeof types.MarkdownPreviewDocument,
    "\n  query PostSource($id: ID!) {\n    post(id: $id) {\n      id\n      body\n      bodyHtml\n      version\n      thread {\n        id\n      }\n    }\n  }\n": typeof types.PostSourceDocument,
    "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.EditPostDocument,
    "\n  query PostHistory($id: ID!) {\n    post(id: $id) {\n      id\n      version\n      bodyHtml\n      editedAt\n      createdAt\n      revisions(first: 50) {\n        nodes {\n          version\n          bodyHtml\n          writtenAt\n        }\n      }\n    }\n  }\n": typeof types.PostHistoryDocument,
    "\n  query MentionCandidates($threadId: ID!, $prefix: String!) {\n    thread(id: $threadId) {\n      id\n      mentionCandidates(prefix: $prefix, first: 6) {\n        id\n        handle\n        displayName\n      }\n      mentionablePseudonyms(prefix: $prefix) {\n        id\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n": typeof types.MentionCandidatesDocument,
    "\n  fragment PostFacts on Post {\n    id\n    number\n    state\n    bodyHtml\n    createdAt\n    editedAt\n    version\n    author {\n      id\n      kind\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n      colour\n      handle\n      role\n      staffRoles\n    }\n    quotedPost {\n      id\n      number\n      excerpt\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n": typeof types.PostFactsFragmentDoc,
    "\n  fragment PostCard on Post {\n    ...PostFacts\n    author {\n      id\n      viewerIsSelf\n    }\n    viewerCan {\n      edit\n      withdraw\n      restore\n    }\n  }\n": typeof types.PostCardFragmentDoc,
    "\n  query ThreadPage(\n    $number: Int!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $holdingNumber: Int\n    $quote: Int\n    $isQuoting: Boolean!\n  ) {\n    thread(number: $number) {\n      id\n      number\n      slug\n      title\n      locale\n      state\n      isPinned\n      replyCount\n      lastPostNumber\n      version\n      viewerReadUpTo\n      viewerUnreadCount\n      viewerCan {\n        reply\n        editTitle\n        lock\n        pin\n      }\n      activityCursor\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      viewerPseudonym {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n        visibility\n        state\n        viewerMembership\n      }\n      posts(first: $first, after: $after, last: $last, before: $before, holdingNumber: $holdingNumber) {\n        nodes {\n          ...PostCard\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n      quotable: posts(first: 1, holdingNumber: $quote) @include(if: $isQuoting) {\n        nodes {\n          id\n          number\n          state\n          bodyHtml\n          author {\n            id\n            displayName\n            pseudonym {\n              en\n              zh\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ThreadPageDocument,
    "\n  subscription ThreadActivity($threadId: ID!, $after: String) {\n    threadActivity(threadId: $threadId, after: $after) {\n      cursor\n      kind\n      post {\n        ...PostFacts\n      }\n    }\n  }\n": typeof types.ThreadActivityDocument,
    "\n  query PostsAsShown($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Post {\n        ...PostCard\n      }\n    }\n  }\n": typeof types.PostsAsShownDocument,
    "\n  mutation MarkThreadRead($input: MarkThreadReadInput!) {\n    markThreadRead(input: $input) {\n      userErrors {\n        code\n      }\n    }\n  }\n": typeof types.MarkThreadReadDocument,
    "\n  mutation ReplyToThread($input: ReplyToThreadInput!) {\n    replyToThread(input: $input) {\n      post {\n        ...PostCard\n        thread {\n          id\n          number\n          slug\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ReplyToThreadDocument,
    "\n  mutation EditThread($input: EditThreadInput!) {\n    editThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n        title\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.EditThreadDocument,
    "\n  mutation LockThread($threadId: ID!) {\n    lockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.LockThreadDocument,
    "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UnlockThreadDocument,
    "\n  mutation PinThread($threadId: ID!) {\n    pinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PinThreadDocument,
    "\n  mutation UnpinThread($threadId: ID!) {\n    unpinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UnpinThreadDocument,
    "\n  mutation WithdrawPost($postId: ID!) {\n    withdrawPost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.WithdrawPostDocument,
    "\n  mutation RestorePost($postId: ID!) {\n    restorePost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RestorePostDocument,
    "\n  fragment DemoSignIns on House {\n    demoSignIns {\n      handle\n      password\n      role\n      isModerator\n      isAdministrator\n    }\n  }\n": typeof types.DemoSignInsFragmentDoc,
    "\n  query MePage {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      isEmailVerified\n      role\n      staffRoles\n      about\n      locale\n      timeZone\n      roleVisibility\n      aboutVisibility\n      joinedVisibility\n      theme\n      typeSize\n      version\n      sessions(first: 50) {\n        nodes {\n          id\n          device\n          createdAt\n          lastSeenAt\n          isCurrent\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      accessTokens(first: 50) {\n        nodes {\n          id\n          name\n          scope\n          createdAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n": typeof types.MePageDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation UpdateReadingSettings($input: UpdateReadingSettingsInput!) {\n    updateReadingSettings(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UpdateReadingSettingsDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      sessionId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      secret\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CreateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) {\n      accessTokenId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RevokeAccessTokenDocument,
    "\n  query EditBoardPage($slug: String!) {\n    board(slug: $slug) {\n      ...BoardForm\n      viewerCan {\n        edit\n      }\n    }\n  }\n": typeof types.EditBoardPageDocument,
    "\n  mutation UpdateBoard($input: UpdateBoardInput!) {\n    updateBoard(input: $input) {\n      board {\n        ...BoardForm\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UpdateBoardDocument,
    "\n  mutation CreateBoard($input: CreateBoardInput!) {\n    createBoard(input: $input) {\n      board {\n        id\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CreateBoardDocument,
    "\n  query BoardPage($slug: String!, $sort: ThreadSort!, $first: Int, $after: String, $last: Int, $before: String) {\n    board(slug: $slug) {\n      ...BoardHead\n      ...JoinBoard\n      activityCursor\n      threads(sort: $sort, first: $first, after: $after, last: $last, before: $before) {\n        ...ThreadList\n      }\n      membershipRequests(first: 20) {\n        nodes {\n          ...MembershipRequest\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.BoardPageDocument,
    "\n  query BoardsPage {\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n": typeof types.BoardsPageDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      requested\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  query MemberPage($handle: String!) {\n    member(handle: $handle) {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      about\n      joinedOn\n      viewerIsSelf\n    }\n  }\n": typeof types.MemberPageDocument,
    "\n  query NewThreadPage($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      state\n      visibility\n      viewerMembership\n      viewerCan {\n        read\n        createThread\n      }\n    }\n  }\n": typeof types.NewThreadPageDocument,
    "\n  mutation CreateThread($input: CreateThreadInput!) {\n    createThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CreateThreadDocument,
    "\n  query OutboxPage($after: String) {\n    demoOutbox(first: 20, after: $after) {\n      nodes {\n        id\n        to\n        subject\n        text\n        sentAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OutboxPageDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  query SignInPage {\n    house {\n      ...DemoSignIns\n    }\n  }\n": typeof types.SignInPageDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      verified\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.VerifyEmailDocument,
    "\n  query Session {\n    viewer {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      isEmailVerified\n      locale\n      timeZone\n      theme\n      typeSize\n      acceptedRulesVersion\n    }\n    house {\n      demo\n      rulesVersion\n      passwordMinLength\n      bodyMaxLength\n      titleMaxLength\n      undoMinutes\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query StillSignedIn {\n    viewer {\n      id\n    }\n  }\n": typeof types.StillSignedInDocument,
};
const documents: Documents = {
    "\n  fragment BoardForm on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    position\n    openToRoles\n    version\n  }\n": types.BoardFormFragmentDoc,
    "\n  fragment BoardHead on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      read\n      createThread\n      edit\n    }\n  }\n": types.BoardHeadFragmentDoc,
    "\n  subscription BoardNews($boardId: ID!, $after: String) {\n    boardActivity(boardId: $boardId, after: $after) {\n      cursor\n      kind\n      thread {\n        id\n      }\n    }\n  }\n": types.BoardNewsDocument,
    "\n  fragment BoardRow on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      requestMembership\n    }\n  }\n": types.BoardRowFragmentDoc,
    "\n  query OpenBoard($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      threads(first: 5) {\n        nodes {\n          ...ThreadRow\n        }\n      }\n    }\n  }\n": types.OpenBoardDocument,
    "\n  fragment JoinBoard on Board {\n    id\n    slug\n    viewerMembership\n    viewerCan {\n      read\n      requestMembership\n    }\n  }\n": types.JoinBoardFragmentDoc,
    "\n  fragment UnreadThreads on ThreadConnection {\n    nodes {\n      ...ThreadRow\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.UnreadThreadsFragmentDoc,
    "\n  fragment MembershipRequest on Membership {\n    id\n    requestedAt\n    note\n    member {\n      id\n      handle\n      displayName\n      role\n    }\n  }\n": types.MembershipRequestFragmentDoc,
    "\n  fragment ThreadList on ThreadConnection {\n    nodes {\n      ...ThreadRow\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n": types.ThreadListFragmentDoc,
    "\n  fragment ThreadRow on Thread {\n    id\n    number\n    slug\n    title\n    locale\n    state\n    isPinned\n    createdAt\n    lastActivityAt\n    replyCount\n    viewerReadUpTo\n    viewerUnreadCount\n    author {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n    lastPoster {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n  }\n": types.ThreadRowFragmentDoc,
    "\n  mutation MarkBoardRead($input: MarkBoardReadInput!) {\n    markBoardRead(input: $input) {\n      board {\n        id\n        viewerUnreadThreadCount\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.MarkBoardReadDocument,
    "\n  mutation RequestMembership($input: RequestMembershipInput!) {\n    requestMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.RequestMembershipDocument,
    "\n  mutation CancelMembership($input: CancelMembershipInput!) {\n    cancelMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.CancelMembershipDocument,
    "\n  mutation DecideMembership($input: DecideMembershipInput!) {\n    decideMembership(input: $input) {\n      membership {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.DecideMembershipDocument,
    "\n  query HomePage($after: String) {\n    viewer {\n      id\n      unreadThreads(first: 20, after: $after) {\n        ...UnreadThreads\n      }\n    }\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n": types.HomePageDocument,
    "\n  query MarkdownPreview($body: String!) {\n    markdownPreview(body: $body)\n  }\n": types.MarkdownPreviewDocument,
    "\n  query PostSource($id: ID!) {\n    post(id: $id) {\n      id\n      body\n      bodyHtml\n      version\n      thread {\n        id\n      }\n    }\n  }\n": types.PostSourceDocument,
    "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.EditPostDocument,
    "\n  query PostHistory($id: ID!) {\n    post(id: $id) {\n      id\n      version\n      bodyHtml\n      editedAt\n      createdAt\n      revisions(first: 50) {\n        nodes {\n          version\n          bodyHtml\n          writtenAt\n        }\n      }\n    }\n  }\n": types.PostHistoryDocument,
    "\n  query MentionCandidates($threadId: ID!, $prefix: String!) {\n    thread(id: $threadId) {\n      id\n      mentionCandidates(prefix: $prefix, first: 6) {\n        id\n        handle\n        displayName\n      }\n      mentionablePseudonyms(prefix: $prefix) {\n        id\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n": types.MentionCandidatesDocument,
    "\n  fragment PostFacts on Post {\n    id\n    number\n    state\n    bodyHtml\n    createdAt\n    editedAt\n    version\n    author {\n      id\n      kind\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n      colour\n      handle\n      role\n      staffRoles\n    }\n    quotedPost {\n      id\n      number\n      excerpt\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n": types.PostFactsFragmentDoc,
    "\n  fragment PostCard on Post {\n    ...PostFacts\n    author {\n      id\n      viewerIsSelf\n    }\n    viewerCan {\n      edit\n      withdraw\n      restore\n    }\n  }\n": types.PostCardFragmentDoc,
    "\n  query ThreadPage(\n    $number: Int!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $holdingNumber: Int\n    $quote: Int\n    $isQuoting: Boolean!\n  ) {\n    thread(number: $number) {\n      id\n      number\n      slug\n      title\n      locale\n      state\n      isPinned\n      replyCount\n      lastPostNumber\n      version\n      viewerReadUpTo\n      viewerUnreadCount\n      viewerCan {\n        reply\n        editTitle\n        lock\n        pin\n      }\n      activityCursor\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      viewerPseudonym {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n        visibility\n        state\n        viewerMembership\n      }\n      posts(first: $first, after: $after, last: $last, before: $before, holdingNumber: $holdingNumber) {\n        nodes {\n          ...PostCard\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n      quotable: posts(first: 1, holdingNumber: $quote) @include(if: $isQuoting) {\n        nodes {\n          id\n          number\n          state\n          bodyHtml\n          author {\n            id\n            displayName\n            pseudonym {\n              en\n              zh\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ThreadPageDocument,
    "\n  subscription ThreadActivity($threadId: ID!, $after: String) {\n    threadActivity(threadId: $threadId, after: $after) {\n      cursor\n      kind\n      post {\n        ...PostFacts\n      }\n    }\n  }\n": types.ThreadActivityDocument,
    "\n  query PostsAsShown($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Post {\n        ...PostCard\n      }\n    }\n  }\n": types.PostsAsShownDocument,
    "\n  mutation MarkThreadRead($input: MarkThreadReadInput!) {\n    markThreadRead(input: $input) {\n      userErrors {\n        code\n      }\n    }\n  }\n": types.MarkThreadReadDocument,
    "\n  mutation ReplyToThread($input: ReplyToThreadInput!) {\n    replyToThread(input: $input) {\n      post {\n        ...PostCard\n        thread {\n          id\n          number\n          slug\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.ReplyToThreadDocument,
    "\n  mutation EditThread($input: EditThreadInput!) {\n    editThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n        title\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.EditThreadDocument,
    "\n  mutation LockThread($threadId: ID!) {\n    lockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.LockThreadDocument,
    "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.UnlockThreadDocument,
    "\n  mutation PinThread($threadId: ID!) {\n    pinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.PinThreadDocument,
    "\n  mutation UnpinThread($threadId: ID!) {\n    unpinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.UnpinThreadDocument,
    "\n  mutation WithdrawPost($postId: ID!) {\n    withdrawPost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.WithdrawPostDocument,
    "\n  mutation RestorePost($postId: ID!) {\n    restorePost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.RestorePostDocument,
    "\n  fragment DemoSignIns on House {\n    demoSignIns {\n      handle\n      password\n      role\n      isModerator\n      isAdministrator\n    }\n  }\n": types.DemoSignInsFragmentDoc,
    "\n  query MePage {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      isEmailVerified\n      role\n      staffRoles\n      about\n      locale\n      timeZone\n      roleVisibility\n      aboutVisibility\n      joinedVisibility\n      theme\n      typeSize\n      version\n      sessions(first: 50) {\n        nodes {\n          id\n          device\n          createdAt\n          lastSeenAt\n          isCurrent\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      accessTokens(first: 50) {\n        nodes {\n          id\n          name\n          scope\n          createdAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n": types.MePageDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation UpdateReadingSettings($input: UpdateReadingSettingsInput!) {\n    updateReadingSettings(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.UpdateReadingSettingsDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      sessionId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      secret\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.CreateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) {\n      accessTokenId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.RevokeAccessTokenDocument,
    "\n  query EditBoardPage($slug: String!) {\n    board(slug: $slug) {\n      ...BoardForm\n      viewerCan {\n        edit\n      }\n    }\n  }\n": types.EditBoardPageDocument,
    "\n  mutation UpdateBoard($input: UpdateBoardInput!) {\n    updateBoard(input: $input) {\n      board {\n        ...BoardForm\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.UpdateBoardDocument,
    "\n  mutation CreateBoard($input: CreateBoardInput!) {\n    createBoard(input: $input) {\n      board {\n        id\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.CreateBoardDocument,
    "\n  query BoardPage($slug: String!, $sort: ThreadSort!, $first: Int, $after: String, $last: Int, $before: String) {\n    board(slug: $slug) {\n      ...BoardHead\n      ...JoinBoard\n      activityCursor\n      threads(sort: $sort, first: $first, after: $after, last: $last, before: $before) {\n        ...ThreadList\n      }\n      membershipRequests(first: 20) {\n        nodes {\n          ...MembershipRequest\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.BoardPageDocument,
    "\n  query BoardsPage {\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n": types.BoardsPageDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      requested\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.RequestPasswordResetDocument,
    "\n  query MemberPage($handle: String!) {\n    member(handle: $handle) {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      about\n      joinedOn\n      viewerIsSelf\n    }\n  }\n": types.MemberPageDocument,
    "\n  query NewThreadPage($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      state\n      visibility\n      viewerMembership\n      viewerCan {\n        read\n        createThread\n      }\n    }\n  }\n": types.NewThreadPageDocument,
    "\n  mutation CreateThread($input: CreateThreadInput!) {\n    createThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.CreateThreadDocument,
    "\n  query OutboxPage($after: String) {\n    demoOutbox(first: 20, after: $after) {\n      nodes {\n        id\n        to\n        subject\n        text\n        sentAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OutboxPageDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  query SignInPage {\n    house {\n      ...DemoSignIns\n    }\n  }\n": types.SignInPageDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      verified\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.VerifyEmailDocument,
    "\n  query Session {\n    viewer {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      isEmailVerified\n      locale\n      timeZone\n      theme\n      typeSize\n      acceptedRulesVersion\n    }\n    house {\n      demo\n      rulesVersion\n      passwordMinLength\n      bodyMaxLength\n      titleMaxLength\n      undoMinutes\n    }\n  }\n": types.SessionDocument,
    "\n  query StillSignedIn {\n    viewer {\n      id\n    }\n  }\n": types.StillSignedInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardForm on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    position\n    openToRoles\n    version\n  }\n"): (typeof documents)["\n  fragment BoardForm on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    position\n    openToRoles\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardHead on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      read\n      createThread\n      edit\n    }\n  }\n"): (typeof documents)["\n  fragment BoardHead on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      read\n      createThread\n      edit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BoardNews($boardId: ID!, $after: String) {\n    boardActivity(boardId: $boardId, after: $after) {\n      cursor\n      kind\n      thread {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription BoardNews($boardId: ID!, $after: String) {\n    boardActivity(boardId: $boardId, after: $after) {\n      cursor\n      kind\n      thread {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardRow on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      requestMembership\n    }\n  }\n"): (typeof documents)["\n  fragment BoardRow on Board {\n    id\n    slug\n    name {\n      en\n      zh\n    }\n    description {\n      en\n      zh\n    }\n    visibility\n    state\n    openToRoles\n    threadCount\n    viewerMembership\n    viewerUnreadThreadCount\n    viewerCan {\n      requestMembership\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenBoard($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      threads(first: 5) {\n        nodes {\n          ...ThreadRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OpenBoard($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      threads(first: 5) {\n        nodes {\n          ...ThreadRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JoinBoard on Board {\n    id\n    slug\n    viewerMembership\n    viewerCan {\n      read\n      requestMembership\n    }\n  }\n"): (typeof documents)["\n  fragment JoinBoard on Board {\n    id\n    slug\n    viewerMembership\n    viewerCan {\n      read\n      requestMembership\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnreadThreads on ThreadConnection {\n    nodes {\n      ...ThreadRow\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment UnreadThreads on ThreadConnection {\n    nodes {\n      ...ThreadRow\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MembershipRequest on Membership {\n    id\n    requestedAt\n    note\n    member {\n      id\n      handle\n      displayName\n      role\n    }\n  }\n"): (typeof documents)["\n  fragment MembershipRequest on Membership {\n    id\n    requestedAt\n    note\n    member {\n      id\n      handle\n      displayName\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadList on ThreadConnection {\n    nodes {\n      ...ThreadRow\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadList on ThreadConnection {\n    nodes {\n      ...ThreadRow\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadRow on Thread {\n    id\n    number\n    slug\n    title\n    locale\n    state\n    isPinned\n    createdAt\n    lastActivityAt\n    replyCount\n    viewerReadUpTo\n    viewerUnreadCount\n    author {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n    lastPoster {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadRow on Thread {\n    id\n    number\n    slug\n    title\n    locale\n    state\n    isPinned\n    createdAt\n    lastActivityAt\n    replyCount\n    viewerReadUpTo\n    viewerUnreadCount\n    author {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n    lastPoster {\n      id\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkBoardRead($input: MarkBoardReadInput!) {\n    markBoardRead(input: $input) {\n      board {\n        id\n        viewerUnreadThreadCount\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkBoardRead($input: MarkBoardReadInput!) {\n    markBoardRead(input: $input) {\n      board {\n        id\n        viewerUnreadThreadCount\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestMembership($input: RequestMembershipInput!) {\n    requestMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestMembership($input: RequestMembershipInput!) {\n    requestMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelMembership($input: CancelMembershipInput!) {\n    cancelMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelMembership($input: CancelMembershipInput!) {\n    cancelMembership(input: $input) {\n      board {\n        id\n        viewerMembership\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideMembership($input: DecideMembershipInput!) {\n    decideMembership(input: $input) {\n      membership {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DecideMembership($input: DecideMembershipInput!) {\n    decideMembership(input: $input) {\n      membership {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomePage($after: String) {\n    viewer {\n      id\n      unreadThreads(first: 20, after: $after) {\n        ...UnreadThreads\n      }\n    }\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomePage($after: String) {\n    viewer {\n      id\n      unreadThreads(first: 20, after: $after) {\n        ...UnreadThreads\n      }\n    }\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MarkdownPreview($body: String!) {\n    markdownPreview(body: $body)\n  }\n"): (typeof documents)["\n  query MarkdownPreview($body: String!) {\n    markdownPreview(body: $body)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostSource($id: ID!) {\n    post(id: $id) {\n      id\n      body\n      bodyHtml\n      version\n      thread {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PostSource($id: ID!) {\n    post(id: $id) {\n      id\n      body\n      bodyHtml\n      version\n      thread {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostHistory($id: ID!) {\n    post(id: $id) {\n      id\n      version\n      bodyHtml\n      editedAt\n      createdAt\n      revisions(first: 50) {\n        nodes {\n          version\n          bodyHtml\n          writtenAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PostHistory($id: ID!) {\n    post(id: $id) {\n      id\n      version\n      bodyHtml\n      editedAt\n      createdAt\n      revisions(first: 50) {\n        nodes {\n          version\n          bodyHtml\n          writtenAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MentionCandidates($threadId: ID!, $prefix: String!) {\n    thread(id: $threadId) {\n      id\n      mentionCandidates(prefix: $prefix, first: 6) {\n        id\n        handle\n        displayName\n      }\n      mentionablePseudonyms(prefix: $prefix) {\n        id\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MentionCandidates($threadId: ID!, $prefix: String!) {\n    thread(id: $threadId) {\n      id\n      mentionCandidates(prefix: $prefix, first: 6) {\n        id\n        handle\n        displayName\n      }\n      mentionablePseudonyms(prefix: $prefix) {\n        id\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostFacts on Post {\n    id\n    number\n    state\n    bodyHtml\n    createdAt\n    editedAt\n    version\n    author {\n      id\n      kind\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n      colour\n      handle\n      role\n      staffRoles\n    }\n    quotedPost {\n      id\n      number\n      excerpt\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PostFacts on Post {\n    id\n    number\n    state\n    bodyHtml\n    createdAt\n    editedAt\n    version\n    author {\n      id\n      kind\n      displayName\n      pseudonym {\n        en\n        zh\n      }\n      colour\n      handle\n      role\n      staffRoles\n    }\n    quotedPost {\n      id\n      number\n      excerpt\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostCard on Post {\n    ...PostFacts\n    author {\n      id\n      viewerIsSelf\n    }\n    viewerCan {\n      edit\n      withdraw\n      restore\n    }\n  }\n"): (typeof documents)["\n  fragment PostCard on Post {\n    ...PostFacts\n    author {\n      id\n      viewerIsSelf\n    }\n    viewerCan {\n      edit\n      withdraw\n      restore\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThreadPage(\n    $number: Int!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $holdingNumber: Int\n    $quote: Int\n    $isQuoting: Boolean!\n  ) {\n    thread(number: $number) {\n      id\n      number\n      slug\n      title\n      locale\n      state\n      isPinned\n      replyCount\n      lastPostNumber\n      version\n      viewerReadUpTo\n      viewerUnreadCount\n      viewerCan {\n        reply\n        editTitle\n        lock\n        pin\n      }\n      activityCursor\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      viewerPseudonym {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n        visibility\n        state\n        viewerMembership\n      }\n      posts(first: $first, after: $after, last: $last, before: $before, holdingNumber: $holdingNumber) {\n        nodes {\n          ...PostCard\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n      quotable: posts(first: 1, holdingNumber: $quote) @include(if: $isQuoting) {\n        nodes {\n          id\n          number\n          state\n          bodyHtml\n          author {\n            id\n            displayName\n            pseudonym {\n              en\n              zh\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ThreadPage(\n    $number: Int!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $holdingNumber: Int\n    $quote: Int\n    $isQuoting: Boolean!\n  ) {\n    thread(number: $number) {\n      id\n      number\n      slug\n      title\n      locale\n      state\n      isPinned\n      replyCount\n      lastPostNumber\n      version\n      viewerReadUpTo\n      viewerUnreadCount\n      viewerCan {\n        reply\n        editTitle\n        lock\n        pin\n      }\n      activityCursor\n      author {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      viewerPseudonym {\n        id\n        displayName\n        pseudonym {\n          en\n          zh\n        }\n      }\n      board {\n        id\n        slug\n        name {\n          en\n          zh\n        }\n        visibility\n        state\n        viewerMembership\n      }\n      posts(first: $first, after: $after, last: $last, before: $before, holdingNumber: $holdingNumber) {\n        nodes {\n          ...PostCard\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n      quotable: posts(first: 1, holdingNumber: $quote) @include(if: $isQuoting) {\n        nodes {\n          id\n          number\n          state\n          bodyHtml\n          author {\n            id\n            displayName\n            pseudonym {\n              en\n              zh\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ThreadActivity($threadId: ID!, $after: String) {\n    threadActivity(threadId: $threadId, after: $after) {\n      cursor\n      kind\n      post {\n        ...PostFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ThreadActivity($threadId: ID!, $after: String) {\n    threadActivity(threadId: $threadId, after: $after) {\n      cursor\n      kind\n      post {\n        ...PostFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostsAsShown($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Post {\n        ...PostCard\n      }\n    }\n  }\n"): (typeof documents)["\n  query PostsAsShown($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Post {\n        ...PostCard\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkThreadRead($input: MarkThreadReadInput!) {\n    markThreadRead(input: $input) {\n      userErrors {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkThreadRead($input: MarkThreadReadInput!) {\n    markThreadRead(input: $input) {\n      userErrors {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyToThread($input: ReplyToThreadInput!) {\n    replyToThread(input: $input) {\n      post {\n        ...PostCard\n        thread {\n          id\n          number\n          slug\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplyToThread($input: ReplyToThreadInput!) {\n    replyToThread(input: $input) {\n      post {\n        ...PostCard\n        thread {\n          id\n          number\n          slug\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditThread($input: EditThreadInput!) {\n    editThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n        title\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EditThread($input: EditThreadInput!) {\n    editThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n        title\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LockThread($threadId: ID!) {\n    lockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LockThread($threadId: ID!) {\n    lockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        state\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PinThread($threadId: ID!) {\n    pinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PinThread($threadId: ID!) {\n    pinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnpinThread($threadId: ID!) {\n    unpinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnpinThread($threadId: ID!) {\n    unpinThread(input: { threadId: $threadId }) {\n      thread {\n        id\n        isPinned\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPost($postId: ID!) {\n    withdrawPost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawPost($postId: ID!) {\n    withdrawPost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestorePost($postId: ID!) {\n    restorePost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestorePost($postId: ID!) {\n    restorePost(input: { postId: $postId }) {\n      post {\n        ...PostCard\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemoSignIns on House {\n    demoSignIns {\n      handle\n      password\n      role\n      isModerator\n      isAdministrator\n    }\n  }\n"): (typeof documents)["\n  fragment DemoSignIns on House {\n    demoSignIns {\n      handle\n      password\n      role\n      isModerator\n      isAdministrator\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MePage {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      isEmailVerified\n      role\n      staffRoles\n      about\n      locale\n      timeZone\n      roleVisibility\n      aboutVisibility\n      joinedVisibility\n      theme\n      typeSize\n      version\n      sessions(first: 50) {\n        nodes {\n          id\n          device\n          createdAt\n          lastSeenAt\n          isCurrent\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      accessTokens(first: 50) {\n        nodes {\n          id\n          name\n          scope\n          createdAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MePage {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      isEmailVerified\n      role\n      staffRoles\n      about\n      locale\n      timeZone\n      roleVisibility\n      aboutVisibility\n      joinedVisibility\n      theme\n      typeSize\n      version\n      sessions(first: 50) {\n        nodes {\n          id\n          device\n          createdAt\n          lastSeenAt\n          isCurrent\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      accessTokens(first: 50) {\n        nodes {\n          id\n          name\n          scope\n          createdAt\n          lastUsedAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateReadingSettings($input: UpdateReadingSettingsInput!) {\n    updateReadingSettings(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateReadingSettings($input: UpdateReadingSettingsInput!) {\n    updateReadingSettings(input: $input) {\n      viewer {\n        id\n        version\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      sessionId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      sessionId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      secret\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      secret\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) {\n      accessTokenId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {\n    revokeAccessToken(input: $input) {\n      accessTokenId\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditBoardPage($slug: String!) {\n    board(slug: $slug) {\n      ...BoardForm\n      viewerCan {\n        edit\n      }\n    }\n  }\n"): (typeof documents)["\n  query EditBoardPage($slug: String!) {\n    board(slug: $slug) {\n      ...BoardForm\n      viewerCan {\n        edit\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBoard($input: UpdateBoardInput!) {\n    updateBoard(input: $input) {\n      board {\n        ...BoardForm\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBoard($input: UpdateBoardInput!) {\n    updateBoard(input: $input) {\n      board {\n        ...BoardForm\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBoard($input: CreateBoardInput!) {\n    createBoard(input: $input) {\n      board {\n        id\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateBoard($input: CreateBoardInput!) {\n    createBoard(input: $input) {\n      board {\n        id\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardPage($slug: String!, $sort: ThreadSort!, $first: Int, $after: String, $last: Int, $before: String) {\n    board(slug: $slug) {\n      ...BoardHead\n      ...JoinBoard\n      activityCursor\n      threads(sort: $sort, first: $first, after: $after, last: $last, before: $before) {\n        ...ThreadList\n      }\n      membershipRequests(first: 20) {\n        nodes {\n          ...MembershipRequest\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardPage($slug: String!, $sort: ThreadSort!, $first: Int, $after: String, $last: Int, $before: String) {\n    board(slug: $slug) {\n      ...BoardHead\n      ...JoinBoard\n      activityCursor\n      threads(sort: $sort, first: $first, after: $after, last: $last, before: $before) {\n        ...ThreadList\n      }\n      membershipRequests(first: 20) {\n        nodes {\n          ...MembershipRequest\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardsPage {\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardsPage {\n    boards(first: 100) {\n      nodes {\n        ...BoardRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      requested\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      requested\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberPage($handle: String!) {\n    member(handle: $handle) {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      about\n      joinedOn\n      viewerIsSelf\n    }\n  }\n"): (typeof documents)["\n  query MemberPage($handle: String!) {\n    member(handle: $handle) {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      about\n      joinedOn\n      viewerIsSelf\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewThreadPage($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      state\n      visibility\n      viewerMembership\n      viewerCan {\n        read\n        createThread\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewThreadPage($slug: String!) {\n    board(slug: $slug) {\n      id\n      slug\n      name {\n        en\n        zh\n      }\n      state\n      visibility\n      viewerMembership\n      viewerCan {\n        read\n        createThread\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateThread($input: CreateThreadInput!) {\n    createThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateThread($input: CreateThreadInput!) {\n    createThread(input: $input) {\n      thread {\n        id\n        number\n        slug\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OutboxPage($after: String) {\n    demoOutbox(first: 20, after: $after) {\n      nodes {\n        id\n        to\n        subject\n        text\n        sentAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query OutboxPage($after: String) {\n    demoOutbox(first: 20, after: $after) {\n      nodes {\n        id\n        to\n        subject\n        text\n        sentAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPage {\n    house {\n      ...DemoSignIns\n    }\n  }\n"): (typeof documents)["\n  query SignInPage {\n    house {\n      ...DemoSignIns\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      signedOut\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      signedOut\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      verified\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      verified\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      isEmailVerified\n      locale\n      timeZone\n      theme\n      typeSize\n      acceptedRulesVersion\n    }\n    house {\n      demo\n      rulesVersion\n      passwordMinLength\n      bodyMaxLength\n      titleMaxLength\n      undoMinutes\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      id\n      handle\n      displayName\n      role\n      staffRoles\n      isEmailVerified\n      locale\n      timeZone\n      theme\n      typeSize\n      acceptedRulesVersion\n    }\n    house {\n      demo\n      rulesVersion\n      passwordMinLength\n      bodyMaxLength\n      titleMaxLength\n      undoMinutes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StillSignedIn {\n    viewer {\n      id\n    }\n  }\n"): (typeof documents)["\n  query StillSignedIn {\n    viewer {\n      id\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;