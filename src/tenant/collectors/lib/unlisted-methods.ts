import type { DirectoryObject, UserRegistrationDetails } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../../graph/graph-object.js';
import type { AdminAuthentication, UnlistedMethod } from '../../../facts/fact-types.js';
import type { Gap } from '../../../core/gap.js';
import { z } from 'zod/v4';
import { collectGaps, type GraphReader } from '../../graph/graph-reader.js';
import { TenantProblem, type AccessRequirement } from '../../tenant-problem.js';
import { hasSecondFactor, mapReportedMethods } from './authentication-method-kinds.js';
import { textList } from './graph-property-schemas.js';
import { findUnseenGroups } from './hidden-groups.js';
import {
  groupsOf,
  methodsAllowedTo,
  readAllowedMethods,
  UNKNOWN_POLICY,
  type AllowedMethod,
} from './methods-policy.js';

type Row = AdminAuthentication['users'][number];

/** The registration report, which lists what the methods of one person leave out. */
export const REGISTRATION_REPORT = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
/** What the registration report needs. */
export const REGISTRATION_REPORT_READ: AccessRequirement = {
  permission: 'AuditLog.Read.All',
  licence: 'Microsoft Entra ID P1',
};
const GROUPS_READ: AccessRequirement = { permission: 'GroupMember.Read.All' };

/** What the report says of one person's methods. */
export const reportedMethodsSchema = graphObject<UserRegistrationDetails>()({ methodsRegistered: textList });
const membership = graphObject<DirectoryObject>()({ id: z.string() });

/**
 * Says of each person whose methods were read one by one what may be registered besides: v1.0 has no method type for hardware tokens and
 * certificates, so they are missing from the list of a person who has one. Only what the tenant's policy allows the person is said. Sends
 * nothing where every person has a method that settles the matter.
 * Sources: https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview,
 * https://learn.microsoft.com/graph/api/resources/hardwareoathauthenticationmethod (beta)
 */
export async function addUnlistedMethods(
  graph: GraphReader,
  rows: readonly Row[],
  { reportReadable }: { readonly reportReadable: boolean },
): Promise<{ readonly rows: readonly Row[]; readonly gaps: readonly Gap[] }> {
  const open = rows.filter(isOpen);
  if (open.length === 0) return { rows, gaps: [] };
  const policy = await readPolicy(graph);
  const allowed = await listAllowed(graph, open, policy.allowed);
  const doubtful = open.filter(({ userId }) => (allowed.byId.get(userId) ?? []).length > 0);
  const reported = reportReadable ? await readReported(graph, doubtful) : new Map<string, Row>();
  return {
    rows: rows.map((row) => reported.get(row.userId) ?? withUnlisted(row, allowed.byId.get(row.userId) ?? [])),
    gaps: [...policy.gaps, ...allowed.gaps],
  };
}

/** Whether a hardware token or a certificate would change what is said of the person. */
export function isOpen({ methods }: Pick<Row, 'methods'>): boolean {
  return !methods.some((method) => method === 'passkey' || method === 'windows-hello' || method === 'certificate');
}

/** The row with what may be registered besides: nothing that was read, and hardware tokens only beside no other second factor. */
export function withUnlisted(row: Row, allowed: readonly UnlistedMethod[]): Row {
  if (!isOpen(row)) return row;
  const unlisted = allowed.filter((kind) => kind === 'certificate' || !row.secondFactor);
  return unlisted.length === 0 ? row : { ...row, unlisted };
}

/** The row with what the report has and the list of methods cannot have. */
export function withReported(row: Row, names: readonly string[]): Row {
  const added = mapReportedMethods(names).filter((kind) => kind === 'hardware-oath' || kind === 'certificate');
  const methods = [...new Set([...row.methods, ...added])];
  return { ...row, methods, secondFactor: hasSecondFactor(methods) };
}

async function readPolicy(graph: GraphReader) {
  try {
    return { allowed: await readAllowedMethods(graph), gaps: [] };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    return { allowed: UNKNOWN_POLICY, gaps: [error.gap] };
  }
}

async function listAllowed(graph: GraphReader, rows: readonly Row[], allowed: readonly AllowedMethod[]) {
  const named = groupsOf(allowed);
  const unseen = await findUnseenGroups(graph, named);
  const kindsOf = (groupIds: readonly string[] | undefined) => methodsAllowedTo(allowed, groupIds, unseen);
  if (named.size === 0) return { byId: new Map(rows.map(({ userId }) => [userId, kindsOf([])])), gaps: [] };
  const answers = await graph.batchLists(
    rows.map(({ userId }) => ({
      path: `/v1.0/users/${userId}/transitiveMemberOf?$select=id&$top=999`,
      schema: membership,
      need: GROUPS_READ,
    })),
  );
  const byId = new Map(
    rows.map(({ userId }, at) => {
      const answer = answers[at];
      const whole = answer?.ok === true && answer.gaps.length === 0;
      return [userId, kindsOf(whole ? answer.items.map(({ id }) => id) : undefined)] as const;
    }),
  );
  return { byId, gaps: collectGaps(answers.filter((answer) => answer.ok || answer.problem.status !== 404)) };
}

/** What the report says of people whom its filter on administrators leaves out. Who is not in it stays in doubt. */
async function readReported(graph: GraphReader, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const answers = await graph.batch(
    rows.map(({ userId }) => ({
      path: `${REGISTRATION_REPORT.replace('/v1.0', '')}/${userId}`,
      need: REGISTRATION_REPORT_READ,
    })),
  );
  return new Map(
    rows.flatMap((row, at) => {
      const answer = answers[at];
      const found = answer?.ok === true ? reportedMethodsSchema.safeParse(answer.body) : undefined;
      return found?.success === true ? [[row.userId, withReported(row, found.data.methodsRegistered)] as const] : [];
    }),
  );
}
