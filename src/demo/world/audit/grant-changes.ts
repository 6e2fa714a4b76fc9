import { GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR } from '../../../core/roles.js';
import { DEMO_TENANT_ID } from '../../world.js';
import type { WorldContext } from '../context.js';
import { roleDefinitions } from '../role-definitions.js';
import type { AppFacts, Direction, EntraChange } from './entra-changes.js';
import { applicationOf, servicePrincipalOf } from './entra-changes.js';
import type { EntraTarget, ModifiedProperty } from './entra-event.js';

/** An application permission (or, for a person, access to an app), given to somebody or taken away. */
export interface AppRoleFacts {
  readonly resource: AppFacts;
  readonly role: { readonly id: string; readonly value: string };
  readonly principal: EntraTarget;
  /** When it was given. */
  readonly createdAt: string;
}

const OF_USER = {
  given: 'Add app role assignment grant to user',
  gone: 'Remove app role assignment from user',
} as const;
const OF_GROUP = { given: 'Add app role assignment to group', gone: 'Remove app role assignment from group' } as const;
const OF_APP = {
  given: 'Add app role assignment to service principal',
  gone: 'Remove app role assignment from service principal',
} as const;

/** The target is the service whose permission it is; the app that gets it stands among the modified properties. */
export function appRoleChanged(facts: AppRoleFacts, direction: Direction): EntraChange {
  const { resource, role, principal, createdAt } = facts;
  const toApp = principal.type === 'ServicePrincipal';
  const value = written(direction);
  const holder = toApp ? 'ServicePrincipal' : principal.type;
  return {
    activity: (toApp ? OF_APP : principal.type === 'User' ? OF_USER : OF_GROUP)[direction],
    category: toApp ? 'ApplicationManagement' : 'UserManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [
      servicePrincipalOf(resource, [
        value('AppRole.Id', role.id),
        value('AppRole.Value', role.value),
        value('AppRole.DisplayName', role.value),
        value('AppRoleAssignment.CreatedDateTime', createdAt),
        value('AppRoleAssignment.LastModifiedDateTime', createdAt),
        value(`${holder}.ObjectID`, principal.id),
        value(`${holder}.DisplayName`, principal.displayName),
        ...(toApp
          ? [
              value('ServicePrincipal.AppId', principal.appId ?? ''),
              value('ServicePrincipal.Name', principal.appId ?? ''),
            ]
          : [value(`${holder}.UPN`, principal.userPrincipalName ?? '')]),
        { name: 'TargetId.ServicePrincipalNames', newValue: resource.appId },
      ]),
    ],
  };
}

/** A delegated grant. Its row is on the service; the app is named by object id alone, as Microsoft leaves the rest empty. */
export interface DelegatedFacts {
  readonly resource: AppFacts;
  readonly clientId: string;
  readonly consentType: string;
  readonly scope: string;
  /** What it was before, where a grant was changed. */
  readonly formerScope?: string;
}

export function delegatedGrantChanged(facts: DelegatedFacts, direction: Direction): EntraChange {
  const { resource, clientId, consentType, scope, formerScope } = facts;
  const value = written(direction);
  return {
    activity: direction === 'given' ? 'Add delegated permission grant' : 'Remove delegated permission grant',
    category: 'ApplicationManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [
      servicePrincipalOf(resource, [
        {
          ...value('DelegatedPermissionGrant.Scope', scope),
          ...(formerScope === undefined ? {} : { oldValue: formerScope }),
        },
        value('DelegatedPermissionGrant.ConsentType', consentType),
        value('ServicePrincipal.ObjectID', clientId),
        { name: 'ServicePrincipal.DisplayName' },
        { name: 'ServicePrincipal.AppId' },
      ]),
    ],
  };
}

/** What somebody agreed to; the grant itself is an event of its own with the same correlation. */
export interface ConsentFacts {
  readonly client: AppFacts;
  readonly resourceId: string;
  /** Undefined: for everybody. */
  readonly principalId?: string;
  readonly scope: string;
  readonly grantId: string;
  readonly createdAt: string;
}

