import type { FactName } from '../facts/fact-types.js';
import type { Collector } from './fact-collector.js';
import { acceptedDomains } from './collectors/accepted-domains.js';
import { adminAccounts } from './collectors/admin-accounts.js';
import { adminAuthentication } from './collectors/admin-authentication.js';
import { adminConsentRequestPolicy } from './collectors/admin-consent-request-policy.js';
import { adminPerUserMfa } from './collectors/admin-per-user-mfa.js';
import { adminPolicyGroups } from './collectors/admin-policy-groups.js';
import { adminRisk } from './collectors/admin-risk.js';
import { adminSignIns } from './collectors/admin-sign-ins.js';
import { appRoleGrants } from './collectors/app-role-grants.js';
import { applications } from './collectors/applications.js';
import { auditFeed } from './collectors/audit-feed.js';
import { auditWatch } from './collectors/audit-watch.js';
import { mailboxAudit, mailboxAuditBypasses, unifiedAuditLog } from './collectors/audit-settings.js';
import { authorizationPolicy } from './collectors/authorization-policy.js';
import { conditionalAccessPolicies } from './collectors/conditional-access-policies.js';
import { consentEvents } from './collectors/consent-events.js';
import { delegatedGrants } from './collectors/delegated-grants.js';
import { exchangeRoleGroupMembers } from './collectors/exchange-role-group-members.js';
import { federatedCredentials } from './collectors/federated-credentials.js';
import { inboundConnectors } from './collectors/inbound-connectors.js';
import { mailFlowEvents } from './collectors/mail-flow-events.js';
import { outboundConnectors } from './collectors/outbound-connectors.js';
import { premiumLicences } from './collectors/premium-licences.js';
import { roleHoldings } from './collectors/role-holdings.js';
import { securityDefaults } from './collectors/security-defaults.js';
import { servicePrincipalUse } from './collectors/service-principal-use.js';
import { servicePrincipals } from './collectors/service-principals.js';
import { smtpAuthentication } from './collectors/smtp-authentication.js';
import { transportRules } from './collectors/transport-rules.js';
import { omitUndefined } from '../core/omit-undefined.js';

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
    ...omitUndefined({ licence, licenceNote }),
  }),
);
