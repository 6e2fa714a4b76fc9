import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type { UntypedProperties } from '../../untyped-graph-properties.js';
import { defineEntityType, type EntityType } from '../odata/entity-property-select.js';

type Words<Text extends string> = Text extends `${infer Line}\n${infer Rest}`
  ? WordsOfLine<Line> | Words<Rest>
  : WordsOfLine<Text>;
type WordsOfLine<Text extends string, Found = never> = Text extends `${infer Word} ${infer Rest}`
  ? WordsOfLine<Rest, Found | Word>
  : Exclude<Found | Text, ''>;
type OnlyNames<Text extends string, T> = [Exclude<Words<Text>, keyof T>] extends [never]
  ? unknown
  : { readonly 'Microsoft’s type has no property': Exclude<Words<Text>, keyof T> };

/** A type whose names are those of Microsoft's types of v1.0, and of beta for what beta alone has. */
function typed<T, InBeta>() {
  return <const P extends string, const B extends string = ''>(
    name: string,
    properties: P & OnlyNames<P, T>,
    more: { readonly defaults?: string; readonly onlyOnSelect?: string; readonly beta?: B & OnlyNames<B, InBeta> } = {},
  ): EntityType => defineEntityType(name, properties, more);
}

/**
 * The types of Graph's schema that the demo tenant serves, with their documented properties: what `$select` accepts.
 * Source: https://learn.microsoft.com/graph/api/resources/…
 */
const USER_DEFAULTS =
  'businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName';

const USER = `aboutMe accountEnabled ageGroup assignedLicenses assignedPlans authorizationInfo birthday businessPhones city companyName
  consentProvidedForMinor country createdDateTime creationType customSecurityAttributes deletedDateTime department displayName
  employeeHireDate employeeId employeeLeaveDateTime employeeOrgData employeeType externalUserState
  externalUserStateChangeDateTime faxNumber givenName hireDate identities imAddresses interests
  isManagementRestricted isResourceAccount jobTitle lastPasswordChangeDateTime legalAgeGroupClassification licenseAssignmentStates
  mail mailboxSettings mailNickname mobilePhone mySite officeLocation onPremisesDistinguishedName onPremisesDomainName
  onPremisesExtensionAttributes onPremisesImmutableId onPremisesLastSyncDateTime onPremisesProvisioningErrors
  onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName otherMails
  passwordPolicies passwordProfile pastProjects postalCode preferredDataLocation preferredLanguage preferredName provisionedPlans
  proxyAddresses responsibilities schools securityIdentifier serviceProvisioningErrors
  showInAddressList signInActivity signInSessionsValidFromDateTime skills state streetAddress surname usageLocation
  userPrincipalName userType`;

const GROUP = `allowExternalSenders assignedLabels assignedLicenses autoSubscribeNewMembers classification   createdDateTime deletedDateTime description displayName expirationDateTime groupTypes hasMembersWithLicenseErrors
  hideFromAddressLists hideFromOutlookClients isArchived isAssignableToRole isManagementRestricted isSubscribedByMail
  licenseProcessingState mail mailEnabled mailNickname membershipRule membershipRuleProcessingState onPremisesDomainName
  onPremisesLastSyncDateTime onPremisesNetBiosName onPremisesProvisioningErrors onPremisesSamAccountName
  onPremisesSecurityIdentifier onPremisesSyncEnabled organizationId preferredDataLocation preferredLanguage proxyAddresses
  renewedDateTime resourceBehaviorOptions resourceProvisioningOptions securityEnabled securityIdentifier
  serviceProvisioningErrors theme uniqueName unseenCount visibility `;

const SERVICE_PRINCIPAL = `accountEnabled addIns alternativeNames appDescription appDisplayName appId applicationTemplateId
  appOwnerOrganizationId appRoleAssignmentRequired appRoles createdByAppId createdDateTime customSecurityAttributes deletedDateTime
  description disabledByMicrosoftStatus displayName homepage info isDisabled keyCredentials
  loginUrl logoutUrl notes notificationEmailAddresses oauth2PermissionScopes passwordCredentials   preferredSingleSignOnMode preferredTokenSigningKeyThumbprint replyUrls
  resourceSpecificApplicationPermissions samlSingleSignOnSettings servicePrincipalNames servicePrincipalType
  signInAudience tags tokenEncryptionKeyId verifiedPublisher`;

