import type { FactName } from '../../core/facts.js';
import type { Collector } from '../collector.js';
import { acceptedDomains } from './accepted-domains.js';
import { adminAccounts } from './admin-accounts.js';
import { adminAuthentication } from './admin-authentication.js';
import { adminConsentRequestPolicy } from './admin-consent-request-policy.js';
import { adminPerUserMfa } from './admin-per-user-mfa.js';
import { adminPolicyGroups } from './admin-policy-groups.js';
import { adminRisk } from './admin-risk.js';
import { adminSignIns } from './admin-sign-ins.js';
import { appRoleGrants } from './app-role-grants.js';
import { applications } from './applications.js';
import { auditFeed } from './audit-feed.js';
import { auditWatch } from './audit-watch.js';
import { mailboxAudit, mailboxAuditBypasses, unifiedAuditLog } from './audit-settings.js';
import { authorizationPolicy } from './authorization-policy.js';
import { conditionalAccessPolicies } from './conditional-access-policies.js';
import { consentEvents } from './consent-events.js';
import { delegatedGrants } from './delegated-grants.js';
import { exchangeRoleGroupMembers } from './exchange-role-group-members.js';
import { federatedCredentials } from './federated-credentials.js';
import { inboundConnectors } from './inbound-connectors.js';
import { mailFlowEvents } from './mail-flow-events.js';
import { outboundConnectors } from './outbound-connectors.js';
import { premiumLicences } from './premium-licences.js';
import { roleHoldings } from './role-holdings.js';
import { securityDefaults } from './security-defaults.js';
import { servicePrincipalUse } from './service-principal-use.js';
import { servicePrincipals } from './service-principals.js';
import { smtpAuthentication } from './smtp-authentication.js';
import { transportRules } from './transport-rules.js';

/** The collector of every fact; a missing one does not compile. */
export const COLLECTORS: { readonly [K in FactName]: Collector<K> } = {
  roleHoldings,
  adminAccounts,
  adminAuthentication,
  adminSignIns,
  adminRisk,
  securityDefaults,
  conditionalAccessPolicies,
  adminPerUserMfa,
  adminPolicyGroups,
  servicePrincipals,
  applications,
  appRoleGrants,
  delegatedGrants,
  servicePrincipalUse,
  inboundConnectors,
  outboundConnectors,
  transportRules,
  acceptedDomains,
  mailFlowEvents,
  exchangeRoleGroupMembers,
  federatedCredentials,
  consentEvents,
  premiumLicences,
  authorizationPolicy,
  adminConsentRequestPolicy,
  smtpAuthentication,
  unifiedAuditLog,
  mailboxAudit,
  mailboxAuditBypasses,
  auditFeed,
  auditWatch,
};

/** What reading a fact needs, for documentation tables and `doctor`. */
export interface CollectorManifest {
  readonly fact: FactName;
  readonly after: readonly FactName[];
  readonly permissions: readonly string[];
  readonly licence?: string;
  readonly licenceNote?: string;
}

/** The needs of all facts. */
export const COLLECTOR_MANIFEST: readonly CollectorManifest[] = Object.values(COLLECTORS).map(
  ({ fact, after, permissions, licence, licenceNote }) => ({
    fact,
    after,
    permissions,
    ...(licence === undefined ? {} : { licence }),
    ...(licenceNote === undefined ? {} : { licenceNote }),
  }),
);
