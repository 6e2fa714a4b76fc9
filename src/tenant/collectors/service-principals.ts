import type { ServicePrincipal } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { present } from '../present.js';
import { credentialsOf } from './credential-wire.js';
import { servicePrincipalList, type ServicePrincipalWire } from './service-principal-list.js';

/** The apps of the tenant, as it knows them: its own, and foreign ones that someone consented to. */
export const servicePrincipals = defineCollector({
  fact: 'servicePrincipals',
  after: [],
  permissions: ['Application.Read.All'],
  async collect({ shared }) {
    const { items, gaps } = await shared(servicePrincipalList);
    return { value: items.map(servicePrincipalOf), gaps };
  },
});

const TYPES: Readonly<Record<string, ServicePrincipal['type']>> = {
  Application: 'Application',
  ManagedIdentity: 'ManagedIdentity',
  Legacy: 'Legacy',
  SocialIdp: 'SocialIdp',
};

/** The app as the tenant knows it, from the wire. */
export function servicePrincipalOf(wire: ServicePrincipalWire): ServicePrincipal {
  return present({
    id: wire.id,
    appId: wire.appId,
    displayName: wire.displayName,
    type: TYPES[wire.servicePrincipalType ?? ''] ?? ('other' as const),
    ownerTenantId: wire.appOwnerOrganizationId,
    verifiedPublisher: wire.verifiedPublisher?.displayName,
    accountEnabled: wire.accountEnabled,
    disabledByMicrosoft:
      wire.disabledByMicrosoftStatus !== undefined && wire.disabledByMicrosoftStatus !== 'NotDisabled',
    createdAt: wire.createdDateTime,
    replyUrls: wire.replyUrls,
    credentials: credentialsOf(wire),
  });
}
