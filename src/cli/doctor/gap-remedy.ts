import type { CheckId } from '../../checks/model/check-id.js';
import type { FactName } from '../../facts/fact-types.js';
import type { CollectorManifest } from '../../tenant/collector-manifest.js';
import { CLOUDS, type MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import { PORTAL_PAGES, toPortalUrlOf } from '../../m365/portal-links.js';
import type { DiagnosedGap } from './check-diagnosis.js';
import { findNamedPermissions, type NeededPermission } from './needed-permission-parser.js';

/** The app that reads the tenant and lacks the permissions. */
export interface ReaderApp {
  readonly tenantId: string;
  readonly clientId: string;
  /** A managed identity has no app registration, so no consent page either. */
  readonly managedIdentity: boolean;
  /** Absent: the worldwide one. */
  readonly cloud?: MicrosoftCloud;
}

/** How to fix a gap. */
export interface GapRemedy {
  readonly problem: string;
  readonly steps: readonly string[];
  /** The checks that it fixes. */
  readonly checks: readonly CheckId[];
}

/** The steps to fix a gap. */
export function gapRemedyFor(hole: DiagnosedGap, manifest: readonly CollectorManifest[], reader: ReaderApp): GapRemedy {
  const { checks, detail } = hole;
  switch (hole.reason) {
    case 'permission-missing': {
      const permissions = findNamedPermissions(detail, declaredBy(hole.facts, manifest));
      const steps = permissions.flatMap((permission) => stepsOf(permission, reader));
      return { problem: `not granted: ${detail}`, steps: [...new Set(steps), TAKES_EFFECT], checks };
    }
    case 'licence-missing':
      return {
        problem: `no licence: ${detail}`,
        steps: [`Buy ${detail}, or live without: the answers say each time what they could not see.`],
        checks,
      };
    case 'not-offered':
      return { problem: detail, steps: ['Nothing to do: the answers say each time what they could not see.'], checks };
    case 'throttled':
    case 'unreachable':
      return { problem: detail, steps: [unreachableStep(detail, reader)], checks };
    case 'truncated':
      return { problem: `not wholly readable: ${detail}`, steps: ['Nothing to do: the answers say so.'], checks };
    case 'invalid-response':
    case 'bug':
      return {
        problem: `not as expected: ${detail}`,
        steps: ['Run it again with LOG_LEVEL=debug and look at what the log says of it.'],
        checks,
      };
  }
}

const TAKES_EFFECT =
  'Wait up to an hour (a token keeps what it was issued with) or restart, then run the doctor again.';

/** The permissions of the facts and of the facts they depend on. */
function declaredBy(facts: readonly FactName[], manifest: readonly CollectorManifest[]): readonly string[] {
  const seen = new Set<FactName>();
  const walk = (fact: FactName): readonly string[] => {
    const entry = manifest.find((candidate) => candidate.fact === fact);
    if (seen.has(fact) || entry === undefined) return [];
    seen.add(fact);
    return [...entry.permissions, ...entry.after.flatMap(walk)];
  };
  return facts.flatMap(walk);
}

function stepsOf({ name, resource, role }: NeededPermission, reader: ReaderApp): readonly string[] {
  return [...grantSteps({ name, resource }, reader), ...(role === undefined ? [] : [roleStep(role, reader)])];
}

/**
 * Consent page: https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent#construct-the-url-for-granting-tenant-wide-admin-consent
 * Managed identity: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-assign-app-role-managed-identity
 */
function grantSteps(
  { name, resource }: NeededPermission,
  { tenantId, clientId, managedIdentity, cloud = CLOUDS.public }: ReaderApp,
): string[] {
  if (managedIdentity) {
    return [
      `Give the managed identity ${clientId} the app role ${name} of ${resource.name}, in PowerShell: ` +
        `$sp = Get-MgServicePrincipal -Filter "appId eq '${clientId}'"; ` +
        `$api = Get-MgServicePrincipal -Filter "appId eq '${resource.appId}'"; ` +
        `New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $sp.Id -PrincipalId $sp.Id -ResourceId $api.Id ` +
        `-AppRoleId ($api.AppRoles | Where-Object Value -eq '${name}').Id`,
    ];
  }
  return [
    `Add the application permission ${name} of ${resource.name} to the app ${clientId} (Entra admin center > App registrations > API permissions).`,
    `Give admin consent: ${cloud.authorityHost}/${tenantId}/adminconsent?client_id=${clientId}`,
  ];
}

/** Source: https://learn.microsoft.com/powershell/exchange/app-only-auth-powershell-v2 (assign Microsoft Entra roles to the application). */
function roleStep(role: string, { clientId, cloud = CLOUDS.public }: ReaderApp): string {
  return `Assign the directory role ${role} to the service principal of the app ${clientId}: ${toPortalUrlOf(cloud, PORTAL_PAGES.roles)}`;
}

function unreachableStep(detail: string, { clientId, tenantId }: ReaderApp): string {
  return /token endpoint refused/.test(detail)
    ? `Look at the credential of the app ${clientId} in tenant ${tenantId} (the READER_ variables, env/.env.example).`
    : 'Try again in some minutes; if it stays, look at the network between this machine and Microsoft 365.';
}