const APPLICATION = `addIns api appId appRoles applicationTemplateId authenticationBehaviors certification createdByAppId
  createdDateTime defaultRedirectUri deletedDateTime description disabledByMicrosoftStatus displayName groupMembershipClaims
  identifierUris info isDeviceOnlyAuthSupported isDisabled isFallbackPublicClient keyCredentials logo nativeAuthenticationApisEnabled
  notes oauth2RequirePostResponse optionalClaims parentalControlSettings passwordCredentials publicClient publisherDomain
  requestSignatureVerification requiredResourceAccess samlMetadataUrl serviceManagementReference
  servicePrincipalLockConfiguration signInAudience spa tags tokenEncryptionKeyId uniqueName verifiedPublisher web`;

const DIRECTORY_ROLE = 'deletedDateTime description displayName roleTemplateId';

/** Microsoft Graph’s `user`. */
export const userType = typed<V1.User, Beta.User>()('user', USER, {
  defaults: USER_DEFAULTS,
  beta: 'refreshTokensValidFromDateTime',
});
/** Microsoft Graph’s `group`. */
export const groupType = typed<V1.Group & UntypedProperties['group'], Beta.Group>()('group', GROUP, {
  beta: 'createdByAppId writebackConfiguration',
});
/** Microsoft Graph’s `servicePrincipal`. */
export const servicePrincipalType = typed<
  V1.ServicePrincipal & UntypedProperties['servicePrincipal'],
  Beta.ServicePrincipal
>()('servicePrincipal', SERVICE_PRINCIPAL, {
  onlyOnSelect: 'keyCredentials customSecurityAttributes',
  beta: 'errorUrl passwordSingleSignOnSettings preferredTokenSigningKeyEndDateTime publisherName samlMetadataUrl',
});
/** Microsoft Graph’s `application`. */
export const applicationType = typed<V1.Application & UntypedProperties['application'], Beta.Application>()(
  'application',
  APPLICATION,
  {
    onlyOnSelect: 'keyCredentials',
  },
);
/** Microsoft Graph’s `directoryRole`. */
export const directoryRoleType = typed<V1.DirectoryRole, Beta.DirectoryRole>()('directoryRole', DIRECTORY_ROLE);
/** Mixed collections of users, groups, service principals and roles (members, memberOf, principals). */
export const directoryObjectType = defineEntityType(
  'directoryObject',
  [USER, GROUP, SERVICE_PRINCIPAL, DIRECTORY_ROLE].join(' '),
  {
    defaults: `${USER_DEFAULTS} ${DIRECTORY_ROLE} appId appOwnerOrganizationId appDisplayName servicePrincipalType createdDateTime
    groupTypes isAssignableToRole mailEnabled mailNickname securityEnabled visibility`,
  },
);
/** Microsoft Graph’s `organization`. */
export const organizationType = typed<V1.Organization, Beta.Organization>()(
  'organization',
  `assignedPlans branding businessPhones city country countryLetterCode createdDateTime defaultUsageLocation deletedDateTime
  displayName marketingNotificationEmails mobileDeviceManagementAuthority
  onPremisesLastSyncDateTime onPremisesSyncEnabled partnerTenantType postalCode preferredLanguage
  privacyProfile provisionedPlans securityComplianceNotificationMails securityComplianceNotificationPhones state street
  technicalNotificationMails tenantType verifiedDomains `,
  { beta: 'isMultipleDataLocationsForServicesEnabled onPremisesLastPasswordSyncDateTime directorySizeQuota' },
);
/** Microsoft Graph’s `subscribedSku`. */
export const subscribedSkuType = typed<V1.SubscribedSku, Beta.SubscribedSku>()(
  'subscribedSku',
  'accountId accountName appliesTo capabilityStatus consumedUnits prepaidUnits servicePlans skuId skuPartNumber subscriptionIds',
);
/** Microsoft Graph’s `administrativeUnit`. */
export const administrativeUnitType = typed<V1.AdministrativeUnit, Beta.AdministrativeUnit>()(
  'administrativeUnit',
  'deletedDateTime description displayName isMemberManagementRestricted membershipRule membershipRuleProcessingState membershipType visibility',
);
/** Microsoft Graph’s `unifiedRoleDefinition`. */
export const roleDefinitionType = typed<V1.UnifiedRoleDefinition, Beta.UnifiedRoleDefinition>()(
  'unifiedRoleDefinition',
  'description displayName inheritsPermissionsFrom isBuiltIn isEnabled resourceScopes rolePermissions templateId version',
  { beta: 'allowedPrincipalTypes isPrivileged' },
);
/** Microsoft Graph’s `unifiedRoleAssignment`. */
export const roleAssignmentType = typed<
  V1.UnifiedRoleAssignment & UntypedProperties['roleAssignment'],
  Beta.UnifiedRoleAssignment
