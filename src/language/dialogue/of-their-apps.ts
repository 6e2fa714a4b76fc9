import { LazyPattern } from '../../core/lazy-pattern.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { accentFree } from '../rewording/accent-free.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { readOpening } from './message-opening.js';
import { narrowQuery } from './query-edits.js';

const SAID = [
  '(?:(?:which|those|the ones|ones|any) )?(?:of them |of these |of those )?(?:that |which )?(?:of|from|for|belong(?:ing|s)? to|held by|on) (?:(?:the|those|an?) )?(?:apps?|applications?) (?<said>(?:that|which|who|whose|with|without|owned) .{2,120}?)',
  '(?:(?:die|diejenigen|jene)(?: davon)? )?(?:von|der|zu|für) (?:den )?(?:apps?|anwendungen?),? (?<said>(?:die|der|deren|mit|ohne) .{2,120}?)',
  '(?:those|the ones|ones) (?:of|from) (?:the )?(?<said>[\\p{L}-]+) (?:apps?|applications?)',
  '(?:die|diejenigen) (?:von|der) (?:den )?(?<said>\\p{L}+en) (?:apps?|anwendungen)',
  '(?:ceux|celles) des (?:applis?|applications?|apps?) (?<said>\\p{L}+)',
  '(?:los|las) de (?:las )?(?:apps?|aplicaciones) (?<said>\\p{L}+)',
  "(?:(?:ceux|celles) )?(?:des?|d['’]) ?(?:applis?|applications?|apps?) (?<said>(?:qui|que|dont|avec|sans) .{2,120}?)",
  '(?:(?:los|las) )?de (?:las |una )?(?:apps?|aplicaci(?:ones|ón)) (?<said>(?:que|con|sin|cuy[oa]s?) .{2,120}?)',
].map((source) => new LazyPattern(`^[¿\\s]*${accentFree(source)}[\\s?.!]*$`, 'iu'));

/** What in a table tells the app of each row, as the secrets of an app. */
function appAttributeOf(table: string): string | undefined {
  const attributes = SUBJECT_TABLES.find(({ id }) => id === table)?.attributes ?? {};
  return Object.keys(attributes).find((id) => {
    const one = attributes[id];
    return one?.type === 'subjects' && one.exclusive === true && one.links?.some(({ to }) => to === 'apps') === true;
  });
}

/**
 * "only those of apps that can change users" of secrets: the secrets of such apps, and not the apps. undefined: the rows before belong to no app,
 * or the message says no such thing.
 */
export function keepThoseOfApps(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { query } = state.understanding;
  const { move, rest } = readOpening(text);
  if (query === undefined || state.unanswered !== undefined || move !== 'narrow') return undefined;
  const said = SAID.map((pattern) => pattern.exec(rest)?.groups?.['said']).find((one) => one !== undefined);
  const attribute = appAttributeOf(query.table);
  if (said === undefined || attribute === undefined) return undefined;
  const apps = readWithEveryTable(`apps ${said}`, context).find(({ table }) => table.id === 'apps')?.query;
  if (apps === undefined) return undefined;
  const { unread, ...plain } = apps;
  const nothing = { about: query.about, table: query.table, where: [], named: [], form: 'list', unread } as const;
  const narrowed = narrowQuery(query, query.form === 'count' ? { ...nothing, form: 'count' } : nothing);
  const isSaid = apps.where.length > 0 || apps.check !== undefined || apps.named.length > 0;
  if (!isSaid && unread.length === 0) return undefined;
  const related = {
    of: 'these',
    attribute,
    query: { ...plain, form: 'list', unread: [] },
    words: `apps ${said}`,
  } as const;
  return { ...narrowed, ...(isSaid ? { related: [...(query.related ?? []), related] } : {}) };
}
