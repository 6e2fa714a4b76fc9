import type { IncidentRecord } from '../incidents/model/incident.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { NamedSubject, Query } from '../language/model/query.js';
import { asksOfAttacker, isAttacker } from '../language/model/incident-question.js';
import type { Understanding } from '../language/model/understanding.js';
import type { QueryAnswer } from './model/query-answer.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { formatList } from '../core/sentence-formatting.js';

/**
 * The question with whoever the open incidents are about in the place of "the attacker": their apps and the accounts that may be compromised.
 * undefined: nobody is suspected now. `incident`: in its thread, it alone is meant while it is open.
 */
export async function nameAttacker(
  understanding: Understanding,
  incidents: Pick<IncidentStore, 'open'> | undefined,
  incident?: string,
): Promise<Understanding | undefined> {
  const { query, otherQueries = [] } = understanding;
  if (query === undefined || !asksOfAttacker(query)) return understanding;
  const open = (await incidents?.open()) ?? [];
  if (open.length === 0) return undefined;
  const own = open.filter(({ id }) => id === incident);
  const called = callAttackers(own.length > 0 ? own : open);
  const name = (one: Query): Query => ({
    ...one,
    named: one.named.map((named) => (isAttacker(named) ? mean(named, one, called) : named)),
  });
  return { ...understanding, query: name(query), otherQueries: otherQueries.map(name) };
}

/** Verbs of the past: the log answers what an attacker did, not what they can do now. */
const OF_PAST =
  /(?<!\p{L})(?:did|has|have|had|was|were|ever|hat|hatte|haben|wurden?|war|a|ont|avait|ha|han|hubo|fue(?:ron)?)(?!\p{L})/iu;

/**
 * Whether a yes or no claims more about the attacker than was read. Policies and settings do not know who the attacker is, and that they did
 * not do something does not mean that they cannot.
 */
export function overclaimsAboutAttacker({ query, question }: Understanding, answer: QueryAnswer): boolean {
  if (query === undefined || !asksOfAttacker(query) || answer.answer.kind !== 'yes-no') return false;
  const isOfSettings = answer.query.about === 'policy' || answer.query.table === 'settings';
  // "are they still there?" of what was made: the log says of each.
  const isOfDone = answer.query.about === 'event' && answer.query.where.some(({ ofWhich }) => ofWhich === true);
  return isOfSettings || (answer.answer.value === false && !isOfDone && !OF_PAST.test(question));
}

/** By the word before it, it is who did something; so is whoever is left out: "did anyone other than the attacker …?". */
function mean(
  named: NamedSubject,
  { form, table }: Query,
  { ids, words }: Pick<NamedSubject, 'ids' | 'words'>,
): NamedSubject {
  const isLeftOut = table === 'events' && named.not === true && named.attributes === undefined;
  const attributes = isLeftOut ? ['actor'] : named.attributes;
  const isDoer = attributes?.[0] === 'actor' && form !== 'who' && form !== 'when';
  return { ...named, ...omitUndefined({ ids, attributes }), words: isDoer ? `by ${words}` : words };
}

function callAttackers(open: readonly IncidentRecord[]): Pick<NamedSubject, 'ids' | 'words'> {
  const subjects = open.flatMap(({ incident: { subject, suspects = [] } }) => [subject, ...suspects]);
  const appIds = open.flatMap(({ incident: { subject } }) => subject.appId ?? []);
  const names = [...new Set(subjects.map(({ name }) => name))];
  return { ids: [...new Set([...subjects.map(({ id }) => id), ...appIds, ...names])], words: formatList(names) };
}
