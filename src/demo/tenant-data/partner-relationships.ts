import type { DelegatedAdminRelationship } from '@microsoft/microsoft-graph-types';
import { graphEntity } from '../graph-entity.js';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../m365/directory-roles.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';

interface RelationshipSpec {
  readonly name: string;
  readonly status: 'active' | 'expired';
  readonly roles: readonly string[];
  readonly madeDaysAgo: number;
  readonly days: number;
}

/** A partner that may do everything, one that only reads, and one whose relationship is over. */
const RELATIONSHIPS: readonly RelationshipSpec[] = [
  {
    name: 'Gipfelblick IT, full administration',
    status: 'active',
    roles: [GLOBAL_ADMINISTRATOR],
    madeDaysAgo: 200,
    days: 730,
  },
  { name: 'Talwind Licences, reports', status: 'active', roles: [GLOBAL_READER], madeDaysAgo: 90, days: 365 },
  { name: 'Nordhang Migration', status: 'expired', roles: [GLOBAL_ADMINISTRATOR], madeDaysAgo: 700, days: 180 },
];

/** Relationships of granular delegated administration. Source: https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship */
export function buildPartnerRelationships(context: GeneratorContext): readonly WireObject[] {
  return RELATIONSHIPS.map(({ name, status, roles, madeDaysAgo, days }) =>
    graphEntity<DelegatedAdminRelationship>()({
      id: `${context.named(`partner relationship ${name}`)}-${context.named(`partner of ${name}`)}`,
      displayName: name,
      status,
      duration: `P${days}D`,
      autoExtendDuration: 'PT0S',
      createdDateTime: context.ago(madeDaysAgo, '09:00'),
      lastModifiedDateTime: context.ago(madeDaysAgo, '09:30'),
      activatedDateTime: context.ago(madeDaysAgo, '09:30'),
      endDateTime: context.ago(madeDaysAgo - days, '09:30'),
      customer: null,
      accessDetails: { unifiedRoles: roles.map((roleDefinitionId) => ({ roleDefinitionId })) },
    }),
  );
}
