import type { ServicePrincipal } from '../../facts/fact-types.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
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
  const { byId, byName } = indexNamed(members, servicePrincipals);
  const known = ({ ids }: ExchangeRoleGroupMember) =>
    ids.map((id) => byId.get(id.toLowerCase())).find((id) => id !== undefined);
  const appOf = (member: ExchangeRoleGroupMember): string | undefined => {
    return known(member) ?? byName.get(member.name);
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

/** Finds the apps that members name, and indexes no others: a large tenant has a hundred thousand apps, and few are members. */
function indexNamed(
  members: readonly ExchangeRoleGroupMember[],
  servicePrincipals: readonly ServicePrincipal[],
): { readonly byId: ReadonlyMap<string, string>; readonly byName: ReadonlyMap<string, string | undefined> } {
  const askedIds = new Set(members.flatMap(({ ids }) => ids.map((id) => id.toLowerCase())));
  const askedNames = new Set(members.map(({ name }) => name));
  const byId = new Map<string, string>();
  /** Undefined: several apps have the name. */
  const byName = new Map<string, string | undefined>();
  if (members.length === 0) return { byId, byName };
  for (const { id, appId, displayName } of servicePrincipals) {
    for (const one of [id.toLowerCase(), appId.toLowerCase()]) if (askedIds.has(one)) byId.set(one, id);
    if (askedNames.has(displayName)) byName.set(displayName, byName.has(displayName) ? undefined : id);
  }
  return { byId, byName };
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
