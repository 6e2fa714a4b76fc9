import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import { instant } from '../../core/instant.js';
import type { WireObject, TenantData, TenantDataOptions } from '../demo-tenant-contract.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from '../demo-tenant-contract.js';
import { buildApplicationsTable, buildAppOwners, buildFederatedCredentials } from './app-registrations.js';
import { APP_KEYS, appId, appSpec } from './named-app-lookup.js';
import { buildAuditLog } from './audit/audit-log-generator.js';
import { buildAuthenticationMethodsPolicy } from './authentication-methods-policy.js';
import { buildAuthentication } from './authentication-methods.js';
import type { GeneratorContext } from './generator-context.js';
import { createGeneratorContext } from './generator-context.js';
import { buildExchangeConfiguration } from './exchange-configuration.js';
import { fillerAppId, createFillerAppSpec, countFillers } from './filler-app-specs.js';
import { buildAppRoleAssignmentsTable, buildPermissionGrantsTable } from './app-permission-grants.js';
import { buildGroups } from './directory-groups.js';
import { buildSubscribedSkus } from './subscribed-licences.js';
import { OFFICES } from './person-and-department-names.js';
import { defaultTenantDataOptions } from './default-generator-options.js';
import {
  buildAdminConsentPolicy,
  buildAuthenticationStrengths,
  buildAuthorizationPolicy,
  buildConditionalAccessPolicies,
  buildNamedLocations,
  perUserMfaState,
  buildSecurityDefaults,
} from './security-policies.js';
import { buildPartnerRelationships } from './partner-relationships.js';
import { buildRiskyUsers } from './risky-users.js';
import { buildRoleAssignments } from './role-assignments.js';
import { buildDirectoryRoles, buildRoleDefinitions } from './role-definitions.js';
import { administrativeUnitId } from './role-holders.js';
import { buildServicePrincipalsTable } from './service-principal-objects.js';
import { COMPANY } from './past-attack-profile.js';
import { createLazyValue } from './lazy-table.js';
import { buildUsersTable } from './directory-users.js';

const organizationEntity = graphEntity<V1.Organization, Beta.Organization>();
const servicePrincipalSignInActivityEntity = graphEntity<Beta.ServicePrincipalSignInActivity>();

/** Default "today": data generated without options is always the same. */
const STORY_DAY = new Date('2026-11-24T00:00:00Z');

/**
 * Generates the demo tenant's data. It depends only on the options, never on the clock: for "today" pass
 * `defaultTenantDataOptions(new Date())`. Large tables are generated row by row when read, the audit log on first use.
 * A tenant always contains at least the named people and apps.
 */
export function generateTenantData(given: Partial<TenantDataOptions> = {}): TenantData {
  const options: TenantDataOptions = { ...defaultTenantDataOptions(STORY_DAY), ...given };
  const context = createGeneratorContext({ ...options, anchor: instant(options.anchor) });
  const users = buildUsersTable(context);
  const group = buildGroups(context);
  const roles = buildRoleAssignments(context, { has: (id) => users.byId(id) !== undefined });
  const signIn = buildAuthentication(context, roles.reportedAdminIds);
  const log = createLazyValue(() => buildAuditLog(context));
  const activities = createLazyValue(() => servicePrincipalSignInActivities(context));
  return {
    options: context.options,
    organization: organization(context),
    subscribedSkus: buildSubscribedSkus(context.options, DEMO_TENANT_ID),
    users,
    groups: group.table,
    groupMembers: group.members,
    groupIdsOf: group.groupIdsOf,
    administrativeUnits: administrativeUnits(context),
    directoryRoles: buildDirectoryRoles(context, usedRoles(roles)),
    roleDefinitions: buildRoleDefinitions(),
    roleAssignments: roles.roleAssignments,
    roleAssignmentScheduleInstances: roles.roleAssignmentScheduleInstances,
    roleEligibilityScheduleInstances: roles.roleEligibilityScheduleInstances,
    groupEligibilityScheduleInstances: roles.groupEligibilityScheduleInstances,
    groupAssignmentScheduleInstances: roles.groupAssignmentScheduleInstances,
    servicePrincipals: buildServicePrincipalsTable(context),
    applications: buildApplicationsTable(context),
    appRoleAssignments: buildAppRoleAssignmentsTable(context),
    oauth2PermissionGrants: buildPermissionGrantsTable(context),
    federatedIdentityCredentials: buildFederatedCredentials(context),
    owners: buildAppOwners(context),
    get servicePrincipalSignInActivities() {
      return activities();
    },
    securityDefaults: buildSecurityDefaults(),
    conditionalAccessPolicies: buildConditionalAccessPolicies(context),
    namedLocations: buildNamedLocations(context),
    authenticationStrengthPolicies: buildAuthenticationStrengths(),
    authenticationMethodsPolicy: buildAuthenticationMethodsPolicy(context),
    authorizationPolicy: buildAuthorizationPolicy(),
    adminConsentRequestPolicy: buildAdminConsentPolicy(),
    authenticationMethods: signIn.methods,
    registrationDetails: signIn.registration,
    perUserMfaState: perUserMfaState(context),
    reportedAdminIds: roles.reportedAdminIds,
    riskyUsers: buildRiskyUsers(context),
    delegatedAdminRelationships: buildPartnerRelationships(context),
    get directoryAudits() {
      return log().directoryAudits;
    },
    get auditRecords() {
      return log().auditRecords;
    },
    exchange: buildExchangeConfiguration(context),
    clientSecrets: new Map(
      [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID].map((id) => [id, `demo-${context.named(`secret of ${id}`)}`]),
    ),
  };
}

