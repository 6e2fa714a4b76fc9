import type { AdminAuthentication } from '../../facts/fact-types.js';
import type { ReadResult } from '../../core/read-result.js';
import {
  allowedMethods,
  groupsOf,
  methodsAllowedTo,
  methodsPolicySchema,
  METHODS_POLICY_PATH,
  UNKNOWN_POLICY,
} from '../collectors/lib/methods-policy.js';
import { findUnseenGroups } from '../collectors/lib/hidden-groups.js';
import {
  isOpen,
  REGISTRATION_REPORT,
  REGISTRATION_REPORT_READ,
  reportedMethodsSchema,
  withReported,
  withUnlisted,
} from '../collectors/lib/unlisted-methods.js';
import { getBatchedBody } from '../dossier-part-reader.js';
import type { BatchResult } from '../graph/graph-batch.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { TenantProblem } from '../tenant-problem.js';
import type { Gap } from '../../core/gap.js';

type Row = AdminAuthentication['users'][number];

/**
 * Adds to a person's methods what the list of methods cannot have (see `addUnlistedMethods`), from the policy that was read with it. Where
 * the policy allows it to the person, the registration report is asked; the gaps say why it stays open.
 * Source: https://learn.microsoft.com/graph/api/userregistrationdetails-get
 */
export async function addUnlistedMethodsOfOne(
  graph: GraphReader,
  row: Row,
  policy: BatchResult | undefined,
  groups: ReadResult<readonly string[]>,
): Promise<{ readonly value: Row; readonly gaps: readonly Gap[] }> {
  if (!isOpen(row)) return { value: row, gaps: [] };
  const allowed = await orGap(UNKNOWN_POLICY, () =>
    allowedMethods(
      graph,
      parseWithSchema(getBatchedBody(policy, METHODS_POLICY_PATH), methodsPolicySchema, METHODS_POLICY_PATH),
    ),
  );
  const groupIds = groups.ok && groups.gaps.length === 0 ? groups.value : undefined;
  const unseen = await findUnseenGroups(graph, groupsOf(allowed.value));
  const open = withUnlisted(row, methodsAllowedTo(allowed.value, groupIds, unseen));
  if (open.unlisted === undefined) return { value: row, gaps: [] };
  const path = `${REGISTRATION_REPORT}/${encodeURIComponent(row.userId)}`;
  const reported = await orGap(open, async () =>
    withReported(row, (await graph.get(path, reportedMethodsSchema, REGISTRATION_REPORT_READ)).methodsRegistered),
  );
  return { value: reported.value, gaps: reported.gaps.length === 0 ? [] : [...allowed.gaps, ...reported.gaps] };
}

async function orGap<T>(
  otherwise: T,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly gaps: readonly Gap[] }> {
  try {
    return { value: await read(), gaps: [] };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    return { value: otherwise, gaps: [error.gap] };
  }
}
