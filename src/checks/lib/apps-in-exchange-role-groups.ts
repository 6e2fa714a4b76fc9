import type { ServicePrincipal } from '../../facts/fact-types.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { groupBy } from '../../core/group-by.js';
import { compareText } from './role-holder-traits.js';

/** Apps by the Exchange role groups they belong to. */
export interface AppsInExchangeRoleGroups {
  /** By the object id of the service principal. */
  readonly byApp: ReadonlyMap<string, readonly ExchangeRoleGroupMember[]>;
  /** Apps by Exchange's name for which no service principal was read; never dropped. */
  readonly strangers: readonly ExchangeRoleGroupMember[];
}

/**
 * Matches role group members to apps: by object or app id regardless of Exchange's member type, else by a unique name.
 */
export function findAppsInExchangeRoleGroups(
  members: readonly ExchangeRoleGroupMember[],
  servicePrincipals: readonly ServicePrincipal[],
): AppsInExchangeRoleGroups {
  const byId = new Map(servicePrincipals.flatMap((one) => [one.id, one.appId].map((id) => [id.toLowerCase(), one.id])));
  const byName = groupBy(servicePrincipals, (one) => one.displayName);
  const known = ({ ids }: ExchangeRoleGroupMember) =>
    ids.map((id) => byId.get(id.toLowerCase())).find((id) => id !== undefined);
  const appOf = (member: ExchangeRoleGroupMember): string | undefined => {
    const named = byName.get(member.name);
    return known(member) ?? (named?.length === 1 ? named[0].id : undefined);
  };
  const apps = members
    .filter((member) => member.kind === 'app' || known(member) !== undefined)
    .map((member) => ({ member, app: appOf(member) }));
  const found = new Map<string, ExchangeRoleGroupMember[]>();
  for (const { member, app } of apps) {
    if (app !== undefined) found.set(app, [...(found.get(app) ?? []), member]);
  }
  return { byApp: found, strangers: apps.filter(({ app }) => app === undefined).map(({ member }) => member) };
}

/** "Organization Management (Exchange)", each once. */
export function describeExchangeRoleGroups(groups: readonly ExchangeRoleGroupMember[]): readonly string[] {
  const words = groups.map(
    ({ roleGroup, scope }) => `${roleGroup} (Exchange${scope === undefined ? '' : `, for ${scope}`})`,
  );
  return [...new Set(words)].toSorted(compareText);
}

/** Role group membership as evidence. */
export function toRoleGroupEvidence(groups: readonly ExchangeRoleGroupMember[], now: Instant): readonly Evidence[] {
  return groups
    .toSorted((a, b) => compareText(a.roleGroup, b.roleGroup))
    .map(({ ref, roleGroup, scope }) => ({
      source: 'exchange',
      ref,
      label: 'role group or management role of Exchange',
      value: scope === undefined ? roleGroup : `${roleGroup}, for ${scope}`,
      observedAt: now,
    }));
}
