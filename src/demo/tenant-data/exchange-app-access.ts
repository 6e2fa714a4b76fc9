import type { TenantData } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { type AppKey, appId, appSpec, servicePrincipalId } from './named-app-lookup.js';

const ROOMS = 'Meeting rooms';

interface AssignmentSpec {
  readonly app: AppKey;
  readonly role: string;
  readonly scope?: string;
}

/**
 * Roles of Exchange that apps hold directly. The first app has no permission in Entra and reads everyone's mail; the second reads the
 * calendars of meeting rooms alone, as Microsoft recommends.
 */
const ASSIGNMENTS: readonly AssignmentSpec[] = [
  { app: 'visitors', role: 'Application Mail.Read' },
  { app: 'intranet', role: 'Application Calendars.Read', scope: ROOMS },
];

/**
 * What Exchange gives to apps and denies them, as the cmdlets return it.
 * Sources: https://learn.microsoft.com/exchange/permissions-exo/application-rbac,
 * https://learn.microsoft.com/powershell/module/exchange/get-applicationaccesspolicy
 */
export function buildExchangeAppAccess(
  context: GeneratorContext,
): Pick<TenantData['exchange'], 'appRoleAssignments' | 'managementScopes' | 'appAccessPolicies'> {
  return {
    appRoleAssignments: ASSIGNMENTS.map((spec) => assignment(context, spec)),
    managementScopes: [
      {
        Identity: ROOMS,
        Name: ROOMS,
        Guid: context.named(`management scope ${ROOMS}`),
        RecipientFilter: "RecipientTypeDetails -eq 'RoomMailbox'",
        Exclusive: false,
        ScopeRestrictionType: 'RecipientScope',
      },
    ],
    appAccessPolicies: [accessPolicy(context, 'ticketBridge', 'Ticket mailboxes')],
  };
}

function assignment(context: GeneratorContext, { app, role, scope }: AssignmentSpec) {
  const name = `${role}-${appSpec(app).name}`;
  return {
    Identity: name,
    Name: name,
    Guid: context.named(`management role assignment ${name}`),
    Role: role,
    RoleAssignee: servicePrincipalId(context, app),
    RoleAssigneeName: servicePrincipalId(context, app),
    RoleAssigneeType: 'ServicePrincipal',
    AssignmentMethod: 'Direct',
    EffectiveUserName: '',
    Enabled: true,
    RecipientWriteScope: scope === undefined ? 'Organization' : 'CustomRecipientScope',
    CustomRecipientWriteScope: null,
    CustomResourceScope: scope ?? null,
    RecipientAdministrativeUnitScope: null,
  };
}

function accessPolicy(context: GeneratorContext, app: AppKey, group: string) {
  const id = appId(context, app);
  return {
    Identity: `${id}:${context.named(`group of access policy ${group}`)}`,
    AppId: id,
    AccessRight: 'RestrictAccess',
    ScopeName: group,
    ScopeIdentity: group,
    ScopeIdentityRaw: context.named(`group of access policy ${group}`),
    Description: 'Tickets only',
    ShardType: 'All',
    IsValid: true,
  };
}
