/**
 * Stages of `oauth-mail-abuse`, in the order of the attack; events arrive in any order. Microsoft described the pattern:
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
] as const;

/** Stages of `warden-tampered`, from what leads to the identity to what is done with it. */
const TAMPERING_STAGES = [
  'approvers-changed',
  'own-credential-added',
  'own-rights-changed',
  'unplanned-act',
  'made-quieter',
] as const;

/** Stages of `app-takeover` besides those above, of `mailbox-takeover` and of `tenant-backdoor`, each in the order of the attack. */
const TAKEOVER_STAGES = [
  'granter-suspect',
  'owner-added',
  'used',
  'doubtful-sign-in',
  'method-registered',
  'rule-made',
  'forwarding-set',
  'access-granted',
  'mass-access',
  'federation-changed',
  'trust-opened',
  'authentication-opened',
  'policy-opened',
  'consent-opened',
  'audit-off',
] as const;

/** Stages of all kinds of incidents, in the order in which they are listed. A contract: stored and used on the command line. */
export const INCIDENT_STAGES = [...ATTACK_STAGES, ...TAKEOVER_STAGES, ...TAMPERING_STAGES] as const;

/** One of {@link INCIDENT_STAGES}. */
export type AttackStage = (typeof INCIDENT_STAGES)[number];
