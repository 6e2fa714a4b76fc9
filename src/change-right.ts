import type { FindChangeRight } from './alerts/model/quieter-change.js';
import type { Log } from './core/log.js';
import { omitUndefined } from './core/omit-undefined.js';
import { type ApproverPolicy, findApproverRefusal } from './decisions/approver-policy.js';
import type { CallerDirectory } from './tenant/model/caller-directory-port.js';

/** Reads from the tenant, at each request, whether somebody is an approver, and what they are called there. */
export function createChangeRight({
  policy,
  directory,
  log,
}: {
  readonly policy: ApproverPolicy;
  readonly directory: CallerDirectory;
  readonly log: Log;
}): FindChangeRight {
  return async ({ objectId }) => {
    const { tenantId } = policy;
    const found = await directory.lookUp(objectId).catch(() => undefined);
    const { displayName, userPrincipalName } = found?.found === true ? found.caller : {};
    const person = { objectId, name: displayName ?? userPrincipalName ?? objectId };
    const who = { person, ...omitUndefined({ userPrincipalName }) };
    const refusal = await findApproverRefusal({ ...person, tenantId }, policy, directory, log);
    if (refusal === undefined) return { right: 'approver', ...who };
    return { right: refusal === 'cannot-verify' ? 'cannot-verify' : 'none', ...who };
  };
}
