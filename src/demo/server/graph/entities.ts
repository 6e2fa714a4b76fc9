import { entityType } from '../odata/entity.js';

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
  proxyAddresses refreshTokensValidFromDateTime responsibilities schools securityIdentifier serviceProvisioningErrors
  showInAddressList signInActivity signInSessionsValidFromDateTime skills state streetAddress surname usageLocation
  userPrincipalName userType`;

const GROUP = `allowExternalSenders assignedLabels assignedLicenses autoSubscribeNewMembers classification createdByAppId
  createdDateTime creationOptions deletedDateTime description displayName expirationDateTime groupTypes hasMembersWithLicenseErrors
  hideFromAddressLists hideFromOutlookClients isArchived isAssignableToRole isManagementRestricted isSubscribedByMail
  licenseProcessingState mail mailEnabled mailNickname membershipRule membershipRuleProcessingState onPremisesDomainName
  onPremisesLastSyncDateTime onPremisesNetBiosName onPremisesProvisioningErrors onPremisesSamAccountName
  onPremisesSecurityIdentifier onPremisesSyncEnabled organizationId preferredDataLocation preferredLanguage proxyAddresses
  renewedDateTime resourceBehaviorOptions resourceProvisioningOptions securityEnabled securityIdentifier
  serviceProvisioningErrors theme uniqueName unseenCount visibility writebackConfiguration`;

const SERVICE_PRINCIPAL = `accountEnabled addIns alternativeNames appDescription appDisplayName appId applicationTemplateId
  appOwnerOrganizationId appRoleAssignmentRequired appRoles createdByAppId createdDateTime customSecurityAttributes deletedDateTime
  description disabledByMicrosoftStatus displayName errorUrl homepage info isAuthorizationServiceEnabled isDisabled keyCredentials
  loginUrl logoutUrl notes notificationEmailAddresses oauth2PermissionScopes passwordCredentials passwordSingleSignOnSettings
  preferredSingleSignOnMode preferredTokenSigningKeyEndDateTime preferredTokenSigningKeyThumbprint publisherName replyUrls
  resourceSpecificApplicationPermissions samlMetadataUrl samlSingleSignOnSettings servicePrincipalNames servicePrincipalType
  signInAudience tags tokenEncryptionKeyId verifiedPublisher`;

const APPLICATION = `addIns api appId appRoles applicationTemplateId authenticationBehaviors certification createdByAppId
  createdDateTime defaultRedirectUri deletedDateTime description disabledByMicrosoftStatus displayName groupMembershipClaims
  identifierUris info isDeviceOnlyAuthSupported isDisabled isFallbackPublicClient keyCredentials logo nativeAuthenticationApisEnabled
  notes oauth2RequirePostResponse optionalClaims parentalControlSettings passwordCredentials publicClient publisherDomain
  requestSignatureVerification requiredResourceAccess samlMetadataUrl serviceManagementReference
  servicePrincipalLockConfiguration signInAudience spa tags tokenEncryptionKeyId uniqueName verifiedPublisher web`;

const DIRECTORY_ROLE = 'deletedDateTime description displayName roleTemplateId';

export const user = entityType('user', USER, { defaults: USER_DEFAULTS });
export const group = entityType('group', GROUP);
export const servicePrincipal = entityType('servicePrincipal', SERVICE_PRINCIPAL, {
  onlyOnSelect: 'keyCredentials customSecurityAttributes',
});
export const application = entityType('application', APPLICATION, { onlyOnSelect: 'keyCredentials' });
export const directoryRole = entityType('directoryRole', DIRECTORY_ROLE);
/** Mixed collections of users, groups, service principals and roles (members, memberOf, principals). */
export const directoryObject = entityType(
  'directoryObject',
  [USER, GROUP, SERVICE_PRINCIPAL, DIRECTORY_ROLE].join(' '),
  {
    defaults: `${USER_DEFAULTS} ${DIRECTORY_ROLE} appId appOwnerOrganizationId appDisplayName servicePrincipalType createdDateTime
    groupTypes isAssignableToRole mailEnabled mailNickname securityEnabled visibility`,
  },
);
export const organization = entityType(
  'organization',
  `assignedPlans branding businessPhones city country countryLetterCode createdDateTime defaultUsageLocation deletedDateTime
  displayName isMultipleDataLocationsForServicesEnabled marketingNotificationEmails mobileDeviceManagementAuthority
  onPremisesLastPasswordSyncDateTime onPremisesLastSyncDateTime onPremisesSyncEnabled partnerTenantType postalCode preferredLanguage
  privacyProfile provisionedPlans securityComplianceNotificationMails securityComplianceNotificationPhones state street
  technicalNotificationMails tenantType verifiedDomains directorySizeQuota`,
);
export const subscribedSku = entityType(
  'subscribedSku',
  'accountId accountName appliesTo capabilityStatus consumedUnits prepaidUnits servicePlans skuId skuPartNumber subscriptionIds',
);
export const administrativeUnit = entityType(
  'administrativeUnit',
  'deletedDateTime description displayName isMemberManagementRestricted membershipRule membershipRuleProcessingState membershipType visibility',
);
export const roleDefinition = entityType(
  'unifiedRoleDefinition',
  'allowedPrincipalTypes description displayName inheritsPermissionsFrom isBuiltIn isEnabled isPrivileged resourceScopes rolePermissions templateId version',
);
export const roleAssignment = entityType(
  'unifiedRoleAssignment',
  'appScopeId condition directoryScopeId principalId principalOrganizationId resourceScope roleDefinitionId',
);
const SCHEDULE_INSTANCE =
  'appScopeId directoryScopeId endDateTime memberType principalId roleDefinitionId startDateTime';
export const roleAssignmentScheduleInstance = entityType(
  'unifiedRoleAssignmentScheduleInstance',
  `${SCHEDULE_INSTANCE} assignmentType roleAssignmentOriginId roleAssignmentScheduleId`,
);
export const roleEligibilityScheduleInstance = entityType(
  'unifiedRoleEligibilityScheduleInstance',
  `${SCHEDULE_INSTANCE} roleEligibilityScheduleId`,
);
export const groupScheduleInstance = entityType(
  'privilegedAccessGroupScheduleInstance',
  'accessId assignmentScheduleId assignmentType eligibilityScheduleId endDateTime groupId memberType principalId startDateTime',
);
export const appRoleAssignment = entityType(
  'appRoleAssignment',
  'appRoleId createdDateTime deletedDateTime principalDisplayName principalId principalType resourceDisplayName resourceId',
);
export const oauth2PermissionGrant = entityType(
  'oAuth2PermissionGrant',
  'clientId consentType expiryTime principalId resourceId scope startTime',
);
export const federatedIdentityCredential = entityType(
  'federatedIdentityCredential',
  'audiences claimsMatchingExpression description issuer name subject',
);
export const conditionalAccessPolicy = entityType(
  'conditionalAccessPolicy',
  'conditions createdDateTime deletedDateTime displayName grantControls modifiedDateTime sessionControls state templateId',
);
export const namedLocation = entityType(
  'namedLocation',
  'countriesAndRegions countryLookupMethod createdDateTime displayName includeUnknownCountriesAndRegions ipRanges isTrusted modifiedDateTime',
);
export const authenticationStrengthPolicy = entityType(
  'authenticationStrengthPolicy',
  'allowedCombinations combinationConfigurations createdDateTime description displayName modifiedDateTime policyType requirementsSatisfied',
);
export const policy = entityType(
  'policyBase',
  `allowEmailVerifiedUsersToJoinOrganization allowInvitesFrom allowUserConsentForRiskyApps allowedToSignUpEmailBasedSubscriptions
  allowedToUseSSPR blockMsolPowerShell defaultUserRolePermissions deletedDateTime description displayName guestUserRoleId isEnabled
  notifyReviewers permissionGrantPolicyIdsAssignedToDefaultUserRole remindersEnabled requestDurationInDays reviewers version`,
);
export const authenticationMethod = entityType(
  'authenticationMethod',
  'createdDateTime displayName phoneType phoneNumber',
);
export const userRegistrationDetails = entityType(
  'userRegistrationDetails',
  `defaultMfaMethod isAdmin isMfaCapable isMfaRegistered isPasswordlessCapable isSsprCapable isSsprEnabled isSsprRegistered
  isSystemPreferredAuthenticationMethodEnabled lastUpdatedDateTime methodsRegistered systemPreferredAuthenticationMethods
  userDisplayName userPreferredMethodForSecondaryAuthentication userPrincipalName userType`,
);
export const servicePrincipalSignInActivity = entityType(
  'servicePrincipalSignInActivity',
  `appId applicationAuthenticationClientSignInActivity applicationAuthenticationResourceSignInActivity
  delegatedClientSignInActivity delegatedResourceSignInActivity lastSignInActivity`,
);
export const directoryAudit = entityType(
  'directoryAudit',
  `activityDateTime activityDisplayName additionalDetails category correlationId initiatedBy loggedByService operationType result
  resultReason targetResources userAgent`,
);
export const riskyUser = entityType(
  'riskyUser',
  `isDeleted isProcessing riskDetail riskLastUpdatedDateTime riskLevel riskState userDisplayName userPrincipalName`,
);
export const auditLogQuery = entityType(
  'security.auditLogQuery',
  `administrativeUnitIdFilters displayName filterEndDateTime filterStartDateTime ipAddressFilters keywordFilter objectIdFilters
  operationFilters recordTypeFilters serviceFilter status userPrincipalNameFilters`,
);
export const auditLogRecord = entityType(
  'security.auditLogRecord',
  `administrativeUnits auditData auditLogRecordType clientIp createdDateTime objectId operation organizationId service userId
  userPrincipalName userType`,
);
