import { graphObject } from '../../graph/graph-object.js';
import type { PolicyWithConditions, PolicyConditions } from '../../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { ConditionalAccessPolicy } from '../../../facts/fact-types.js';
import { omitUndefined } from '../../../core/omit-undefined.js';
import { displayName, optionalInstant, optionalText, textList } from './graph-property-schemas.js';

const anything = z.unknown();

const guests = z
  .object({
    guestOrExternalUserTypes: optionalText,
    externalTenants: z.object({ membershipKind: optionalText }).nullish(),
  })
  .nullish();

const conditions = graphObject<PolicyConditions>()({
  users: z
    .object({
      includeUsers: textList,
      excludeUsers: textList,
      includeGroups: textList,
      excludeGroups: textList,
      includeRoles: textList,
      excludeRoles: textList,
      includeGuestsOrExternalUsers: guests,
      excludeGuestsOrExternalUsers: anything,
    })
    .nullish(),
  applications: z
    .object({ includeApplications: textList, excludeApplications: textList, applicationFilter: anything })
    .nullish(),
  clientAppTypes: textList,
  clientApplications: anything,
  locations: z.looseObject({ excludeLocations: textList }).nullish(),
  platforms: anything,
  devices: anything,
  deviceStates: anything,
  authenticationFlows: anything,
  signInRiskLevels: anything,
  userRiskLevels: anything,
  insiderRiskLevels: anything,
  servicePrincipalRiskLevels: anything,
});
type Conditions = z.infer<typeof conditions>;

/** A Conditional Access policy as Graph returns it. */
export const conditionalAccessPolicySchema = graphObject<PolicyWithConditions>()({
  id: z.string(),
  displayName,
  state: z.string(),
  createdDateTime: optionalInstant,
  modifiedDateTime: optionalInstant,
  conditions,
  grantControls: z
    .object({
      operator: optionalText,
      builtInControls: textList,
      customAuthenticationFactors: textList,
      termsOfUse: textList,
      authenticationStrength: z
        .object({ id: z.string(), requirementsSatisfied: optionalText, allowedCombinations: textList })
        .nullish(),
    })
    .nullish(),
});

/** Conditions that make a policy apply only sometimes, so that it is not a baseline. */
const NARROWING = [
  'clientApplications',
  'locations',
  'platforms',
  'devices',
  'deviceStates',
  'authenticationFlows',
  'signInRiskLevels',
  'userRiskLevels',
  'insiderRiskLevels',
  'servicePrincipalRiskLevels',
] as const satisfies readonly (keyof Conditions)[];

const STATES: Readonly<Record<string, ConditionalAccessPolicy['state']>> = {
  enabled: 'enabled',
  enabledForReportingButNotEnforced: 'report-only',
};

/** Maps Graph’s policy to the fact’s. */
export function toConditionalAccessPolicy(
  wire: z.infer<typeof conditionalAccessPolicySchema>,
): ConditionalAccessPolicy {
  const { users, applications } = wire.conditions;
  const grant = wire.grantControls;
  const strength = grant?.authenticationStrength;
  return omitUndefined({
    id: wire.id,
    displayName: wire.displayName,
    // Do not count an unknown state as enforced.
    state: STATES[wire.state] ?? ('disabled' as const),
    createdAt: wire.createdDateTime ?? undefined,
    modifiedAt: wire.createdDateTime === undefined ? undefined : (wire.modifiedDateTime ?? null),
    includeUsers: users?.includeUsers ?? [],
    excludeUsers: users?.excludeUsers ?? [],
    includeGroups: users?.includeGroups ?? [],
    excludeGroups: users?.excludeGroups ?? [],
    includeRoles: users?.includeRoles ?? [],
    excludeRoles: users?.excludeRoles ?? [],
    includesGuests: isEveryGuest(users?.includeGuestsOrExternalUsers),
    excludesGuests: isSet(users?.excludeGuestsOrExternalUsers),
    includeApplications: applications?.includeApplications ?? [],
    excludeApplications: applications?.excludeApplications ?? [],
    clientAppTypes: wire.conditions.clientAppTypes,
    narrowedBy: [
      ...NARROWING.filter((name) => isSet(wire.conditions[name])),
      ...(isSet(applications?.applicationFilter) ? ['applicationFilter'] : []),
    ],
    excludeLocations: isSet(wire.conditions.locations?.excludeLocations)
      ? wire.conditions.locations?.excludeLocations
      : undefined,
    grantOperator: grant?.operator?.toUpperCase() === 'OR' ? ('OR' as const) : ('AND' as const),
    grantControls: [
      ...(grant?.builtInControls ?? []),
      ...(grant?.customAuthenticationFactors ?? []),
      ...(grant?.termsOfUse ?? []),
    ],
    customControls: isSet(grant?.customAuthenticationFactors) ? grant?.customAuthenticationFactors : undefined,
    authenticationStrength:
      strength === null || strength === undefined
        ? undefined
        : {
            id: strength.id,
            satisfiesMfa: strength.requirementsSatisfied?.split(',').includes('mfa') === true,
            phishingResistant: isPhishingResistant(strength.allowedCombinations),
          },
  });
}

/**
 * The combinations of the built-in strength "Phishing-resistant MFA". No combination read proves nothing.
 * Source: https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths
 */
const RESISTANT = new Set(['windowshelloforbusiness', 'fido2', 'x509certificatemultifactor']);

function isPhishingResistant(combinations: readonly string[]): boolean {
  return combinations.length > 0 && combinations.every((one) => RESISTANT.has(one.toLowerCase()));
}

/**
 * Whether all guests with an account here are included, from any tenant. A policy for only some of them includes no one for certain;
 * an exclusion of some excludes anyone (see `excludesGuests`).
 * Source: https://learn.microsoft.com/graph/api/resources/conditionalaccessguestsorexternalusers
 */
function isEveryGuest(guests: NonNullable<Conditions['users']>['includeGuestsOrExternalUsers']): boolean {
  const types = new Set(guests?.guestOrExternalUserTypes?.split(',').map((type) => type.trim()));
  const kind = guests?.externalTenants?.membershipKind ?? 'all';
  return kind === 'all' && GUESTS_HERE.every((type) => types.has(type));
}

const GUESTS_HERE = ['internalGuest', 'b2bCollaborationGuest'] as const;

/** Whether a condition is set: not null, not an empty list, and not an object of only these. Locations "All" narrow nothing. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 'none') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  return Object.entries(value).some(([name, part]) => {
    if (name.startsWith('@odata')) return false;
    if (/^include(Locations|Platforms)$/.test(name) && Array.isArray(part)) {
      return part.length > 0 && !part.some((item) => String(item).toLowerCase() === 'all');
    }
    return isSet(part);
  });
}
