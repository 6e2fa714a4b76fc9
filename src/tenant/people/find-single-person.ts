import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { quoteODataText } from '../graph/odata-text.js';
import { z } from 'zod/v4';
import type { GraphReader } from '../graph/graph-reader.js';
import { TenantProblem } from '../tenant-problem.js';
import { isGuid } from '../../core/guid.js';

const PEOPLE = { permission: 'User.Read.All' };
const person = graphObject<User>()({
  id: z.string(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

/**
 * Finds the one person with this object id, user principal name or display name; undefined when there is none, more than one, or the
 * lookup fails. A name proves nothing: look the person up again by id before sending them anything.
 * Source: https://learn.microsoft.com/graph/api/user-list
 */
export async function findSinglePerson(
  graph: GraphReader,
  who: string,
): Promise<{ readonly objectId: string; readonly name: string } | undefined> {
  const name = who.trim();
  if (name === '' || name.length > 200) return undefined;
  const quoted = quoteODataText(name);
  const filter = isGuid(name) ? `id eq ${quoted}` : `userPrincipalName eq ${quoted} or displayName eq ${quoted}`;
  try {
    const { items, gaps } = await graph.list({
      path: `/v1.0/users?$filter=${encodeURIComponent(filter)}&$select=id,displayName,userPrincipalName`,
      schema: person,
      key: ({ id }) => id,
      need: PEOPLE,
    });
    const [found, ...others] = items;
    if (found === undefined || others.length > 0 || gaps.length > 0) return undefined;
    return { objectId: found.id, name: found.displayName ?? found.userPrincipalName ?? found.id };
  } catch (error) {
    if (error instanceof TenantProblem) return undefined;
    throw error;
  }
}
