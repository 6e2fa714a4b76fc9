import type { Subject } from '../core/subject.js';
import type { Log } from '../core/log.js';
import type { CallerDirectory, CallerLookup } from '../tenant/model/caller-directory-port.js';
import type { FindPeopleWithRight } from '../tenant/model/find-people-with-right.js';
import type { Decider, DecisionRefusal } from './model/decision-service-port.js';

/** Who may decide: members of this group (nested ones too), and holders of these roles (template ids). Neither set: no one. */
export interface ApproverPolicy {
  readonly tenantId: string;
  readonly groupId?: string;
  readonly roleTemplateIds: readonly string[];
}

/**
 * Why this person may not decide, as the tenant says now; undefined: they may. Checked at the click and again before execution, without
 * a cache. Anything unclear is a refusal.
 */
export async function findApproverRefusal(
  who: Decider,
  policy: ApproverPolicy,
  directory: CallerDirectory,
  log: Log,
): Promise<DecisionRefusal | undefined> {
  if (who.tenantId.toLowerCase() !== policy.tenantId.toLowerCase()) return 'other-tenant';
  return refuse(await lookUp(who.objectId, directory, log), policy);
}

function lookUp(objectId: string, directory: CallerDirectory, log: Log): Promise<CallerLookup | undefined> {
  return directory.lookUp(objectId).catch((err: unknown) => {
    log.error({ err }, 'failed to look up an approver');
    return undefined;
  });
}

function refuse(lookup: CallerLookup | undefined, policy: ApproverPolicy): DecisionRefusal | undefined {
  if (lookup === undefined) return 'cannot-verify';
  if (!lookup.found) return lookup.gap === undefined ? 'unknown-person' : 'cannot-verify';
  const { accountEnabled, userType, groupIds, roleTemplateIds } = lookup.caller;
  if (!accountEnabled) return 'disabled';
  if (userType !== 'Member') return 'guest';
  const inGroup = policy.groupId !== undefined && groupIds.includes(policy.groupId);
  const inRole = roleTemplateIds.some((id) => policy.roleTemplateIds.includes(id));
  return inGroup || inRole ? undefined : 'not-an-approver';
}

/** Maximum look-ups per click or question; with more candidates than this, there surely are other approvers. */
const MOST_LOOKED_UP = 50;
const AT_ONCE = 10;

/** What reading approvers takes. */
interface ApproverSources {
  readonly directory: CallerDirectory;
  readonly peopleWith: FindPeopleWithRight;
  readonly log: Log;
}

const listCandidates = (
  policy: ApproverPolicy,
  { peopleWith, log }: ApproverSources,
): Promise<readonly string[] | undefined> =>
  peopleWith(policy).catch((err: unknown) => {
    log.error({ err }, 'failed to list the approvers');
    return undefined;
  });

/** All approvers, as the tenant says now; names are hostile text. undefined: not all could be read, or they are too many. */
export async function listApprovers(
  policy: ApproverPolicy,
  sources: ApproverSources,
): Promise<readonly Subject[] | undefined> {
  const people = await listCandidates(policy, sources);
  if (people === undefined || people.length > MOST_LOOKED_UP) return undefined;
  const approvers: Subject[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const lookups = await Promise.all(some.map((objectId) => lookUp(objectId, sources.directory, sources.log)));
    for (const [at, lookup] of lookups.entries()) {
      const refusal = refuse(lookup, policy);
      if (refusal === 'cannot-verify') return undefined;
      const id = some[at] ?? '';
      if (refusal === undefined && lookup?.found === true)
        approvers.push({ kind: 'user', id, name: lookup.caller.displayName ?? id });
    }
  }
  return approvers;
}

/**
 * Whether there are this many approvers besides these people (object ids, lower case), as the tenant says now. Unreadable counts as yes:
 * an unavailable directory must not loosen a rule.
 */
export async function hasEnoughOtherApprovers(
  howMany: number,
  except: ReadonlySet<string>,
  policy: ApproverPolicy,
  sources: ApproverSources,
): Promise<boolean> {
  const people = await listCandidates(policy, sources);
  if (people === undefined) return true;
  const others = people.filter((id) => !except.has(id));
  if (others.length > MOST_LOOKED_UP) return true;
  let found = 0;
  for (let from = 0; from < others.length && found < howMany; from += AT_ONCE) {
    const lookups = await Promise.all(
      others.slice(from, from + AT_ONCE).map((objectId) => lookUp(objectId, sources.directory, sources.log)),
    );
    const refusals = lookups.map((lookup) => refuse(lookup, policy));
    found += refusals.filter((refusal) => refusal === undefined || refusal === 'cannot-verify').length;
  }
  return found >= howMany;
}
