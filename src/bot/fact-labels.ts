import type { FactName } from '../facts/fact-types.js';

/** What people call each fact; shown while they wait. */
const WORDS: Readonly<Record<FactName, string>> = {
  roleHoldings: 'role assignments',
  adminAccounts: 'admin accounts',
  adminAuthentication: 'sign-in methods',
  adminSignIns: 'last sign-ins',
  adminRisk: 'users at risk',
  securityDefaults: 'security defaults',
  conditionalAccessPolicies: 'Conditional Access policies',
  adminPerUserMfa: 'per-user MFA settings',
  adminPolicyGroups: 'groups named by policies',
  servicePrincipals: 'service principals',
  applications: 'app registrations',
  appRoleGrants: 'app role assignments',
  delegatedGrants: 'delegated permissions',
  servicePrincipalUse: 'app sign-ins',
  inboundConnectors: 'inbound connectors',
  outboundConnectors: 'outbound connectors',
  transportRules: 'transport rules',
  acceptedDomains: 'accepted domains',
  mailFlowEvents: 'mail flow changes in the audit log',
  exchangeRoleGroupMembers: 'Exchange role groups',
  federatedCredentials: 'federated credentials',
  consentEvents: 'grants in the audit log',
  premiumLicences: 'licences',
  authorizationPolicy: 'consent settings',
  adminConsentRequestPolicy: 'the admin consent workflow',
  smtpAuthentication: 'SMTP AUTH',
  unifiedAuditLog: 'the audit log setting',
  mailboxAudit: 'mailbox auditing',
  mailboxAuditBypasses: 'accounts exempt from mailbox auditing',
  auditFeed: 'the audit feed',
  auditWatch: 'the watch over the audit trail',
};

/** "role assignments, sign-in methods and transport rules"; `others` come last. Empty when there are none. */
export function factLabelsInWords(names: readonly FactName[], ...others: readonly string[]): string {
  const words = [...names.map((name) => WORDS[name]), ...others];
  const last = words.pop();
  if (last === undefined) return '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
