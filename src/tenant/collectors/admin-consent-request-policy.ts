import type { AdminConsentRequestPolicy } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';

const policy = graphObject<AdminConsentRequestPolicy>()({
  isEnabled: z.boolean(),
  notifyReviewers: z.boolean().nullish(),
  reviewers: z.array(z.unknown()).nullish(),
});

/** Whether users can request an app, and whether anyone reviews requests. https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get */
export const adminConsentRequestPolicy = defineCollector({
  fact: 'adminConsentRequestPolicy',
  after: [],
  permissions: ['Policy.Read.All'],
  async collect({ graph }) {
    const path = '/v1.0/policies/adminConsentRequestPolicy';
    const wire = await graph.get(path, policy, { permission: 'Policy.Read.All' });
    return {
      value: {
        enabled: wire.isEnabled,
        reviewers: wire.reviewers?.length ?? 0,
        notifiesReviewers: wire.notifyReviewers ?? false,
      },
    };
  },
});
