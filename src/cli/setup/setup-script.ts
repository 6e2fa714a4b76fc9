import { CLOUDS, type MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import type { AppPermissionNeeds } from './app-permission-needs.js';

/** Known ids of the target tenant; the script has placeholders for the others. All are GUIDs, so they need no escaping. */
export interface SetupTarget {
  readonly tenantId?: string;
  /** App ids of existing apps or managed identities; if absent, the script registers an app. */
  readonly readerClientId?: string;
  readonly responderClientId?: string;
  /** Absent: the worldwide one. */
  readonly cloud?: Pick<MicrosoftCloud, 'name' | 'graphPowerShell'>;
}

/**
 * Builds a PowerShell script that grants Tenant Warden's apps exactly what they need and prints what to configure.
 * Sources: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-assign-app-role-managed-identity
 * https://learn.microsoft.com/powershell/module/microsoft.graph.identity.governance/new-mgrolemanagementdirectoryroleassignment
 * https://learn.microsoft.com/cli/azure/bot
 */
export function buildSetupScript(
  reader: AppPermissionNeeds,
  responder: AppPermissionNeeds,
  target: SetupTarget,
): string {
  return [
    '# Puts Tenant Warden into a Microsoft 365 tenant. Written from what its checks and remediations declare: npx warden setup --print',
    '# Read it, then run it once in PowerShell as a Privileged Role Administrator: Install-Module Microsoft.Graph',
    "$ErrorActionPreference = 'Stop'",
    `$tenantId = '${target.tenantId ?? '<your tenant id>'}'`,
    `Connect-MgGraph -Environment ${(target.cloud ?? CLOUDS.public).graphPowerShell} -TenantId $tenantId -Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'RoleManagement.ReadWrite.Directory'`,
    '',
    ...FUNCTIONS,
    '',
    '# 1. The app that reads. It can change nothing.',
    ...appLines('reader', reader, target.readerClientId),
    '',
    '# 2. The app that carries out what approvers decide. Leave this part out, and nothing in the tenant can be changed by Warden.',
    ...appLines('responder', responder, target.responderClientId),
    '',
    '# 3. The bot, in Azure: az is the Azure CLI, and the identity a user-assigned managed identity.',
    '# az bot create --resource-group <group> --name tenant-warden --app-type UserAssignedMSI --appid <client id of the identity> `',
    '#   --msi-resource-id <resource id of the identity> --tenant-id <your tenant id> --endpoint https://<your host>/api/messages',
    '# az bot msteams create --resource-group <group> --name tenant-warden',
    '',
    '# 4. The configuration (env/.env), beside BOT_ID and a credential for each app: env/.env.example lists all of it.',
    '"TENANT_ID=$tenantId"',
    ...(target.cloud === undefined ? [] : [`"AZURE_CLOUD=${target.cloud.name}"`]),
    '"READER_CLIENT_ID=$($reader.AppId)"',
    '"RESPONDER_CLIENT_ID=$($responder.AppId)"',
    '',
    '# 5. Then look whether all is well: npx warden doctor --tenant live',
  ].join('\n');
}

/** The script looks up permissions and roles by name in the tenant, so no hard-coded id can be wrong; it skips existing grants. */
const FUNCTIONS: readonly string[] = [
  'function Find-App($appId) {',
  '  $sp = Get-MgServicePrincipal -Filter "appId eq \'$appId\'"',
  '  if ($sp) { $sp } else { New-MgServicePrincipal -AppId $appId }',
  '}',
  'function New-App($name) {',
  "  $app = New-MgApplication -DisplayName $name -SignInAudience 'AzureADMyOrg'",
  '  New-MgServicePrincipal -AppId $app.AppId',
  '}',
  'function Grant-Permission($sp, $apiAppId, $names) {',
  '  $api = Find-App $apiAppId',
  '  $held = Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $sp.Id -All',
  '  foreach ($name in $names) {',
  "    $role = $api.AppRoles | Where-Object { $_.Value -eq $name -and $_.AllowedMemberTypes -contains 'Application' }",
  '    if (-not $role) { throw "$($api.DisplayName) has no application permission $name" }',
  '    if ($held | Where-Object { $_.AppRoleId -eq $role.Id -and $_.ResourceId -eq $api.Id }) { continue }',
  '    New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $sp.Id -PrincipalId $sp.Id -ResourceId $api.Id -AppRoleId $role.Id | Out-Null',
  '  }',
  '}',
  'function Grant-DirectoryRole($sp, $name) {',
  '  $role = Get-MgRoleManagementDirectoryRoleDefinition -Filter "displayName eq \'$name\' and isBuiltIn eq true"',
  '  if (-not $role) { throw "there is no built-in role $name" }',
  "  $filter = \"principalId eq '$($sp.Id)' and roleDefinitionId eq '$($role.Id)'\"",
  '  if (Get-MgRoleManagementDirectoryRoleAssignment -Filter $filter) { return }',
  "  New-MgRoleManagementDirectoryRoleAssignment -PrincipalId $sp.Id -RoleDefinitionId $role.Id -DirectoryScopeId '/' | Out-Null",
  '}',
];

function appLines(
  name: 'reader' | 'responder',
  needs: AppPermissionNeeds,
  clientId: string | undefined,
): readonly string[] {
  return [
    clientId === undefined ? `$${name} = New-App 'Tenant Warden ${name}'` : `$${name} = Find-App '${clientId}'`,
    ...needs.resources.flatMap(({ appId, name: resource, permissions, reasons }) => [
      `Grant-Permission $${name} '${appId}' @( # ${resource}`,
      ...permissions.map((permission, at) => {
        const comma = at < permissions.length - 1 ? ',' : '';
        return `  '${permission}'${comma} # ${forWhat(reasons[permission] ?? [])}`;
      }),
      ')',
    ]),
    ...needs.directoryRoles.map((role) => `Grant-DirectoryRole $${name} '${role}' # Exchange Online asks for it`),
  ];
}

/** Names of what needs a permission that are listed; more are counted. */
const MOST_NAMED = 4;

/** What a permission is for, as a comment. */
function forWhat(reasons: readonly string[]): string {
  const named = reasons.slice(0, MOST_NAMED).join(', ');
  const more = reasons.length - MOST_NAMED;
  return `for ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
