import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { AppBackground } from '../model/app-reader-port.js';
import type { Log } from '../../core/log.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { displayName, optionalText } from '../collectors/lib/graph-property-schemas.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { getBatchedBody, readBatchedList, readDossierPart, toBatchRequest } from '../dossier-part-reader.js';
import {
  appRoleGrantAuditsRequest,
  createAuditHistoryRequest,
  createServicePrincipalFilter,
} from './app-audit-history-requests.js';
import { createIdFilters } from './id-filter.js';
import { APPS_READ } from './read-app-identity.js';
import type { AppParts } from './read-app-parts.js';

/** How many of the people who consented for themselves are named; as many as one filter takes. */
const MOST_PEOPLE = 10;

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': optionalText });
const person = graphObject<User>()({ id: z.string(), displayName, userPrincipalName: optionalText });

/**
 * Reads what only an app's dossier shows: who is assigned, what the audit log has, and the names of the people who consented. `parts`:
 * the rest of the app, which may still be being read.
 */
export async function readAppBackground(
  graph: GraphReader,
  log: Log,
  app: NamedApp,
  parts: Promise<AppParts>,
): Promise<AppBackground> {
  const assigned = {
    path: `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}/appRoleAssignedTo?$top=999`,
    need: APPS_READ,
  };
  const own = createAuditHistoryRequest(app.id);
  const [[ofAssigned, ofOwn, ofGranted], { registration, delegatedGrants }] = await Promise.all([
    graph.batch([assigned, own, appRoleGrantAuditsRequest].map(toBatchRequest)),
    parts,
  ]);
  const registrationId = registration.ok ? registration.value?.id : undefined;
  const consenting = delegatedGrants.ok ? delegatedGrants.value.flatMap(({ principalId }) => principalId ?? []) : [];
  const [people, history] = await Promise.all([
    readNames(graph, [...new Set(consenting)].slice(0, MOST_PEOPLE)),
    readDossierPart(log, 'the history', async () => {
      const lists = await Promise.all([
        readBatchedList(graph, own, ofOwn),
        readBatchedList(graph, appRoleGrantAuditsRequest, ofGranted),
        ...(registrationId === undefined ? [] : [readList(graph, createAuditHistoryRequest(registrationId))]),
      ]);
      const [mine = [], granted = [], ofRegistration = []] = lists.map(({ value }) => value);
      return {
        value: newestFirst([...mine, ...granted.filter(createServicePrincipalFilter(app.id)), ...ofRegistration]),
        gaps: lists.flatMap(({ gaps }) => gaps),
      };
    }),
  ]);
  return {
    people,
    history,
    assigned: await readDossierPart(log, 'assignments', () => {
      const body = parseWithSchema(getBatchedBody(ofAssigned, assigned.path), page, assigned.path);
      // One page is enough: beyond it the answer says "at least".
      return { value: { n: body.value.length, more: body['@odata.nextLink'] !== undefined } };
    }),
  };
}

async function readList(graph: GraphReader, request: ReturnType<typeof createAuditHistoryRequest>) {
  const { items: value, gaps } = await graph.list(request);
  return { value, gaps };
}

async function readNames(graph: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const filters = createIdFilters('id', ids);
  if (filters.length === 0) return new Map();
  const answers = await graph.batchLists(
    filters.map((filter) => ({
      path: `/v1.0/users?$filter=${filter}&$select=id,displayName,userPrincipalName`,
      schema: person,
      need: { permission: 'User.Read.All' },
    })),
  );
  const named = answers.flatMap((answer) => (answer.ok ? answer.items : []));
  return new Map(named.map(({ id, displayName: name, userPrincipalName }) => [id, userPrincipalName ?? name]));
}

function newestFirst(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  return distinct.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