>()(
  'unifiedRoleAssignment',
  'appScopeId condition directoryScopeId principalId principalOrganizationId roleDefinitionId',
  { beta: 'resourceScope' },
);
const SCHEDULE_INSTANCE =
  'appScopeId directoryScopeId endDateTime memberType principalId roleDefinitionId startDateTime';
/** Microsoft Graph’s `unifiedRoleAssignmentScheduleInstance`. */
export const roleAssignmentScheduleInstanceType = typed<
  V1.UnifiedRoleAssignmentScheduleInstance,
  Beta.UnifiedRoleAssignmentScheduleInstance
>()(
  'unifiedRoleAssignmentScheduleInstance',
  `${SCHEDULE_INSTANCE} assignmentType roleAssignmentOriginId roleAssignmentScheduleId`,
);
/** Microsoft Graph’s `unifiedRoleEligibilityScheduleInstance`. */
export const roleEligibilityScheduleInstanceType = typed<
  V1.UnifiedRoleEligibilityScheduleInstance,
  Beta.UnifiedRoleEligibilityScheduleInstance
>()('unifiedRoleEligibilityScheduleInstance', `${SCHEDULE_INSTANCE} roleEligibilityScheduleId`);
/** Microsoft Graph’s `privilegedAccessGroupScheduleInstance`. */
export const groupScheduleInstanceType = defineEntityType(
  'privilegedAccessGroupScheduleInstance',
  'accessId assignmentScheduleId assignmentType eligibilityScheduleId endDateTime groupId memberType principalId startDateTime',
);
/** Microsoft Graph’s `appRoleAssignment`. */
export const appRoleAssignmentType = typed<V1.AppRoleAssignment, Beta.AppRoleAssignment>()(
  'appRoleAssignment',
  'appRoleId createdDateTime deletedDateTime principalDisplayName principalId principalType resourceDisplayName resourceId',
);
/** Microsoft Graph’s `oAuth2PermissionGrant`. */
export const oauth2PermissionGrantType = typed<V1.OAuth2PermissionGrant, Beta.OAuth2PermissionGrant>()(
  'oAuth2PermissionGrant',
  'clientId consentType principalId resourceId scope ',
  { beta: 'expiryTime startTime' },
);
/** Microsoft Graph’s `federatedIdentityCredential`. */
export const federatedIdentityCredentialType = typed<
  V1.FederatedIdentityCredential,
  Beta.FederatedIdentityCredential
>()('federatedIdentityCredential', 'audiences description issuer name subject', { beta: 'claimsMatchingExpression' });
/** Microsoft Graph’s `conditionalAccessPolicy`. */
export const conditionalAccessPolicyType = typed<
  V1.ConditionalAccessPolicy & UntypedProperties['accessPolicy'],
  Beta.ConditionalAccessPolicy
