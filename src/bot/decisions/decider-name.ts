import type { Activity } from 'botbuilder';
import type { CallerDirectory } from '../../tenant/model/caller-directory-port.js';

/** A decider's name for the record, from the directory: a client can show any name. Falls back to the object id. */
export async function resolveDeciderName(
  objectId: string,
  { from }: Activity,
  people: CallerDirectory | undefined,
): Promise<string> {
  const shown: unknown = from.name;
  if (people === undefined) return typeof shown === 'string' && shown.trim() !== '' ? shown.slice(0, 200) : objectId;
  const lookup = await people.lookUp(objectId);
  if (!lookup.found) return objectId;
  const { displayName, userPrincipalName } = lookup.caller;
  return [displayName, userPrincipalName].find((name) => name !== undefined && name.trim() !== '') ?? objectId;
}
