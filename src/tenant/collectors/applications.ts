import { z } from 'zod/v4';
import type { Application } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { present } from '../present.js';
import { credentialLists, credentialsOf } from './credential-wire.js';
import { displayName, optionalInstant } from './wire.js';

/** An app registration as far as any fact needs it. */
export const application = z.object({
  id: z.string(),
  appId: z.string(),
  displayName,
  createdDateTime: optionalInstant,
  ...credentialLists,
});

/** The apps registered here, with their credentials. https://learn.microsoft.com/graph/api/application-list */
export const applications = defineCollector({
  fact: 'applications',
  after: [],
  permissions: ['Application.Read.All'],
  async collect({ graph }) {
    const { items, gaps } = await graph.list({
      path: `/v1.0/applications?$select=${Object.keys(application.shape).join(',')}&$top=999`,
      schema: application,
      key: ({ id }) => id,
      need: { permission: 'Application.Read.All' },
    });
    return { value: items.map(applicationOf), gaps };
  },
});

export function applicationOf(wire: z.infer<typeof application>): Application {
  return present({
    id: wire.id,
    appId: wire.appId,
    displayName: wire.displayName,
    createdAt: wire.createdDateTime,
    credentials: credentialsOf(wire),
  });
}
