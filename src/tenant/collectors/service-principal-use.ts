import type { ServicePrincipalSignInActivity } from '@microsoft/microsoft-graph-types-beta';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { optionalInstant } from './lib/graph-property-schemas.js';

const activity = graphObject<ServicePrincipalSignInActivity>()({
  appId: z.string(),
  lastSignInActivity: z.object({ lastSignInDateTime: optionalInstant }).nullish(),
});

/** When each app last signed in; beta only. https://learn.microsoft.com/graph/api/reportroot-list-serviceprincipalsigninactivities */
export const servicePrincipalUse = defineCollector({
  fact: 'servicePrincipalUse',
  after: [],
  permissions: ['AuditLog.Read.All'],
  licence: 'Microsoft Entra ID P1',
  async collect({ graph }) {
    const { items, gaps } = await graph.list({
      path: '/beta/reports/servicePrincipalSignInActivities?$top=999',
      schema: activity,
      key: ({ appId }) => appId,
      need: { permission: 'AuditLog.Read.All', licence: 'Microsoft Entra ID P1' },
    });
    const value = items.flatMap(({ appId, lastSignInActivity }) => {
      const lastUsedAt = lastSignInActivity?.lastSignInDateTime;
      return lastUsedAt === undefined ? [] : [{ appId, lastUsedAt }];
    });
    return { value, gaps };
  },
});
