import type { AuthenticationMethod } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { AdminAuthentication } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { collectGaps } from '../graph/graph-reader.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';
import { hasSecondFactor, mapMethodTypes } from './lib/authentication-method-kinds.js';
import { listAdminUserIds } from './lib/admin-user-ids.js';
import { parseReportRow, reportRowSchema } from './lib/registration-report-row.js';
import { addUnlistedMethods, REGISTRATION_REPORT, REGISTRATION_REPORT_READ } from './lib/unlisted-methods.js';

type Row = AdminAuthentication['users'][number];

const METHODS_READ: AccessRequirement = { permission: 'UserAuthenticationMethod.Read.All' };

/** A registered method. */
export const authenticationMethodSchema = graphObject<AuthenticationMethod>()({ '@odata.type': z.string() });

/**
 * Reads which methods each admin has registered. The report (one request, needs P1) covers only people who held a role
 * directly when it was generated. The methods of everyone else, of people without a factor in the report, and of everyone when the
 * report is unreadable are read individually, 20 people per request. Hardware tokens and certificates are in the report alone: of people
 * who are not in it, the policy of methods tells who may have one.
 * Sources: https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails,
 * https://learn.microsoft.com/graph/api/authentication-list-methods
 */
export const adminAuthentication = defineCollector({
  fact: 'adminAuthentication',
  after: ['roleHoldings'],
  afterIfRead: ['exchangeRoleGroupMembers'],
  permissions: ['AuditLog.Read.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.All', 'GroupMember.Read.All'],
  licence: 'Microsoft Entra ID P1',
  licenceNote: 'for the registration report; without it each admin is asked for, which needs no licence',
  async collect({ graph, given }) {
    const ids = listAdminUserIds(given.roleHoldings, given.exchangeRoleGroupMembers);
    const report = await readReport(graph);
    const reported = new Map(report.rows.map((row) => [row.userId, row]));
    // The report can be a day old: people without a factor in it are read live as well, and the live result wins.
    const rest = ids.filter((id) => reported.get(id)?.secondFactor !== true);
    const asked = await readMethods(graph, rest);
    const unreported = asked.rows.filter(({ userId }) => !reported.has(userId));
    const unlisted = await addUnlistedMethods(graph, unreported, { reportReadable: report.readable });
    // A refused report does not matter once everyone was read live and no doubt is left: the others have the gaps where that failed.
    const failed = [...asked.gaps, ...unlisted.gaps];
    const doubt = unlisted.rows.some((row) => row.unlisted !== undefined);
    const gaps = doubt
      ? [...report.gaps, ...failed]
      : failed.length > 0
        ? [...withoutLicence(report.gaps), ...failed]
        : [];
    const live = new Map([...asked.rows, ...unlisted.rows].map((row) => [row.userId, row]));
    const users = ids.flatMap((id) => live.get(id) ?? reported.get(id) ?? []);
    if (users.length === 0 && gaps.length > 0)
      throw asked.problem ?? new TenantProblem('unreachable', REGISTRATION_REPORT);
    return { value: { users }, gaps };
  },
});

async function readReport(
  graph: GraphReader,
): Promise<{ readonly rows: readonly Row[]; readonly gaps: readonly Gap[]; readonly readable: boolean }> {
  try {
    const listed = await graph.list({
      path: `${REGISTRATION_REPORT}?$filter=isAdmin%20eq%20true&$top=999`,
      schema: reportRowSchema,
      key: ({ id }) => id,
      need: REGISTRATION_REPORT_READ,
    });
    return { rows: listed.items.map(parseReportRow), gaps: listed.gaps, readable: true };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    return { rows: [], gaps: [error.gap], readable: false };
  }
}

/** Methods that could not be read are not for want of a licence: the report alone needs it. */
function withoutLicence(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ reason }) => reason !== 'licence-missing');
}

async function readMethods(graph: GraphReader, ids: readonly string[]) {
  const answers = await graph.batchLists(
    ids.map((id) => ({
      path: `/v1.0/users/${id}/authentication/methods`,
      schema: authenticationMethodSchema,
      need: METHODS_READ,
    })),
  );
  const rows: Row[] = [];
  // A 404 means deleted since the roles were read: not a gap.
  const relevant = answers.filter((answer) => answer.ok || answer.problem.status !== 404);
  answers.forEach((answer, at) => {
    const userId = ids[at];
    if (!answer.ok || answer.gaps.length > 0 || userId === undefined) return;
    const methods = mapMethodTypes(answer.items.map((item) => item['@odata.type']));
    rows.push({
      userId,
      methods,
      secondFactor: hasSecondFactor(methods),
      source: 'authentication-methods',
      ref: `/v1.0/users/${userId}/authentication/methods`,
    });
  });
  const failed = relevant.find((answer) => !answer.ok);
  return { rows, gaps: collectGaps(relevant), problem: failed?.problem };
}
