/** Every check of the catalogue. Each id is also an intent of the language room. A contract: do not rename. */
export const CHECK_IDS = [
  'admins-without-mfa',
  'admins-weak-mfa',
  'privileged-roles',
  'admin-separation',
  'risky-admins',
  'stale-admins',
  'security-defaults',
  'conditional-access',
  'legacy-authentication',
  'consent-settings',
  'risky-apps',
  'apps-with-roles',
  'app-credentials',
  'dormant-apps',
  'suspicious-apps',
  'recent-consents',
  'mail-connectors',
  'transport-rules',
  'mail-flow-changes',
  'audit-logging',
] as const;
/** One of {@link CHECK_IDS}. */
export type CheckId = (typeof CHECK_IDS)[number];
