import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import { GLOBAL_READER, PRIVILEGED_ROLES, SECURITY_READER } from '../../m365/directory-roles.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';

const unifiedRoleDefinitionEntity = graphEntity<V1.UnifiedRoleDefinition, Beta.UnifiedRoleDefinition>();

/** Template id of Directory Readers. */
export const DIRECTORY_READERS_ROLE = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';

/**
 * Built-in roles that change nothing that matters, by template id.
 * Source: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const OTHER_ROLES: readonly (readonly [templateId: string, name: string])[] = [
  [GLOBAL_READER, 'Global Reader'],
  [SECURITY_READER, 'Security Reader'],
  [DIRECTORY_READERS_ROLE, 'Directory Readers'],
  ['4a5d8f65-41da-4de4-8968-e035b65339cf', 'Reports Reader'],
  ['790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', 'Message Center Reader'],
  ['b0f54661-2d74-4c50-afa3-1ec803f12efe', 'Billing Administrator'],
  ['17315797-102d-40b4-93e0-432062caca18', 'Compliance Administrator'],
  ['f023fd81-a637-4b56-95fd-791ac0226033', 'Service Support Administrator'],
  ['4d6ac14f-3453-41d0-bef9-a3e0c569773a', 'License Administrator'],
  ['95e79109-95c0-4d8e-aee3-d01accf2d47b', 'Guest Inviter'],
];

/** Roles we count as privileged but Microsoft's `isPrivileged` does not. */
const NOT_PRIVILEGED_BY_MICROSOFT = new Set([
  'Exchange Administrator',
  'SharePoint Administrator',
  'Teams Administrator',
  'Groups Administrator',
  'Authentication Policy Administrator',
  'Identity Governance Administrator',
  'Directory Synchronization Accounts',
  'On Premises Directory Sync Account',
]);

/** Roles that only read and that Microsoft's `isPrivileged` marks all the same. */
const READING_BUT_PRIVILEGED = new Set([GLOBAL_READER, SECURITY_READER]);

/** Custom role whose holders can sign in as any app of the tenant; no list of built-in roles contains it. */
export const APP_SUPPORT_ROLE = 'c4a5b1de-7f02-4c6b-9d1e-5b8f3a2c6d10';

/**
 * Custom roles with permissions Microsoft allows in them; the second one is harmless.
 * Source: https://learn.microsoft.com/entra/identity/role-based-access-control/custom-available-permissions
 */
const CUSTOM_ROLES: readonly (readonly [id: string, name: string, actions: readonly string[]])[] = [
  [
    APP_SUPPORT_ROLE,
    'App Registration Support',
    [
      'microsoft.directory/applications/standard/read',
      'microsoft.directory/applications/basic/update',
      'microsoft.directory/applications/credentials/update',
    ],
  ],
  [
    'e19d7c35-20b8-4a4f-8f6e-0d3b9a7c5e21',
    'Licence Desk',
    ['microsoft.directory/users/standard/read', 'microsoft.directory/users/assignLicense'],
  ],
];

/** unifiedRoleDefinition: a built-in role's id is its template id. */
export function buildRoleDefinitions(): readonly WireObject[] {
  const privileged = PRIVILEGED_ROLES.map((role) =>
    definition(role.templateId, role.name, !NOT_PRIVILEGED_BY_MICROSOFT.has(role.name)),
  );
  return [
    ...privileged,
    ...OTHER_ROLES.map(([templateId, name]) => definition(templateId, name, READING_BUT_PRIVILEGED.has(templateId))),
    ...CUSTOM_ROLES.map(customDefinition),
  ];
}

function customDefinition([id, displayName, actions]: (typeof CUSTOM_ROLES)[number]): WireObject {
  return {
    ...definition(id, displayName, id === APP_SUPPORT_ROLE),
    description: null,
    isBuiltIn: false,
    version: null,
    rolePermissions: [{ allowedResourceActions: actions, condition: null }],
  };
}

function definition(templateId: string, displayName: string, isPrivileged: boolean): WireObject {
  return unifiedRoleDefinitionEntity({
    id: templateId,
    displayName,
    description: `Built-in role: ${displayName}.`,
    isBuiltIn: true,
    isEnabled: true,
    isPrivileged,
    resourceScopes: ['/'],
    templateId,
    version: '1',
    rolePermissions: [{ allowedResourceActions: [], condition: null }],
  });
}

/** directoryRole: only built-in roles that were ever activated in a tenant have one. */
export function buildDirectoryRoles(
  context: GeneratorContext,
  usedTemplateIds: ReadonlySet<string>,
): readonly WireObject[] {
  return buildRoleDefinitions()
    .filter((role) => role['isBuiltIn'] === true && usedTemplateIds.has(role.id))
    .map((role) => ({
      id: context.named(`directory role ${role.id}`),
      displayName: role['displayName'],
      description: role['description'],
      roleTemplateId: role.id,
      deletedDateTime: null,
    }));
}
