import type { Application as GraphApplication } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { Application } from '../../facts/fact-types.js';
import { defineCollector } from '../fact-collector.js';
import { createRereadByIdResolver } from '../list-cache/reread-objects-by-id.js';
import { readUpdatedCachedList, readFullList, type DeltaTrackedList } from '../list-cache/delta-tracked-list.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { credentialListSchemas, toCredentials } from './lib/app-credential-mapper.js';
import { displayName, optionalInstant } from './lib/graph-property-schemas.js';

/** The properties of an app registration that facts need. */
export const applicationSchema = graphObject<GraphApplication>()({
  id: z.string(),
  appId: z.string(),
  displayName,
  createdDateTime: optionalInstant,
  ...credentialListSchemas,
});

const COLLECTION = '/v1.0/applications';
const SELECT = Object.keys(applicationSchema.shape).join(',');
const PAGE = {
  schema: applicationSchema.transform((wire) => toApplication(wire)),
  key: ({ id }: Application) => id,
  need: { permission: 'Application.Read.All' },
};
const LIST: DeltaTrackedList<Application> = {
  name: 'applications',
  collection: COLLECTION,
  select: SELECT,
  page: PAGE,
  resolve: createRereadByIdResolver(COLLECTION, SELECT, PAGE),
  audited: true,
};

/** The apps registered here, with their credentials. https://learn.microsoft.com/graph/api/application-list */
export const applications = defineCollector({
  fact: 'applications',
  after: [],
  permissions: ['Application.Read.All'],
  async collect(reads) {
    const read = await readUpdatedCachedList(reads, LIST);
    if (read !== undefined) return { value: read.items };
    const { items, gaps } = await readFullList(reads, LIST);
    return { value: items, gaps };
  },
});

/** Maps Graph’s application to an app registration. */
export function toApplication(wire: z.infer<typeof applicationSchema>): Application {
  return omitUndefined({
    id: wire.id,
    appId: wire.appId,
    displayName: wire.displayName,
    createdAt: wire.createdDateTime,
    credentials: toCredentials(wire),
  });
}
