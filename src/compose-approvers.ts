import type { ReadApprovers } from './answers/model/approvers.js';
import type { Log } from './core/log.js';
import { type ApproverPolicy, findApproverRefusal } from './decisions/approver-policy.js';
import type { CallerDirectory } from './tenant/model/caller-directory-port.js';
import type { FindPeopleWithRight } from './tenant/model/find-people-with-right.js';

/** With more, whoever asks has the group itself to look at. */
const MOST_LOOKED_UP = 50;

/** Composes who may decide on apps: whom the tenant lists in the group and the roles, and does not refuse. */
export function composeApprovers(
  { callers, peopleWith }: { readonly callers: CallerDirectory; readonly peopleWith: FindPeopleWithRight },
  policy: ApproverPolicy,
  log: Log,
): ReadApprovers {
  return async () => {
    const ids = await peopleWith(policy).catch((err: unknown) => {
      log.warn({ err }, 'failed to list the approvers');
      return undefined;
    });
    if (ids === undefined || ids.length > MOST_LOOKED_UP) return undefined;
    const people = await Promise.all(ids.map((objectId) => nameIfApprover(objectId, callers, policy, log)));
    if (people.includes('cannot-verify')) return undefined;
    return people.flatMap((one) => (typeof one === 'string' ? [] : [one.name]));
  };
}

async function nameIfApprover(
  objectId: string,
  callers: CallerDirectory,
  policy: ApproverPolicy,
  log: Log,
): Promise<{ readonly name: string } | 'no' | 'cannot-verify'> {
  let name = objectId;
  const directory: CallerDirectory = {
    async lookUp(id, signal) {
      const found = await callers.lookUp(id, signal);
      if (found.found) name = found.caller.displayName ?? id;
      return found;
    },
  };
  const refusal = await findApproverRefusal({ objectId, name, tenantId: policy.tenantId }, policy, directory, log);
  if (refusal === undefined) return { name };
  return refusal === 'cannot-verify' ? 'cannot-verify' : 'no';
}
