import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { enabledAdmins, everyEnabledAdmin } from './reference-findings-basics.js';

/** What is true of the demo tenant's administrators, from its raw data and nothing of the product. */

const DAY_MS = 86_400_000;
const name = (user: WireObject): string => String(user['displayName']);
const isGuest = (user: WireObject): boolean => user['userType'] === 'Guest';

/** People who hold nothing but the roles of directory synchronisation are not among them. */
function members(world: TenantData): WireObject[] {
  return enabledAdmins(world).filter((user) => !isGuest(user));
}

/** Names of admins with a phone, an app or a token, and no key, Windows Hello or certificate. */
export function adminsWithPhishableMfaOnly(world: TenantData): string[] {
  return members(world)
    .filter((user) => {
      const types = world.authenticationMethods(user.id).map((method) => String(method['@odata.type']).toLowerCase());
      const has = (part: RegExp) => types.some((type) => part.test(type));
      return has(/phone|microsoftauthenticator|oath/) && !has(/fido2|hello|x509|passkey/);
    })
    .map(name)
    .sort();
}

/** Names of admins with a key, Windows Hello or certificate, and a phone, an app or a token beside it that no strength rules out. */
export function adminsWithWeakerBeside(world: TenantData): string[] {
  const strength = world.conditionalAccessPolicies.some((policy) =>
    JSON.stringify(policy['grantControls'] ?? null).includes('"allowedCombinations"'),
  );
  if (strength) throw new RangeError('work out whom the strength policies of the demo reach');
  return members(world)
    .filter((user) => {
      const types = world.authenticationMethods(user.id).map((method) => String(method['@odata.type']).toLowerCase());
      const has = (part: RegExp) => types.some((type) => part.test(type));
      return has(/phone|microsoftauthenticator|oath/) && has(/fido2|hello|x509|passkey/);
    })
    .map(name)
    .sort();
}

/** Names of admins who come from the local directory, and of those with a mailbox or Teams of their own. */
export function adminsWithDailyUse(world: TenantData): { readonly synced: string[]; readonly daily: string[] } {
  const synced = members(world).filter((user) => user['onPremisesSyncEnabled'] === true);
  const daily = members(world).filter((user) => {
    const plans = user['assignedPlans'] as { servicePlanId: string; capabilityStatus: string; service: string }[];
    const live = plans.filter((plan) => plan.capabilityStatus === 'Enabled');
    return live.some(
      (plan) =>
        (plan.service === 'exchange' && plan.servicePlanId !== '113feb6c-3fe4-4440-bddc-54d774bf0318') ||
        plan.service === 'TeamspaceAPI',
    );
  });
  return {
    synced: synced.map(name).sort(),
    daily: daily
      .filter((user) => !synced.includes(user))
      .map(name)
      .sort(),
  };
}

/** Names of admins who have not signed in with success for 90 days; accounts for emergencies left out. */
export function unusedAdmins(world: TenantData, now: Date): string[] {
  return everyEnabledAdmin(world)
    .filter((user) => !/emergency/i.test(name(user)))
    .filter((user) => {
      const activity = user['signInActivity'] as { lastSuccessfulSignInDateTime: string } | null;
      return activity === null || now.getTime() - Date.parse(activity.lastSuccessfulSignInDateTime) >= 90 * DAY_MS;
    })
    .map(name)
    .sort();
}

/** Whole days since somebody last signed in successfully. */
export function daysSinceUse(world: TenantData, who: string, now: Date): number {
  const [user] = everyEnabledAdmin(world).filter((one) => name(one) === who);
  const activity = user?.['signInActivity'] as { lastSuccessfulSignInDateTime: string };
  return Math.floor((now.getTime() - Date.parse(activity.lastSuccessfulSignInDateTime)) / DAY_MS);
}

/** Names of admins whom Identity Protection holds for at risk now. */
export function adminsAtRisk(world: TenantData): string[] {
  return everyEnabledAdmin(world)
    .filter((user) => !isGuest(user))
    .filter((user) =>
      (world.riskyUsers ?? []).some(
        (risk) => risk.id === user.id && /^(atRisk|confirmedCompromised)$/.test(String(risk['riskState'])),
      ),
    )
    .map(name)
    .sort();
}

/** Names of admins whose password or methods the directory's log of the last `days` days tells of. */
export function adminsWithSigns(world: TenantData, now: Date, days: number): string[] {
  const told = new Set<string>();
  for (const event of world.directoryAudits) {
    if (now.getTime() - Date.parse(String(event['activityDateTime'])) > days * DAY_MS) continue;
    if (!/^reset (user )?password|security info|strong authentication/i.test(String(event['activityDisplayName'])))
      continue;
    for (const { id } of event['targetResources'] as { id: string }[]) told.add(id);
  }
  return everyEnabledAdmin(world)
    .filter((user) => !isGuest(user) && told.has(user.id))
    .map(name)
    .sort();
}

/** From when on the directory's log could be read: as long as it is kept, and not before its first event. */
export function auditedSince(world: TenantData, now: Date, days: number): string {
  const kept = new Date(now.getTime() - days * DAY_MS).toISOString();
  const times = world.directoryAudits.map((event) => String(event['activityDateTime'])).filter((at) => at >= kept);
  return times.sort()[0] ?? kept;
}
