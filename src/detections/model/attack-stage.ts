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

/** One of {@link ATTACK_STAGES}. */
export type AttackStage = (typeof ATTACK_STAGES)[number];
