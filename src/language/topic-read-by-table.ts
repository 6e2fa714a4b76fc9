import type { Query } from './model/query.js';
import type { Understanding, UnreadTopic } from './model/understanding.js';
import { selectParameters, type QuestionMaterial } from './parameters/question-parameters.js';
import { understandQuery } from './query/understand-query.js';
import { asksWhoActed } from './query/who-acted.js';
import { listTablesOfTopic } from './unread-topics/topic-of-question.js';

/** "how is it with new methods?": of how things stand, which the log does not tell. */
const ASKS_HOW_IT_IS = /^(?:and |so )?how (?:is it|are things) with /u;
/** "which methods …?", "show me …": more than whether something was done. */
const ASKS_FOR_THINGS =
  /^[\s¿]*(?:and |und |et |y )?(?:how|what|which|show|list|tell|wie|was|welche|zeig|comment|quel|c[oó]mo|qu[eé]|cu[aá]l|muestra)/u;

/** Whether a table that reads part of the topic explains every word, and none of them is only a guess at a name. */
export function isReadByTable(material: QuestionMaterial, { id }: UnreadTopic): boolean {
  const tables = listTablesOfTopic(id);
  if (tables.length === 0) return false;
  const found = understandQuery(material, 'none', new Set());
  if (found === undefined || !tables.includes(found.query.table)) return false;
  if (found.query.about === 'event' && ASKS_HOW_IT_IS.test(material.plain)) return false;
  const isAct = found.query.unread.length === 0 && asksWhoActed(material);
  if (!found.tractable && !isAct) return false;
  if (found.query.about === 'service-principal' && !isOfApps(found.query, material.plain)) return false;
  // How many of something is not what a setting tells.
  return found.query.form !== 'count' && found.query.named.every(({ guess }) => guess !== true);
}

/**
 * "which apps has nobody used though they have a secret?" is of apps; "which apps have secrets that nobody uses?" and "which secrets has nobody
 * used?" are of the secrets.
 */
function isOfApps({ show = [], where }: Query, plain: string): boolean {
  const [first] = where.toSorted((one, other) => plain.indexOf(one.words) - plain.indexOf(other.words));
  const isSaid = show.every((id) => where.some(({ attribute }) => attribute === id));
  return isSaid && (show.length === 0 || first === undefined || show.includes(first.attribute));
}

/**
 * "did they register a new method?": the log tells what was done, and to what, of a topic that is not read otherwise. undefined: something else
 * is asked.
 */
export function readActOfTopic(
  material: QuestionMaterial,
  { id }: UnreadTopic,
): Omit<Understanding, 'question'> | undefined {
  const found = ASKS_FOR_THINGS.test(material.plain) ? undefined : understandQuery(material, 'none', new Set());
  if (found?.query.about !== 'event' || found.intent === undefined) return undefined;
  const { query, others, intent } = found;
  const isWhole = query.unread.length === 0 && query.named.every(({ guess }) => guess !== true);
  const saysBoth = ACT_AND_THING.every((told) => query.where.some(({ attribute }) => attribute === told));
  if (!isWhole || !saysBoth || !listTablesOfTopic(id).includes(query.table)) return undefined;
  const parameters = selectParameters(intent, material);
  return { intent, parameters, confidence: 0.8, alternatives: [], query, otherQueries: others, tractable: true };
}

/** What was done, and to what. */
const ACT_AND_THING: readonly string[] = ['act', 'thing'];
