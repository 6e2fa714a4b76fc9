import type { AppSpec } from './app-spec.js';
import { API_RESOURCES } from './microsoft-api-permissions.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const microsoft = (name: string, appId: string, usedDaysAgo?: number): AppSpec => ({
  name,
  appId,
  kind: 'microsoft',
  createdDaysAgo: 1905,
  ...omitUndefined({ usedDaysAgo }),
});

const resource = ({ name, appId }: { readonly name: string; readonly appId: string }) => microsoft(name, appId);

/**
 * First-party service principals with their real app ids.
 * Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const MICROSOFT_APPS = {
  graph: resource(API_RESOURCES.graph),
  exchange: resource(API_RESOURCES.exchange),
  sharePoint: resource(API_RESOURCES.sharePoint),
  management: resource(API_RESOURCES.management),
  powerBi: resource(API_RESOURCES.powerBi),
  windowsAzureAd: resource(API_RESOURCES.windowsAzureAd),
  azureManagement: resource(API_RESOURCES.azureManagement),
  teams: microsoft('Microsoft Teams', '1fec8e78-bce4-4aaf-ab1b-5451cc387264', 1),
  teamsServices: microsoft('Microsoft Teams Services', 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', 1),
  office: microsoft('Microsoft Office', 'd3590ed6-52b3-4102-aeff-aad2292ab01c', 1),
  officePortal: microsoft('Office 365 Portal', '00000006-0000-0ff1-ce00-000000000000', 1),
  azurePortal: microsoft('Azure Portal', 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c', 1),
  intune: microsoft('Microsoft Intune', '0000000a-0000-0000-c000-000000000000'),
  graphPowerShell: {
    ...microsoft('Microsoft Graph Command Line Tools', '14d82eec-204b-4c2f-b7e8-296a70dab67e', 12),
    delegated: [
      {
        resource: 'graph',
        scope: 'User.Read.All Group.Read.All AuditLog.Read.All openid profile',
        person: 'secondApprover',
      },
    ],
  },
  exchangePowerShell: microsoft(
    'Microsoft Exchange REST API Based Powershell',
    'fb78d390-0c51-40cd-8e17-fdbfab77341b',
    5,
  ),
  azureCli: microsoft('Microsoft Azure CLI', '04b07795-8ddb-461a-bbee-02f9e1bf7b46', 20),
  /** Holds Directory Readers, as in every tenant. */
  syncFabric: microsoft('Microsoft.Azure.SyncFabric', '00000014-0000-0000-c000-000000000000'),
} as const satisfies Readonly<Record<string, AppSpec>>;
