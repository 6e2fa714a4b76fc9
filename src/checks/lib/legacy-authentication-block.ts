import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { DIRECTORY_SYNCHRONIZATION_ROLES } from '../../m365/directory-roles.js';

/** Kinds of clients that cannot do MFA, as policies name them. */
const LEGACY_CLIENTS = ['exchangeactivesync', 'other'] as const;
type LegacyClient = (typeof LEGACY_CLIENTS)[number];
const IN_WORDS = { exchangeactivesync: 'Exchange ActiveSync', other: 'other legacy clients' };

/** Exclusions of a blocking policy, apart from legitimate ones. */
export interface BlockExclusions {
  readonly policy: ConditionalAccessPolicy;
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly guests: boolean;
}

/** How far policies block legacy authentication. */
export interface LegacyBlock {
  /** Policies that block legacy authentication for all users and all apps, the least exclusive for each kind of client. */
  readonly policies: readonly ConditionalAccessPolicy[];
  /** Kinds of clients that none blocks, in words. */
  readonly open: readonly string[];
}

/**
 * Finds the enforced policies that block clients without MFA for all users and apps; several together may cover all
 * clients.
 */
export function findLegacyBlock(policies: readonly ConditionalAccessPolicy[]): LegacyBlock {
  const best = LEGACY_CLIENTS.map((client) => ({
    client,
    policy: policies
      .filter((policy) => blocksForAll(policy, client))
      .toSorted((a, b) => leftOut(a) - leftOut(b) || (a.id < b.id ? -1 : 1))[0],
  }));
  return {
    policies: [...new Set(best.flatMap(({ policy }) => policy ?? []))],
    open: best.filter(({ policy }) => policy === undefined).map(({ client }) => IN_WORDS[client]),
  };
}

function blocksForAll(policy: ConditionalAccessPolicy, client: LegacyClient): boolean {
  return policy.state === 'enabled' && reasonsAgainst(policy).length === 0 && names(policy, client);
}

/** What keeps a blocking policy from applying to everyone everywhere. */
function reasonsAgainst(policy: ConditionalAccessPolicy): readonly string[] {
  return [
    ...(blocks(policy) ? [] : ['does not block']),
    ...(policy.includeUsers.includes('All') && !policy.excludeUsers.includes('All') ? [] : ['is not for all users']),
    ...(policy.includeApplications.includes('All') && policy.excludeApplications.length === 0
      ? []
      : ['is not for all apps']),
    ...(policy.narrowedBy.length === 0 ? [] : ['blocks only under a condition']),
  ];
}

/** Why a policy that blocks legacy clients does not count, in a few words; undefined when it counts or is unrelated. */
export function explainNoBlock(policy: ConditionalAccessPolicy): string | undefined {
  if (!aimsAtLegacyClients(policy)) return undefined;
  if (policy.state === 'disabled') return 'is off';
  if (policy.state === 'report-only') return 'only reports';
  return reasonsAgainst(policy)[0];
}

/** Whether the policy is made to block legacy clients, enforced or not. One that blocks every client has another purpose. */
export function aimsAtLegacyClients(policy: ConditionalAccessPolicy): boolean {
  return blocks(policy) && !everyClient(policy) && LEGACY_CLIENTS.some((client) => names(policy, client));
}

/** Exclusions of the policy other than the given accounts and the directory synchronisation roles. */
export function listRelevantExclusions(
  policy: ConditionalAccessPolicy,
  harmless: ReadonlySet<string>,
): BlockExclusions | undefined {
  const users = policy.excludeUsers.filter((id) => !harmless.has(id) && id !== 'GuestsOrExternalUsers');
  const roles = policy.excludeRoles.filter((id) => !DIRECTORY_SYNCHRONIZATION_ROLES.includes(id));
  const groups = policy.excludeGroups;
  const guests = policy.excludesGuests || policy.excludeUsers.includes('GuestsOrExternalUsers');
  const nobody = users.length + roles.length + groups.length === 0 && !guests;
  return nobody ? undefined : { policy, users, groups, roles, guests };
}

function blocks(policy: ConditionalAccessPolicy): boolean {
  return policy.grantControls.some((control) => control.toLowerCase() === 'block');
}

function names(policy: ConditionalAccessPolicy, client: LegacyClient): boolean {
  return policy.clientAppTypes.some((type) => type.toLowerCase() === client) || everyClient(policy);
}

function everyClient(policy: ConditionalAccessPolicy): boolean {
  return policy.clientAppTypes.some((type) => type.toLowerCase() === 'all');
}

function leftOut(policy: ConditionalAccessPolicy): number {
  return policy.excludeUsers.length + 10 * (policy.excludeGroups.length + policy.excludeRoles.length);
}
