import { instant } from '../../core/instant.js';
import type { WireObject, World, WorldOptions } from '../world.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from '../world.js';
import { applicationsTable, appOwners, federatedIdentityCredentials } from './applications.js';
import { APP_KEYS, appId, appSpec } from './apps.js';
import { auditLog } from './audit/audit-log.js';
import { authentication } from './authentication.js';
import type { WorldContext } from './context.js';
import { worldContext } from './context.js';
import { exchangeOrganization } from './exchange.js';
import { fillerAppId, fillerAppSpec, fillerCount } from './filler-apps.js';
import { appRoleAssignmentsTable, oauth2PermissionGrantsTable } from './grants.js';
import { groups } from './groups.js';
import { subscribedSkus } from './licences.js';
import { OFFICES } from './names.js';
import { defaultWorldOptions } from './options.js';
import {
  adminConsentRequestPolicy,
  authenticationStrengthPolicies,
  authorizationPolicy,
  conditionalAccessPolicies,
  namedLocations,
  perUserMfaState,
  securityDefaults,
} from './policies.js';
import { riskyUsers } from './risky-users.js';
import { roleAssignments } from './role-assignments.js';
import { directoryRoles, roleDefinitions } from './role-definitions.js';
import { administrativeUnitId } from './role-holders.js';
import { servicePrincipalsTable } from './service-principals.js';
import { COMPANY } from './story.js';
import { once } from './table.js';
import { usersTable } from './users.js';

/** Default "today": data generated without options is always the same. */
const STORY_DAY = new Date('2026-11-24T00:00:00Z');

/**
 * Generates the demo tenant's data. It depends only on the options, never on the clock: for "today" pass
 * `defaultTenantDataOptions(new Date())`. Large tables are generated row by row when read, the audit log on first use.
 * A tenant always contains at least the named people and apps.
 */
export function createWorld(given: Partial<WorldOptions> = {}): World {
  const options: WorldOptions = { ...defaultWorldOptions(STORY_DAY), ...given };
  const context = worldContext({ ...options, anchor: instant(options.anchor) });
  const users = usersTable(context);
  const group = groups(context);
  const roles = roleAssignments(context, { has: (id) => users.byId(id) !== undefined });
  const signIn = authentication(context, roles.reportedAdminIds);
  const log = once(() => auditLog(context));
  const activities = once(() => servicePrincipalSignInActivities(context));
  return {
    options: context.options,
    organization: organization(context),
    subscribedSkus: subscribedSkus(context.options, DEMO_TENANT_ID),
    users,
    groups: group.table,
    groupMembers: group.members,
    groupIdsOf: group.groupIdsOf,
    administrativeUnits: administrativeUnits(context),
    directoryRoles: directoryRoles(context, usedRoles(roles)),
    roleDefinitions: roleDefinitions(),
    roleAssignments: roles.roleAssignments,
    roleAssignmentScheduleInstances: roles.roleAssignmentScheduleInstances,
    roleEligibilityScheduleInstances: roles.roleEligibilityScheduleInstances,
    groupEligibilityScheduleInstances: roles.groupEligibilityScheduleInstances,
    groupAssignmentScheduleInstances: roles.groupAssignmentScheduleInstances,
    servicePrincipals: servicePrincipalsTable(context),
    applications: applicationsTable(context),
    appRoleAssignments: appRoleAssignmentsTable(context),
    oauth2PermissionGrants: oauth2PermissionGrantsTable(context),
    federatedIdentityCredentials: federatedIdentityCredentials(context),
    owners: appOwners(context),
    get servicePrincipalSignInActivities() {
      return activities();
    },
    securityDefaults: securityDefaults(),
    conditionalAccessPolicies: conditionalAccessPolicies(context),
    namedLocations: namedLocations(context),
    authenticationStrengthPolicies: authenticationStrengthPolicies(),
    authorizationPolicy: authorizationPolicy(),
    adminConsentRequestPolicy: adminConsentRequestPolicy(),
    authenticationMethods: signIn.methods,
    registrationDetails: signIn.registration,
    perUserMfaState: perUserMfaState(context),
    reportedAdminIds: roles.reportedAdminIds,
    riskyUsers: riskyUsers(context),
    get directoryAudits() {
      return log().directoryAudits;
    },
    get auditRecords() {
      return log().auditRecords;
    },
    exchange: exchangeOrganization(context),
    clientSecrets: new Map(
      [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID].map((id) => [id, `demo-${context.named(`secret of ${id}`)}`]),
    ),
  };
}

function usedRoles(roles: Pick<World, 'roleAssignments' | 'roleEligibilityScheduleInstances'>): ReadonlySet<string> {
  const holdings = [...roles.roleAssignments, ...roles.roleEligibilityScheduleInstances];
  return new Set(holdings.map((holding) => String(holding['roleDefinitionId'])));
}

function organization(context: WorldContext): WireObject {
  const [office] = OFFICES;
  return {
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
    assignedPlans: subscribedSkus(context.options, DEMO_TENANT_ID).flatMap((sku) => sku['servicePlans'] ?? []),
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
  };
}

function administrativeUnits(context: WorldContext): readonly WireObject[] {
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
function servicePrincipalSignInActivities(context: WorldContext): readonly WireObject[] {
  const named = APP_KEYS.map((key) => ({ clientId: appId(context, key), usedDaysAgo: appSpec(key).usedDaysAgo }));
  const further = Array.from({ length: fillerCount(context) }, (_, filler) => ({
    clientId: fillerAppId(context, filler),
    usedDaysAgo: fillerAppSpec(context, filler).usedDaysAgo,
  }));
  return [...named, ...further].flatMap(({ clientId, usedDaysAgo }) =>
    usedDaysAgo === undefined ? [] : [signInActivity(context, clientId, context.ago(usedDaysAgo, '02:41:10'))],
  );
}

function signInActivity(context: WorldContext, clientId: string, at: string): WireObject {
  const never = { lastSignInDateTime: null, lastSignInRequestId: null };
  const last = { lastSignInDateTime: at, lastSignInRequestId: context.named(`app sign-in ${clientId}`) };
  return {
    id: Buffer.from(clientId).toString('base64url'),
    appId: clientId,
    lastSignInActivity: last,
    delegatedClientSignInActivity: never,
    delegatedResourceSignInActivity: never,
    applicationAuthenticationClientSignInActivity: last,
    applicationAuthenticationResourceSignInActivity: never,
  };
}
