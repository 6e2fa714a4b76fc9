import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { quoteODataText } from '../graph/odata-text.js';
import { z } from 'zod/v4';
import type { ExactAppMatches } from '../model/app-reader-port.js';
import { isGuid } from '../../core/guid.js';
import type { Log } from '../../core/log.js';
import type { ReadResult } from '../../core/read-result.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { displayName } from '../collectors/lib/graph-property-schemas.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { collectGaps } from '../graph/graph-reader.js';
import { readDossierPart } from '../dossier-part-reader.js';

const NEED = { permission: 'Application.Read.All' };
/** With this many apps of one name, listing more helps no one. */
const MOST_OF_A_NAME = 100;

const named = graphObject<ServicePrincipal>()({ id: z.string(), appId: z.string(), displayName }).transform(
  ({ id, appId, displayName: name }): NamedApp => ({ id, appId, name }),
);
const key = ({ id }: NamedApp) => id;

/** Finds apps by exact name or id in one request; a second one when the id is a registration's. */
export function findApps(graph: GraphReader, log: Log, asked: string): Promise<ReadResult<ExactAppMatches>> {
  return readDossierPart(log, 'apps by name or id', async () => {
    const byId = isGuid(asked);
    const properties = byId ? ['id', 'appId'] : ['displayName'];
    const filtered = (list: string, property: string, value: string) => ({
      path: `/v1.0/${list}?$filter=${equals(property, value)}&$select=id,appId,displayName&$top=${MOST_OF_A_NAME}`,
      schema: named,
      key,
      need: NEED,
    });
    const lists = ['servicePrincipals', 'applications'].flatMap((list) =>
      properties.map((property) => filtered(list, property, byId ? asked.toLowerCase() : asked)),
    );
    const answers = await graph.batchLists(lists);
    const [failed] = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    if (failed !== undefined) throw failed;
    const items = answers.map((answer) => (answer.ok ? answer.items : []));
    const apps = distinct(items.slice(0, properties.length).flat());
    const registrations = distinct(items.slice(properties.length).flat()).filter(
      ({ appId }) => !apps.some((app) => app.appId === appId),
    );
    const [registered] = registrations;
    if (apps.length > 0 || registered === undefined)
      return { value: { apps, registrations }, gaps: collectGaps(answers) };
    // The id may be the registration's object id, and a service principal's name may differ from its registration's.
    const { items: others, gaps } = await graph.list(filtered('servicePrincipals', 'appId', registered.appId));
    return {
      value: { apps: others, registrations: others.length > 0 ? [] : registrations },
      gaps: [...collectGaps(answers), ...gaps],
    };
  });
}

/**
 * Lists the names of all apps, 999 per page, to match part of a name. `$search` needs one request but matches whole words (`vault` does
 * not find Docuvault), `startswith` misses the middle, and the nearest names can only be found among all of them.
 * Source: https://learn.microsoft.com/graph/search-query-parameter
 */
export function listAppNames(graph: GraphReader, log: Log): Promise<ReadResult<readonly NamedApp[]>> {
  return readDossierPart(log, 'the names of apps', async () => {
    const { items, gaps } = await graph.list({
      path: '/v1.0/servicePrincipals?$select=id,appId,displayName&$top=999',
      schema: named,
      key,
      need: NEED,
    });
    return { value: items, gaps };
  });
}

function equals(property: string, value: string): string {
  return encodeURIComponent(`${property} eq ${quoteODataText(value)}`);
}

function distinct(apps: readonly NamedApp[]): readonly NamedApp[] {
  return [...new Map(apps.map((app) => [app.id, app])).values()];
}
