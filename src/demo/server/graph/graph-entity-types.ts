import { defineEntityType } from '../odata/entity-property-select.js';

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
export const userType = defineEntityType('user', USER, {
  defaults: USER_DEFAULTS,
  beta: 'refreshTokensValidFromDateTime',
});
/** Microsoft Graph’s `group`. */
export const groupType = defineEntityType('group', GROUP, {
  beta: 'createdByAppId creationOptions writebackConfiguration',
});
/** Microsoft Graph’s `servicePrincipal`. */
export const servicePrincipalType = defineEntityType('servicePrincipal', SERVICE_PRINCIPAL, {
  onlyOnSelect: 'keyCredentials customSecurityAttributes',
  beta: 'errorUrl isAuthorizationServiceEnabled passwordSingleSignOnSettings preferredTokenSigningKeyEndDateTime publisherName samlMetadataUrl',
});
/** Microsoft Graph’s `application`. */
export const applicationType = defineEntityType('application', APPLICATION, { onlyOnSelect: 'keyCredentials' });
/** Microsoft Graph’s `directoryRole`. */
export const directoryRoleType = defineEntityType('directoryRole', DIRECTORY_ROLE);
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
export const organizationType = defineEntityType(
  'organization',
  `assignedPlans branding businessPhones city country countryLetterCode createdDateTime defaultUsageLocation deletedDateTime
  displayName marketingNotificationEmails mobileDeviceManagementAuthority
  onPremisesLastSyncDateTime onPremisesSyncEnabled partnerTenantType postalCode preferredLanguage
  privacyProfile provisionedPlans securityComplianceNotificationMails securityComplianceNotificationPhones state street
  technicalNotificationMails tenantType verifiedDomains `,
  { beta: 'isMultipleDataLocationsForServicesEnabled onPremisesLastPasswordSyncDateTime directorySizeQuota' },
);
/** Microsoft Graph’s `subscribedSku`. */
export const subscribedSkuType = defineEntityType(
  'subscribedSku',
  'accountId accountName appliesTo capabilityStatus consumedUnits prepaidUnits servicePlans skuId skuPartNumber subscriptionIds',
);
/** Microsoft Graph’s `administrativeUnit`. */
export const administrativeUnitType = defineEntityType(
  'administrativeUnit',
  'deletedDateTime description displayName isMemberManagementRestricted membershipRule membershipRuleProcessingState membershipType visibility',
);
/** Microsoft Graph’s `unifiedRoleDefinition`. */
export const roleDefinitionType = defineEntityType(
  'unifiedRoleDefinition',
  'description displayName inheritsPermissionsFrom isBuiltIn isEnabled resourceScopes rolePermissions templateId version',
  { beta: 'allowedPrincipalTypes isPrivileged' },
);
/** Microsoft Graph’s `unifiedRoleAssignment`. */
export const roleAssignmentType = defineEntityType(
  'unifiedRoleAssignment',
  'appScopeId condition directoryScopeId principalId principalOrganizationId roleDefinitionId',
  { beta: 'resourceScope' },
);
const SCHEDULE_INSTANCE =
  'appScopeId directoryScopeId endDateTime memberType principalId roleDefinitionId startDateTime';
/** Microsoft Graph’s `unifiedRoleAssignmentScheduleInstance`. */
export const roleAssignmentScheduleInstanceType = defineEntityType(
  'unifiedRoleAssignmentScheduleInstance',
  `${SCHEDULE_INSTANCE} assignmentType roleAssignmentOriginId roleAssignmentScheduleId`,
);
/** Microsoft Graph’s `unifiedRoleEligibilityScheduleInstance`. */
export const roleEligibilityScheduleInstanceType = defineEntityType(
  'unifiedRoleEligibilityScheduleInstance',
  `${SCHEDULE_INSTANCE} roleEligibilityScheduleId`,
);
/** Microsoft Graph’s `privilegedAccessGroupScheduleInstance`. */
export const groupScheduleInstanceType = defineEntityType(
  'privilegedAccessGroupScheduleInstance',
  'accessId assignmentScheduleId assignmentType eligibilityScheduleId endDateTime groupId memberType principalId startDateTime',
);
/** Microsoft Graph’s `appRoleAssignment`. */
export const appRoleAssignmentType = defineEntityType(
  'appRoleAssignment',
  'appRoleId createdDateTime deletedDateTime principalDisplayName principalId principalType resourceDisplayName resourceId',
);
/** Microsoft Graph’s `oAuth2PermissionGrant`. */
export const oauth2PermissionGrantType = defineEntityType(
  'oAuth2PermissionGrant',
  'clientId consentType principalId resourceId scope ',
  { beta: 'expiryTime startTime' },
);
/** Microsoft Graph’s `federatedIdentityCredential`. */
export const federatedIdentityCredentialType = defineEntityType(
  'federatedIdentityCredential',
  'audiences description issuer name subject',
  { beta: 'claimsMatchingExpression' },
);
/** Microsoft Graph’s `conditionalAccessPolicy`. */
export const conditionalAccessPolicyType = defineEntityType(
  'conditionalAccessPolicy',
  'conditions createdDateTime deletedDateTime displayName grantControls modifiedDateTime sessionControls state templateId',
);
/** Microsoft Graph’s `namedLocation`. */
export const namedLocationType = defineEntityType(
  'namedLocation',
  'countriesAndRegions countryLookupMethod createdDateTime displayName includeUnknownCountriesAndRegions ipRanges isTrusted modifiedDateTime',
);
/** Microsoft Graph’s `authenticationStrengthPolicy`. */
export const authenticationStrengthPolicyType = defineEntityType(
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
export const userRegistrationDetailsType = defineEntityType(
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
export const directoryAuditType = defineEntityType(
  'directoryAudit',
  `activityDateTime activityDisplayName additionalDetails category correlationId initiatedBy loggedByService operationType result
  resultReason targetResources `,
  { beta: 'userAgent' },
);
/** Microsoft Graph’s `riskyUser`. */
export const riskyUserType = defineEntityType(
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
