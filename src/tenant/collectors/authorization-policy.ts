import type { AuthorizationPolicy } from '@microsoft/microsoft-graph-types';
import type { GuestInviters } from '../../facts/authorization-policy.js';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { textList } from './lib/graph-property-schemas.js';

const FOR_SELF = 'managepermissiongrantsforself.';
const FOR_OWNED = 'managepermissiongrantsforownedresource.';

const policy = graphObject<AuthorizationPolicy>()({
  allowInvitesFrom: z.string().nullish(),
  allowUserConsentForRiskyApps: z.boolean().nullish(),
  defaultUserRolePermissions: z.object({
    allowedToCreateApps: z.boolean(),
    permissionGrantPoliciesAssigned: textList,
  }),
});

/** Source: https://learn.microsoft.com/graph/api/resources/authorizationpolicy, allowInvitesFrom */
const GUEST_INVITERS: ReadonlyMap<string, GuestInviters> = new Map([
  ['none', 'nobody'],
  ['adminsandguestinviters', 'admins'],
  ['adminsguestinvitersandallmembers', 'members'],
  ['everyone', 'everyone'],
]);

/** What users may consent to and register, and who may invite guests. https://learn.microsoft.com/graph/api/authorizationpolicy-get */
export const authorizationPolicy = defineCollector({
  fact: 'authorizationPolicy',
  after: [],
  permissions: ['Policy.Read.All'],
  async collect({ graph }) {
    const wire = await graph.get('/v1.0/policies/authorizationPolicy', policy, { permission: 'Policy.Read.All' });
    const { allowedToCreateApps, permissionGrantPoliciesAssigned } = wire.defaultUserRolePermissions;
    const assigned = (prefix: string) =>
      permissionGrantPoliciesAssigned
        .filter((name) => name.toLowerCase().startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    return {
      value: {
        userConsentPolicies: assigned(FOR_SELF),
        ownedResourceConsentPolicies: assigned(FOR_OWNED),
        usersMayRegisterApps: allowedToCreateApps,
        riskyConsentAllowed: wire.allowUserConsentForRiskyApps ?? false,
        guestInviters: GUEST_INVITERS.get(wire.allowInvitesFrom?.toLowerCase() ?? ''),
      },
    };
  },
});
