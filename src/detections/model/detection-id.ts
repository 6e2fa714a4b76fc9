/** Ids of all detections. A contract: they are used in the store, on the command line and by tests. */
export const DETECTION_IDS = [
  'app-registered',
  'high-privilege-grant',
  'illicit-consent',
  'app-role-assigned',
  'app-credential-added',
  'app-owner-added',
  'admin-role-granted',
  'admin-mfa-weakened',
  'policy-weakened',
  'inbound-connector-changed',
  'outbound-connector-changed',
  'transport-rule-changed',
  'audit-weakened',
  'dormant-app-awakened',
  'domain-federated',
] as const;

/** One of {@link DETECTION_IDS}. */
export type DetectionId = (typeof DETECTION_IDS)[number];
