import { GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR } from '../../../m365/directory-roles.js';
import { DEMO_TENANT_ID } from '../../demo-tenant-contract.js';
import type { GeneratorContext } from '../generator-context.js';
import { buildRoleDefinitions } from '../role-definitions.js';
import type { AppFacts, ChangeDirection, EntraChange } from './entra-object-changes.js';
import { toApplicationTarget, toServicePrincipalTarget } from './entra-object-changes.js';
import type { EntraTarget, ModifiedProperty } from './entra-event.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** An app role assignment: an application permission, or a person's access to an app. */
export interface AppRoleFacts {
  readonly resource: AppFacts;
  readonly role: { readonly id: string; readonly value: string };
  readonly principal: EntraTarget;
  /** When it was granted. */
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

/**
 * An app role assignment is added or removed. The target is the API that owns the permission; the app that gets it is
 * among the modified properties.
 */
export function toAppRoleChange(facts: AppRoleFacts, direction: ChangeDirection): EntraChange {
  const { resource, role, principal, createdAt } = facts;
  const toApp = principal.type === 'ServicePrincipal';
  const value = written(direction);
  const holder = toApp ? 'ServicePrincipal' : principal.type;
  return {
    activity: (toApp ? OF_APP : principal.type === 'User' ? OF_USER : OF_GROUP)[direction],
    category: toApp ? 'ApplicationManagement' : 'UserManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [
      toServicePrincipalTarget(resource, [
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

/** A delegated grant. The target is the API; the app appears by object id only, as Microsoft leaves the rest empty. */
export interface DelegatedFacts {
  readonly resource: AppFacts;
  readonly clientId: string;
  readonly consentType: string;
  readonly scope: string;
  /** The previous scope of a changed grant. */
  readonly formerScope?: string;
}

/** A delegated grant is added, changed or removed. */
export function toDelegatedGrantChange(facts: DelegatedFacts, direction: ChangeDirection): EntraChange {
  const { resource, clientId, consentType, scope, formerScope } = facts;
  const value = written(direction);
  return {
    activity: direction === 'given' ? 'Add delegated permission grant' : 'Remove delegated permission grant',
    category: 'ApplicationManagement',
    type: direction === 'given' ? 'Assign' : 'Delete',
    targets: [
      toServicePrincipalTarget(resource, [
        {
          ...value('DelegatedPermissionGrant.Scope', scope),
          ...omitUndefined({ oldValue: formerScope }),
        },
        value('DelegatedPermissionGrant.ConsentType', consentType),
        value('ServicePrincipal.ObjectID', clientId),
        { name: 'ServicePrincipal.DisplayName' },
        { name: 'ServicePrincipal.AppId' },
      ]),
    ],
  };
}

/** A consent; the grant is a separate event with the same correlation id. */
export interface ConsentFacts {
  readonly client: AppFacts;
  readonly resourceId: string;
  /** Undefined: for all users. */
  readonly principalId?: string;
  readonly scope: string;
  readonly grantId: string;
  readonly createdAt: string;
}

/** "Consent to application". */
export function toConsentChange(facts: ConsentFacts): EntraChange {
  const { client, resourceId, principalId, scope, grantId, createdAt } = facts;
  const forAll = principalId === undefined;
  const consentType = forAll ? 'AllPrincipals' : 'Principal';
  const permissions = `ClientId: ${client.id}, PrincipalId: ${principalId ?? ''}, ResourceId: ${resourceId}, ConsentType: ${consentType}, Scope: ${scope}, CreatedDateTime: ${createdAt}`;
  return {
    activity: 'Consent to application',
    category: 'ApplicationManagement',
    type: 'Assign',
    targets: [
      toServicePrincipalTarget(client, [
        { name: 'ConsentContext.IsAdminConsent', newValue: forAll ? 'True' : 'False' },
        { name: 'ConsentContext.IsAppOnly', newValue: 'False' },
        { name: 'ConsentContext.OnBehalfOfAll', newValue: forAll ? 'True' : 'False' },
        { name: 'ConsentContext.Tags', newValue: DEMO_TENANT_ID },
        { name: 'ConsentAction.Permissions', newValue: `[] => [[Id: ${grantId}, ${permissions}]]; ` },
      ]),
    ],
  };
}

/** Older role names that the log still uses. */
const WELL_KNOWN_NAMES = new Map([
  [GLOBAL_ADMINISTRATOR, 'TenantAdmins'],
  [EXCHANGE_ADMINISTRATOR, 'ExchangeServiceAdministrators'],
]);

/**
 * A directory role is assigned or removed, logged in the properties of the principal. A custom role has no
 * directoryRole object; its definition takes that place.
 */
export function toDirectoryRoleChange(
  context: GeneratorContext,
  principal: EntraTarget,
  roleId: string,
  direction: ChangeDirection,
  definitions = buildRoleDefinitions(),
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
 * A member is added to a group or removed. The target is the member; the group is in the properties and the second
 * target. Source: records of `directoryAudits` in public test data of log collectors.
 */
export function toGroupMemberChange(
  member: EntraTarget,
  group: { readonly id: string; readonly displayName: string },
  direction: ChangeDirection,
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

/** An owner is added or removed. The target is the person; the app is in the properties and the second target. */
export function toOwnerChange(
  owner: EntraTarget,
  app: AppFacts,
  of: 'application' | 'service principal',
  direction: ChangeDirection,
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
    targets: [{ ...owner, modified }, of === 'application' ? toApplicationTarget(app) : toServicePrincipalTarget(app)],
  };
}

function written(direction: ChangeDirection) {
  return (name: string, value: string): ModifiedProperty =>
    direction === 'given' ? { name, newValue: value } : { name, oldValue: value };
}
