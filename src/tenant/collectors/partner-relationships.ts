import type { DelegatedAdminRelationship } from '@microsoft/microsoft-graph-types';
import { z } from 'zod/v4';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { PartnerRelationship } from '../../facts/partner-relationships.js';
import { defineCollector } from '../fact-collector.js';
import { graphObject } from '../graph/graph-object.js';
import { displayName, optionalInstant, optionalText } from './lib/graph-property-schemas.js';

const PATH = '/v1.0/tenantRelationships/delegatedAdminRelationships';
const NEED = { permission: 'DelegatedAdminRelationship.Read.All' };
/** Not yet in force, or no longer. One that ends soon, or whose end was asked for, still works; so may one in a state that is new to us. */
const WITHOUT_FORCE: ReadonlyMap<string, 'ended' | 'pending'> = new Map([
  ...['activating', 'approvalpending', 'approved', 'created'].map((status) => [status, 'pending'] as const),
  ...['expired', 'terminated'].map((status) => [status, 'ended'] as const),
]);

const relationship = graphObject<DelegatedAdminRelationship>()({
  id: z.string(),
  displayName,
  status: optionalText,
  activatedDateTime: optionalInstant,
  endDateTime: optionalInstant,
  accessDetails: z.object({ unifiedRoles: z.array(z.object({ roleDefinitionId: z.string() })).nullish() }).nullish(),
});

/** Relationships with partners, in one list. https://learn.microsoft.com/graph/api/tenantrelationship-list-delegatedadminrelationships */
export const partnerRelationships = defineCollector({
  fact: 'partnerRelationships',
  after: [],
  permissions: [NEED.permission],
  async collect({ graph }) {
    const { items, gaps } = await graph.list({
      path: `${PATH}?$select=${Object.keys(relationship.shape).join(',')}`,
      schema: relationship,
      key: ({ id }) => id,
      need: NEED,
    });
    return { value: items.map(toRelationship), gaps };
  },
});

function toRelationship(wire: z.infer<typeof relationship>): PartnerRelationship {
  return omitUndefined({
    id: wire.id,
    name: wire.displayName,
    roleTemplateIds: (wire.accessDetails?.unifiedRoles ?? []).map(({ roleDefinitionId }) =>
      roleDefinitionId.toLowerCase(),
    ),
    state: WITHOUT_FORCE.get((wire.status ?? '').toLowerCase()),
    startsAt: wire.activatedDateTime,
    endsAt: wire.endDateTime,
    ref: `${PATH}/${encodeURIComponent(wire.id)}`,
  });
}
