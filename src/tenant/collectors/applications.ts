import { z } from 'zod/v4';
import type { Application } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { reReadById } from '../memory/re-read.js';
import { readChanges, readInFull, type TrackedList } from '../memory/tracked-list.js';
import { present } from '../present.js';
import { credentialLists, credentialsOf } from './credential-wire.js';
import { displayName, optionalInstant } from './wire.js';

/** The properties of an app registration that facts need. */
export const application = z.object({
  id: z.string(),
  appId: z.string(),
  displayName,
  createdDateTime: optionalInstant,
  ...credentialLists,
});

const COLLECTION = '/v1.0/applications';
const SELECT = Object.keys(application.shape).join(',');
const PAGE = {
  schema: application.transform((wire) => applicationOf(wire)),
  key: ({ id }: Application) => id,
  need: { permission: 'Application.Read.All' },
};
const LIST: TrackedList<Application> = {
  name: 'applications',
  collection: COLLECTION,
  select: SELECT,
  page: PAGE,
  resolve: reReadById(COLLECTION, SELECT, PAGE),
  audited: true,
};

/** The apps registered here, with their credentials. https://learn.microsoft.com/graph/api/application-list */
export const applications = defineCollector({
  fact: 'applications',
  after: [],
  permissions: ['Application.Read.All'],
  async collect(reads) {
    const read = await readChanges(reads, LIST);
    if (read !== undefined) return { value: read.items };
    const { items, gaps } = await readInFull(reads, LIST);
    return { value: items, gaps };
  },
});

/** Maps Graph’s application to an app registration. */
export function applicationOf(wire: z.infer<typeof application>): Application {
  return present({
    id: wire.id,
    appId: wire.appId,
    displayName: wire.displayName,
    createdAt: wire.createdDateTime,
    credentials: credentialsOf(wire),
  });
}
