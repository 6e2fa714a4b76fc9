import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { quoteODataText } from '../graph/odata-text.js';
import { z } from 'zod/v4';
import type { AdminSignIn } from '../../facts/fact-types.js';
import { defineCollector } from '../fact-collector.js';
import { collectGaps } from '../graph/graph-reader.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AccessRequirement } from '../tenant-problem.js';
import { optionalInstant } from './lib/graph-property-schemas.js';

/** Access to sign-in activity. */
export const SIGN_INS_READ: AccessRequirement = { permission: 'AuditLog.Read.All', licence: 'Microsoft Entra ID P1' };

/** A filter takes at most this many values of `in`. https://learn.microsoft.com/graph/filter-query-parameter */
const IDS_IN_A_FILTER = 15;

/** A user's last sign-ins. */
export const userSignInSchema = graphObject<User>()({
  id: z.string(),
  signInActivity: z
    .object({
      lastSuccessfulSignInDateTime: optionalInstant,
      lastSignInDateTime: optionalInstant,
      lastNonInteractiveSignInDateTime: optionalInstant,
    })
    .nullish(),
});

/**
 * When each admin last signed in. Reading single users is limited to 10 requests a minute, so users are listed by id: 15 per filter,
 * 20 filters per request.
 * Sources: https://learn.microsoft.com/graph/api/resources/signinactivity, https://learn.microsoft.com/graph/throttling-limits
 */
export const adminSignIns = defineCollector({
  fact: 'adminSignIns',
  after: ['adminAccounts'],
  permissions: ['AuditLog.Read.All', 'User.Read.All'],
  licence: 'Microsoft Entra ID P1',
  async collect({ graph, given }) {
    const ids = given.adminAccounts.map(({ id }) => id);
    const answers = await graph.batchLists(
      inChunks(ids).map((chunk) => ({
        path: `/v1.0/users?$filter=${encodeURIComponent(`id in (${chunk.map(quoteODataText).join(',')})`)}&$select=id,signInActivity&$top=${IDS_IN_A_FILTER}`,
        schema: userSignInSchema,
        key: ({ id }: z.infer<typeof userSignInSchema>) => id,
        need: SIGN_INS_READ,
      })),
    );
    const refused = answers.find((answer) => !answer.ok);
    if (refused !== undefined && answers.every((answer) => !answer.ok)) throw refused.problem;
    return {
      value: answers.flatMap((answer) => (answer.ok ? answer.items.map(toAdminSignIn) : [])),
      gaps: collectGaps(answers),
    };
  },
});

/** Maps Graph’s sign-in activity to an admin’s last sign-ins. */
export function toAdminSignIn({ id, signInActivity }: z.infer<typeof userSignInSchema>): AdminSignIn {
  return omitUndefined({
    userId: id,
    successfulAt: signInActivity?.lastSuccessfulSignInDateTime,
    interactiveAt: signInActivity?.lastSignInDateTime,
    nonInteractiveAt: signInActivity?.lastNonInteractiveSignInDateTime,
    ref: `/v1.0/users/${id}?$select=signInActivity`,
  });
}

function inChunks(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let at = 0; at < ids.length; at += IDS_IN_A_FILTER) chunks.push(ids.slice(at, at + IDS_IN_A_FILTER));
  return chunks;
}
