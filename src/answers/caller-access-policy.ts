import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import { isGuid } from '../core/guid.js';
import type { Log } from '../core/log.js';
import type { CallerDirectory, CallerRecord } from '../tenant/model/caller-directory-port.js';
import type { AccessPolicy, AccessResult } from './model/access-policy-port.js';

/** What {@link createAccessPolicy} works with. */
export interface AccessPolicyOptions {
  readonly tenantId: string;
  /** Holders of any of these roles (template ids) may ask. */
  readonly roleTemplateIds: readonly string[];
  /** Members of this group, nested ones included, may ask too. */
  readonly groupId?: string;
  readonly directory: CallerDirectory;
  readonly clock: Clock;
  readonly log: Log;
}

const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 10_000;

/**
 * Decides who may ask: an enabled member of our tenant with a configured role or in the configured group, as the directory says now.
 * Caches a decision for five minutes and shares concurrent lookups. A failed lookup means refusal and is not cached.
 */
export function createAccessPolicy(options: AccessPolicyOptions): AccessPolicy {
  /** The least recently used goes first: a flood of forged ids evicts itself, not active callers. */
  const kept = new LRUCache<string, AccessResult>({
    max: MOST_KEPT,
    ttl: KEPT_MS,
    ttlResolution: 0,
    perf: { now: () => Date.parse(options.clock.now()) },
  });
  const asking = new Map<string, Promise<AccessResult>>();

  async function lookUp(key: string): Promise<AccessResult> {
    const nowMs = Date.parse(options.clock.now());
    const lookup = await options.directory.lookUp(key);
    if (!lookup.found && lookup.gap !== undefined) {
      options.log.warn({ objectId: key, gap: lookup.gap }, 'Could not verify caller');
      return no('cannot-verify');
    }
    const decision = lookup.found ? decide(lookup.caller, options) : no('unknown-person');
    kept.set(key, decision, { start: nowMs });
    return decision;
  }

  return {
    async mayAsk({ objectId, tenantId }) {
      if (tenantId.toLowerCase() !== options.tenantId.toLowerCase()) return no('other-tenant');
      if (!isGuid(objectId)) return no('unknown-person');
      const key = objectId.toLowerCase();
      const known = kept.get(key);
      if (known !== undefined) return known;
      const already = asking.get(key);
      if (already !== undefined) return already;
      const decision = lookUp(key).finally(() => asking.delete(key));
      asking.set(key, decision);
      return decision;
    },
  };
}

function decide(caller: CallerRecord, { roleTemplateIds, groupId }: AccessPolicyOptions): AccessResult {
  if (!caller.accountEnabled) return no('disabled');
  if (caller.userType === 'Guest') return no('guest');
  const byRole = caller.roleTemplateIds.some((id) => roleTemplateIds.includes(id.toLowerCase()));
  const byGroup = groupId !== undefined && caller.groupIds.some((id) => id.toLowerCase() === groupId.toLowerCase());
  return byRole || byGroup ? { allowed: true } : no('not-allowed');
}

function no(reason: Extract<AccessResult, { allowed: false }>['reason']): AccessResult {
  return { allowed: false, reason };
}
