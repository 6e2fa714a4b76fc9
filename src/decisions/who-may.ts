import type { Decider, DecisionRefusal } from '../core/decision.js';
import type { CallerDirectory, Log } from '../core/ports.js';

/** Who may decide: members of this group (nested ones too), and holders of these roles (template ids). Neither set: nobody. */
export interface ApproverPolicy {
  readonly tenantId: string;
  readonly groupId?: string;
  readonly roleTemplateIds: readonly string[];
}

/**
 * Whether this person may decide, as the tenant says now. Asked at the click and again before anything is carried out; nothing is
 * remembered in between. What is not clear refuses.
 */
export async function refusalOfPerson(
  who: Decider,
  policy: ApproverPolicy,
  directory: CallerDirectory,
  log: Log,
): Promise<DecisionRefusal | undefined> {
  if (who.tenantId.toLowerCase() !== policy.tenantId.toLowerCase()) return 'other-tenant';
  const lookup = await directory.lookUp(who.objectId).catch((err: unknown) => {
    log.error({ err }, 'an approver could not be looked up');
    return undefined;
  });
  if (lookup === undefined) return 'cannot-verify';
  if (!lookup.found) return lookup.gap === undefined ? 'unknown-person' : 'cannot-verify';
  const { accountEnabled, userType, groupIds, roleTemplateIds } = lookup.caller;
  if (!accountEnabled) return 'disabled';
  if (userType !== 'Member') return 'guest';
  const inGroup = policy.groupId !== undefined && groupIds.includes(policy.groupId);
  const inRole = roleTemplateIds.some((id) => policy.roleTemplateIds.includes(id));
  return inGroup || inRole ? undefined : 'not-an-approver';
}