function usedRoles(
  roles: Pick<TenantData, 'roleAssignments' | 'roleEligibilityScheduleInstances'>,
): ReadonlySet<string> {
  const holdings = [...roles.roleAssignments, ...roles.roleEligibilityScheduleInstances];
  return new Set(holdings.map((holding) => String(holding['roleDefinitionId'])));
}

function organization(context: GeneratorContext): WireObject {
  const [office] = OFFICES;
  return organizationEntity({
    id: DEMO_TENANT_ID,
    displayName: COMPANY.name,
    tenantType: 'AAD',
    city: office.city,
    country: office.country,
    countryLetterCode: office.usageLocation,
    preferredLanguage: 'en',
    createdDateTime: context.ago(1905, '07:00'),
    onPremisesSyncEnabled: true,
    onPremisesLastSyncDateTime: context.ago(1, '23:40'),
    technicalNotificationMails: [`it@${COMPANY.domain}`],
    securityComplianceNotificationMails: [],
    assignedPlans: buildSubscribedSkus(context.options, DEMO_TENANT_ID).flatMap((sku) => sku['servicePlans'] ?? []),
    verifiedDomains: [
      {
        name: COMPANY.domain,
        type: 'Managed',
        isDefault: true,
        isInitial: false,
        capabilities: 'Email, OfficeCommunicationsOnline',
      },
      { name: COMPANY.initialDomain, type: 'Managed', isDefault: false, isInitial: true, capabilities: 'Email' },
    ],
  });
}

function administrativeUnits(context: GeneratorContext): readonly WireObject[] {
  return [
    {
      id: administrativeUnitId(context),
      displayName: 'Branch office Lyon',
      description: 'Everyone in Lyon',
      visibility: null,
      deletedDateTime: null,
      isMemberManagementRestricted: false,
    },
  ];
}

/** servicePrincipalSignInActivity (beta) of every app that has signed in since the report exists. */
function servicePrincipalSignInActivities(context: GeneratorContext): readonly WireObject[] {
  const named = APP_KEYS.map((key) => ({ clientId: appId(context, key), usedDaysAgo: appSpec(key).usedDaysAgo }));
  const further = Array.from({ length: countFillers(context) }, (_, filler) => ({
    clientId: fillerAppId(context, filler),
    usedDaysAgo: createFillerAppSpec(context, filler).usedDaysAgo,
  }));
  return [...named, ...further].flatMap(({ clientId, usedDaysAgo }) =>
    usedDaysAgo === undefined ? [] : [signInActivity(context, clientId, context.ago(usedDaysAgo, '02:41:10'))],
  );
}

function signInActivity(context: GeneratorContext, clientId: string, at: string): WireObject {
  const never = { lastSignInDateTime: null, lastSignInRequestId: null };
  const last = { lastSignInDateTime: at, lastSignInRequestId: context.named(`app sign-in ${clientId}`) };
  return servicePrincipalSignInActivityEntity({
    id: Buffer.from(clientId).toString('base64url'),
    appId: clientId,
    lastSignInActivity: last,
    delegatedClientSignInActivity: never,
    delegatedResourceSignInActivity: never,
    applicationAuthenticationClientSignInActivity: last,
    applicationAuthenticationResourceSignInActivity: never,
  });
}
