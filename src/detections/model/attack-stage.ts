/**
 * Stages of incidents, in the order in which a card lists them; events arrive in any order. The first ten are those of `oauth-mail-abuse`, in the order of the attack. Microsoft described the pattern:
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
  'approvers-changed',
  'own-credential-added',
  'own-rights-changed',
  'unplanned-act',
  'made-quieter',
] as const;

/** One of {@link ATTACK_STAGES}. */
export type AttackStage = (typeof ATTACK_STAGES)[number];
