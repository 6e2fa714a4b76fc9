import { z } from 'zod/v4';
import type { ConsentingPerson } from '../../facts/consenting-people.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { createIdFilters } from '../apps/id-filter.js';
import { defineCollector } from '../fact-collector.js';
import { collectGaps } from '../graph/graph-reader.js';
import { displayName, optionalText } from './lib/graph-property-schemas.js';

const person = z
  .object({ id: z.string(), displayName, userPrincipalName: optionalText, accountEnabled: z.boolean().nullish() })
  .transform((wire): ConsentingPerson =>
    omitUndefined({
      id: wire.id,
      displayName: wire.displayName,
      signInName: wire.userPrincipalName,
      enabled: wire.accountEnabled !== false,
    }),
  );
const SELECT = 'id,displayName,userPrincipalName,accountEnabled';

/** Names of the people behind delegated grants, 300 per request. https://learn.microsoft.com/graph/api/user-list */
export const consentingPeople = defineCollector({
  fact: 'consentingPeople',
  after: ['delegatedGrants'],
  permissions: ['User.Read.All'],
  async collect({ graph, given }) {
    const ids = new Set<string>();
    for (const { principalId } of given.delegatedGrants) if (principalId !== undefined) ids.add(principalId);
    const answers = await graph.batchLists(
      createIdFilters('id', [...ids]).map((filter) => ({
        path: `/v1.0/users?$filter=${filter}&$select=${SELECT}`,
        schema: person,
        key: ({ id }: ConsentingPerson) => id,
        need: { permission: 'User.Read.All' },
      })),
    );
    return { value: answers.flatMap((answer) => (answer.ok ? answer.items : [])), gaps: collectGaps(answers) };
  },
});
