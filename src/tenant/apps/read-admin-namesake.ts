import { z } from 'zod/v4';
import { foldLookAlikes } from '../../core/look-alike-text.js';
import type { Log } from '../../core/log.js';
import type { ReadResult } from '../../core/read-result.js';
import type { AdminAccount } from '../../facts/fact-types.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { readDossierPart } from '../dossier-part-reader.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { quoteODataText } from '../graph/odata-text.js';
import { PEOPLE_READ } from '../people/find-people.js';

const page = z.object({ value: z.array(z.object({ id: z.string() })) });

/**
 * The names of admins, in lower case, if anybody has the app's name. One request tells that nobody has, as for nearly every app; only
 * otherwise the admins are read, whose names an app must not bear. Source: https://learn.microsoft.com/graph/api/user-list
 */
export async function readAdminNamesake(
  graph: GraphReader,
  log: Log,
  app: NamedApp,
  readAdmins: () => Promise<ReadResult<readonly AdminAccount[]>>,
): Promise<ReadResult<readonly string[]>> {
  const taken = await readDossierPart(log, 'people with the name of the app', async () => ({
    value: await isNameOfAnybody(graph, foldLookAlikes(app.name).trim()),
  }));
  if (!taken.ok) return taken;
  if (!taken.value) return { ok: true, value: [], gaps: [] };
  const admins = await readAdmins();
  if (!admins.ok) return admins;
  const names = admins.value.flatMap(({ displayName, userPrincipalName }) => [displayName, userPrincipalName]);
  return { ...admins, value: names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '') };
}

async function isNameOfAnybody(graph: GraphReader, name: string): Promise<boolean> {
  if (name === '') return false;
  const filter = encodeURIComponent(`displayName eq ${quoteODataText(name)}`);
  const { value } = await graph.get(`/v1.0/users?$filter=${filter}&$select=id&$top=1`, page, PEOPLE_READ);
  return value.length > 0;
}