export function consented(facts: ConsentFacts): EntraChange {
  const { client, resourceId, principalId, scope, grantId, createdAt } = facts;
  const forAll = principalId === undefined;
  const consentType = forAll ? 'AllPrincipals' : 'Principal';
  const permissions = `ClientId: ${client.id}, PrincipalId: ${principalId ?? ''}, ResourceId: ${resourceId}, ConsentType: ${consentType}, Scope: ${scope}, CreatedDateTime: ${createdAt}`;
  return {
    activity: 'Consent to application',
    category: 'ApplicationManagement',
    type: 'Assign',
    targets: [
      servicePrincipalOf(client, [
        { name: 'ConsentContext.IsAdminConsent', newValue: forAll ? 'True' : 'False' },
        { name: 'ConsentContext.IsAppOnly', newValue: 'False' },
        { name: 'ConsentContext.OnBehalfOfAll', newValue: forAll ? 'True' : 'False' },
        { name: 'ConsentContext.Tags', newValue: DEMO_TENANT_ID },
        { name: 'ConsentAction.Permissions', newValue: `[] => [[Id: ${grantId}, ${permissions}]]; ` },
      ]),
    ],
  };
}

/** Names that are older than those shown. */
const WELL_KNOWN_NAMES = new Map([
  [GLOBAL_ADMINISTRATOR, 'TenantAdmins'],
  [EXCHANGE_ADMINISTRATOR, 'ExchangeServiceAdministrators'],
]);

/**
 * A directory role, told in the properties of the one who got or lost it. One of the tenant's own has no directoryRole object: its
 * definition stands in that place.
 */
export function directoryRoleChanged(
  context: WorldContext,
  principal: EntraTarget,
  roleId: string,
  direction: Direction,
  definitions = roleDefinitions(),
): EntraChange {
  const value = written(direction);
  const role = definitions.find(({ id }) => id === roleId);
  const isCustom = role?.['isBuiltIn'] === false;
  const name = role?.['displayName'];
  const templateId = role?.['templateId'];
  const displayName = typeof name === 'string' ? name : roleId;
  const modified = [
    value('Role.ObjectID', isCustom ? roleId : context.named(`directory role ${roleId}`)),
    value('Role.DisplayName', displayName),
    value('Role.TemplateId', typeof templateId === 'string' ? templateId : roleId),
    ...(isCustom
      ? []
      : [value('Role.WellKnownObjectName', WELL_KNOWN_NAMES.get(roleId) ?? `${displayName.replaceAll(' ', '')}s`)]),
  ];
  return {
    activity: direction === 'given' ? 'Add member to role' : 'Remove member from role',
    category: 'RoleManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [{ ...principal, modified }],
  };
}

/**
 * Somebody or something comes into a group or leaves it: the target is the member, the group stands in the properties and as the second
 * target. Source: records of `directoryAudits` in public test data of log collectors.
 */
export function groupMemberChanged(
  member: EntraTarget,
  group: { readonly id: string; readonly displayName: string },
  direction: Direction,
): EntraChange {
  const value = written(direction);
  const modified = [
    value('Group.ObjectID', group.id),
    value('Group.DisplayName', group.displayName),
    { name: 'Group.WellKnownObjectName' },
  ];
  return {
    activity: direction === 'given' ? 'Add member to group' : 'Remove member from group',
    category: 'GroupManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [
      { ...member, modified },
      { type: 'Group', ...group },
    ],
  };
}

/** An owner comes or goes: the target is the person, the app stands in the properties and as the second target. */
export function ownerChanged(
  owner: EntraTarget,
  app: AppFacts,
  of: 'application' | 'service principal',
  direction: Direction,
): EntraChange {
  const value = written(direction);
  const noun = of === 'application' ? 'Application' : 'ServicePrincipal';
  const modified = [
    value(`${noun}.ObjectID`, app.id),
    value(`${noun}.DisplayName`, app.displayName),
    value(`${noun}.AppId`, app.appId),
  ];
  return {
    activity: `${direction === 'given' ? 'Add owner to' : 'Remove owner from'} ${of}`,
    category: 'ApplicationManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [{ ...owner, modified }, of === 'application' ? applicationOf(app) : servicePrincipalOf(app)],
  };
}

function written(direction: Direction) {
  return (name: string, value: string): ModifiedProperty =>
    direction === 'given' ? { name, newValue: value } : { name, oldValue: value };
}
