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
const WITHOUT_FORCE = ['activating', 'approvalpending', 'approved', 'created', 'expired', 'terminated'];

const relationship = graphObject<DelegatedAdminRelationship>()({
  id: z.string(),
  displayName,
  status: optionalText,
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
    const inForce = items.filter(({ status }) => !WITHOUT_FORCE.includes((status ?? '').toLowerCase()));
    return { value: inForce.map(toRelationship), gaps };
  },
});

function toRelationship(wire: z.infer<typeof relationship>): PartnerRelationship {
  return omitUndefined({
    id: wire.id,
    name: wire.displayName,
    roleTemplateIds: (wire.accessDetails?.unifiedRoles ?? []).map(({ roleDefinitionId }) =>
      roleDefinitionId.toLowerCase(),
    ),
    endsAt: wire.endDateTime,
    ref: `${PATH}/${encodeURIComponent(wire.id)}`,
  });
}
