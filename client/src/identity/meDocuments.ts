import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MePageQuery } from "@tongxing/schema/generated/graphql.ts";

/** Everything on a member's own page. */
export const MePageDocument = graphql(`
  query MePage {
    viewer {
      id
      handle
      displayName
      email
      isEmailVerified
      role
      staffRoles
      about
      locale
      timeZone
      roleVisibility
      aboutVisibility
      joinedVisibility
      theme
      typeSize
      hidesCounts
      warningPreferences {
        kind
        treatment
      }
      version
      sessions(first: 50) {
        nodes {
          id
          device
          createdAt
          lastSeenAt
          isCurrent
        }
        pageInfo {
          hasNextPage
        }
      }
      measures {
        ...MeasureNotice
      }
      mutes {
        id
        handle
        displayName
      }
      blocks {
        personaId
        since
        persona {
          id
          displayName
          pseudonym {
            en
            zh
          }
        }
      }
      postsOutOfSight {
        postId
        state
        isAnonymous
        excerpt
        createdAt
      }
      accessTokens(first: 50) {
        nodes {
          id
          name
          scope
          createdAt
          lastUsedAt
        }
      }
    }
  }
`);

/** The member as their own page sees them. */
export type Me = NonNullable<MePageQuery["viewer"]>;

export const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        version
      }
      userErrors {
        code
        path
        finding {
          ...Finding
        }
      }
    }
  }
`);

export const UpdateReadingSettingsDocument = graphql(`
  mutation UpdateReadingSettings($input: UpdateReadingSettingsInput!) {
    updateReadingSettings(input: $input) {
      viewer {
        id
        version
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const SetWarningPreferencesDocument = graphql(`
  mutation SetWarningPreferences($preferences: [WarningPreferenceInput!]!) {
    setWarningPreferences(input: { preferences: $preferences }) {
      viewer {
        id
        warningPreferences {
          kind
          treatment
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
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

export const RevokeSessionDocument = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      sessionId
      userErrors {
        code
        path
      }
    }
  }
`);

export const ShowMutedDocument = graphql(`
  mutation ShowMuted($memberId: ID!) {
    unmuteMember(input: { memberId: $memberId }) {
      userErrors {
        code
        path
      }
    }
  }
`);

export const ShowBlockedDocument = graphql(`
  mutation ShowBlocked($personaId: ID!) {
    unblockPersona(input: { personaId: $personaId }) {
      userErrors {
        code
        path
      }
    }
  }
`);

export const WithdrawOutOfSightDocument = graphql(`
  mutation WithdrawOutOfSight($postId: ID!) {
    withdrawPost(input: { postId: $postId }) {
      userErrors {
        code
        path
      }
    }
  }
`);

export const RestoreOutOfSightDocument = graphql(`
  mutation RestoreOutOfSight($postId: ID!) {
    restorePost(input: { postId: $postId }) {
      userErrors {
        code
        path
      }
    }
  }
`);

export const CreateAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      userErrors {
        code
        path
      }
    }
  }
`);

export const RevokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      accessTokenId
      userErrors {
        code
        path
      }
    }
  }
`);
