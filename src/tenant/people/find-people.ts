import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { quoteODataText } from '../graph/odata-text.js';
import { z } from 'zod/v4';
import { isGuid } from '../../core/guid.js';
import type { Log } from '../../core/log.js';
import { foldLookAlikes } from '../../core/look-alike-text.js';
import type { FoundPeople } from '../model/person-reader-port.js';
import type { ReadResult } from '../../core/read-result.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { readDossierPart } from '../dossier-part-reader.js';
import { displayName } from '../collectors/lib/graph-property-schemas.js';
import type { GraphReader } from '../graph/graph-reader.js';

/** Access to users. */
export const PEOPLE_READ = { permission: 'User.Read.All' };
/** With this many people of one name, listing more helps no one. */
const MOST = 50;
/** How many first letters of a name find similar names. */
const BEGINNING = 3;
const LONGEST = 200;

const named = graphObject<User>()({ id: z.string(), displayName, userPrincipalName: displayName }).transform(
  ({ id, displayName: name, userPrincipalName: upn }): NamedPerson => ({ id, name, upn }),
);
const page = z.object({ value: z.array(named), '@odata.nextLink': z.string().nullish() });

/**
 * Finds the people that a text names, in one request; if none match, a second one finds names with the same beginning. A name is searched
 * as a whole and by its first and last word, so that a look-alike ("Аdele Vance" with a Cyrillic letter) is found next to the real one.
 * Source: https://learn.microsoft.com/graph/api/user-list
 */
export function findPeople(graph: GraphReader, log: Log, asked: string): Promise<ReadResult<FoundPeople>> {
  return readDossierPart<FoundPeople>(log, 'people by name or id', async () => {
    const text = asked.trim().slice(0, LONGEST);
    if (text === '') return { value: { people: [], more: false, near: [] } };
    if (isGuid(text))
      return { value: { ...(await listed(graph, `id eq ${quoteODataText(text.toLowerCase())}`)), near: [] } };
    const { people, more } = await listed(graph, byName(text));
    const exact = people.filter(({ upn }) => upn.toLowerCase() === text.toLowerCase());
    if (exact.length > 0) return { value: { people: exact, more: false, near: [] } };
    const matching = surestFirst(text, people);
    if (matching.length > 0) return { value: { people: matching, more, near: [] } };
    const { people: near } = await listed(graph, beginning(Array.from(text).slice(0, BEGINNING).join('')));
    return { value: { people: [], more: false, near } };
  });
}

/** Reads one page: with more matches the name identifies no one. */
async function listed(graph: GraphReader, filter: string) {
  const path = `/v1.0/users?$filter=${encodeURIComponent(filter)}&$select=id,displayName,userPrincipalName&$top=${MOST}`;
  const { value, '@odata.nextLink': next } = await graph.get(path, page, PEOPLE_READ);
  return { people: value, more: typeof next === 'string' };
}

function byName(text: string): string {
  const words = text.split(/\s+/);
  const whole = [`userPrincipalName eq ${quoteODataText(text)}`, beginning(text)];
  const parts = [words[0], words.at(-1)].flatMap((word) =>
    word === undefined ? [] : [`givenName eq ${quoteODataText(word)}`, `surname eq ${quoteODataText(word)}`],
  );
  return [...whole, ...new Set(parts)].join(' or ');
}

function beginning(text: string): string {
  return ['displayName', 'userPrincipalName']
    .map((property) => `startswith(${property},${quoteODataText(text)})`)
    .join(' or ');
}

/** People with this name or a look-alike; the exact name first. */
function surestFirst(text: string, people: readonly NamedPerson[]): readonly NamedPerson[] {
  const wanted = wordsOf(text);
  const rank = ({ name, upn }: NamedPerson): number => {
    if (name.normalize('NFKC').trim().toLowerCase() === text.normalize('NFKC').toLowerCase()) return 0;
    if (foldLookAlikes(name).trim() === foldLookAlikes(text).trim()) return 1;
    const given = wordsOf(name);
    if (wanted.every((word) => given.some((one) => one.startsWith(word)))) return 2;
    return upn.toLowerCase().startsWith(text.toLowerCase()) ? 3 : 4;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((one) => one.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person);
}

function wordsOf(text: string): readonly string[] {
  return foldLookAlikes(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
