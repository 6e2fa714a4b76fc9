/**
 * Stages of incidents, by kind and in the order of the attack; events arrive in any order. The first ten are those of `oauth-mail-abuse`. Microsoft described the pattern:
 * https://www.microsoft.com/security/blog/2022/09/22/malicious-oauth-applications-used-to-compromise-email-servers-and-spread-spam/
 */
export const ATTACK_STAGES = [
  'admin-suspect',
  'app-registered',
  'credential-added',
  'permission-granted',
  'role-assigned',
  'dormant',
  'awakened',
  'connector-created',
  'rules-created',
  'traces-removed',
  // app-takeover, besides those above
  'granter-suspect',
  'owner-added',
  'used',
  // mailbox-takeover
  'doubtful-sign-in',
  'method-registered',
  'rule-made',
  'forwarding-set',
  'access-granted',
  'mass-access',
  // tenant-backdoor
  'federation-changed',
  'trust-opened',
  'authentication-opened',
  'policy-opened',
  'consent-opened',
  'audit-off',
] as const;

/** One of {@link ATTACK_STAGES}. */
export type AttackStage = (typeof ATTACK_STAGES)[number];