>()(
  'conditionalAccessPolicy',
  'conditions createdDateTime deletedDateTime displayName grantControls modifiedDateTime sessionControls state templateId',
);
/** Microsoft Graph’s `namedLocation`. */
export const namedLocationType = defineEntityType(
  'namedLocation',
  'countriesAndRegions countryLookupMethod createdDateTime displayName includeUnknownCountriesAndRegions ipRanges isTrusted modifiedDateTime',
);
/** Microsoft Graph’s `authenticationStrengthPolicy`. */
export const authenticationStrengthPolicyType = typed<
  V1.AuthenticationStrengthPolicy,
  Beta.AuthenticationStrengthPolicy
>()(
  'authenticationStrengthPolicy',
  'allowedCombinations combinationConfigurations createdDateTime description displayName modifiedDateTime policyType requirementsSatisfied',
);
/** Microsoft Graph’s `delegatedAdminRelationship`. */
export const delegatedAdminRelationshipType = defineEntityType(
  'delegatedAdminRelationship',
  'accessDetails activatedDateTime autoExtendDuration createdDateTime customer displayName duration endDateTime lastModifiedDateTime status',
);
/** Microsoft Graph’s `policyBase`. */
export const policyType = defineEntityType(
  'policyBase',
  `allowEmailVerifiedUsersToJoinOrganization allowInvitesFrom allowUserConsentForRiskyApps allowedToSignUpEmailBasedSubscriptions
  allowedToUseSSPR blockMsolPowerShell defaultUserRolePermissions deletedDateTime description displayName guestUserRoleId isEnabled
  notifyReviewers permissionGrantPolicyIdsAssignedToDefaultUserRole remindersEnabled requestDurationInDays reviewers version`,
);
/** Microsoft Graph’s `authenticationMethod`. */
export const authenticationMethodType = defineEntityType(
  'authenticationMethod',
  'createdDateTime displayName phoneType phoneNumber',
);
/** Microsoft Graph’s `userRegistrationDetails`. */
export const userRegistrationDetailsType = typed<V1.UserRegistrationDetails, Beta.UserRegistrationDetails>()(
  'userRegistrationDetails',
  `isAdmin isMfaCapable isMfaRegistered isPasswordlessCapable isSsprCapable isSsprEnabled isSsprRegistered
  isSystemPreferredAuthenticationMethodEnabled lastUpdatedDateTime methodsRegistered systemPreferredAuthenticationMethods
  userDisplayName userPreferredMethodForSecondaryAuthentication userPrincipalName userType`,
  { beta: 'defaultMfaMethod' },
);
/** Microsoft Graph’s `servicePrincipalSignInActivity`. */
export const servicePrincipalSignInActivityType = defineEntityType(
  'servicePrincipalSignInActivity',
  `appId applicationAuthenticationClientSignInActivity applicationAuthenticationResourceSignInActivity
  delegatedClientSignInActivity delegatedResourceSignInActivity lastSignInActivity`,
);
/** Microsoft Graph’s `directoryAudit`. */
export const directoryAuditType = typed<V1.DirectoryAudit, Beta.DirectoryAudit>()(
  'directoryAudit',
  `activityDateTime activityDisplayName additionalDetails category correlationId initiatedBy loggedByService operationType result
  resultReason targetResources `,
  { beta: 'userAgent' },
);
/** Microsoft Graph’s `riskyUser`. */
export const riskyUserType = typed<V1.RiskyUser, Beta.RiskyUser>()(
  'riskyUser',
  `isDeleted isProcessing riskDetail riskLastUpdatedDateTime riskLevel riskState userDisplayName userPrincipalName`,
);
/** Microsoft Graph’s `auditLogQuery`. */
export const auditLogQueryType = defineEntityType(
  'security.auditLogQuery',
  `administrativeUnitIdFilters approximateReturnedRecordCount displayName filterEndDateTime filterStartDateTime ipAddressFilters
  isRecordCountLimitExceeded keywordFilter objectIdFilters operationFilters recordCountLimit recordTypeFilters serviceFilters status userPrincipalNameFilters`,
);
/** Microsoft Graph’s `auditLogRecord`. */
export const auditLogRecordType = defineEntityType(
  'security.auditLogRecord',
  `administrativeUnits auditData auditLogRecordType clientIp createdDateTime objectId operation organizationId service userId
  userPrincipalName userType`,
);
