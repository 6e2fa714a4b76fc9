/** Ids of all remediations, in the order of plans. A contract: used in the record, on the command line and by tests. */
export const REMEDIATION_IDS = [
  'disable-service-principal',
  'disable-transport-rule',
  'remove-transport-rule',
  'disable-inbound-connector',
  'remove-inbound-connector',
  'remove-app-directory-role',
  'remove-app-role-assignment',
  'remove-delegated-grant',
  'remove-app-credential',
  'delete-application',
  'revoke-user-sessions',
] as const;

/** One of {@link REMEDIATION_IDS}. */
export type RemediationId = (typeof REMEDIATION_IDS)[number];
