import { LazyPattern } from '../../core/lazy-pattern.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import { findForm } from '../query/question-form.js';
import { countedQuery, listedQuery } from './query-edits.js';

const STILL_THERE =
  /^(?:which(?: ones?)?|how many|who|what|welche[rs]?|wer|wie ?viele|lesquel(?:le)?s|combien|qui|cu[áa]l(?:es)?|cu[áa]nt[oa]s|qui[ée]n(?:es)?)(?: of)? (?:(?:do|does|are|is) )?(?:still |noch |encore |toujours |todav[íi]a |a[úu]n |siguen? )?(?:exist\p{L}*|there|here|around|in place|da|vorhanden|là)(?: (?:noch|encore|toujours|today|now|todav[íi]a))?[\s?.!]*$/iu;

const ARE_THEY_THERE =
  /^(?:are|is) (?:they|these|those|it|that|both|all of (?:them|those)|they all) (?:all |both )?(?:still |even )?(?:exist\p{L}*|there|here|around|in place|with us)(?: (?:today|now))?[\s?.!]*$/iu;

/** A log tells of what is gone by now, and a role may be held by somebody who is. */
const HOLDS_WHAT_IS_GONE: ReadonlySet<string> = new Set(['events', 'role-assignments']);

/** "which of them still exist?" of what was read of the tenant as it is now: all of it. undefined: it asks something else. */
export function askWhatExists(rest: string, before: Query): Query | undefined {
  if (HOLDS_WHAT_IS_GONE.has(before.table)) return undefined;
  // What was read of the tenant as it is now is there.
  if (ARE_THEY_THERE.test(rest)) return { ...listedQuery(before), form: 'yes-no' };
  if (!STILL_THERE.test(rest)) return undefined;
  return findForm(rest.toLowerCase()) === 'count' ? countedQuery(before) : listedQuery(before);
}

const ALL_STILL_THERE = new LazyPattern(
  `^(?:(?:and|so|und|et|y),? )?¿?(?:${[
    '(?:do|are) (?:they all|all of (?:them|those|these)|(?:those|these) all)(?: still)? (?:exist|there|here|around|in place|present)',
    "(?:gibt(?: es|[’']?s)|existieren|bestehen|sind) (?:die|sie|diese)(?: (?:denn|eigentlich|heute|immer|alle|noch|da|vorhanden))+",
    '(?:existent|sont)-(?:ils|elles)(?: (?:tous|toutes|encore|toujours|là|en place))+|(?:ils|elles) (?:existent|sont)(?: (?:tous|toutes|encore|toujours|là|en place))+',
    '(?:(?:todav[íi]a|a[úu]n) )?(?:siguen|existen|est[áa]n)(?: (?:existiendo|todos|todas|todav[íi]a|a[úu]n|ah[íi]|activos|activas))+',
  ].join('|')})(?: (?:today|now|heute))?[\\s?.!]*$`,
  'iu',
);
const SAYS_ALL = /(?<!\p{L})(?:all|alle|tous|toutes|todos|todas)(?!\p{L})/iu;

/**
 * "do they all still exist?" after what was made in some time: of each whether it was removed since, where the table tells it. Those that are
 * gone were made in that time, too. undefined: it asks something else, or the table does not tell.
 */
export function askWhetherAllExist(text: string, { understanding, unanswered }: DialogueState): Query | undefined {
  const { query } = understanding;
  if (query === undefined || unanswered !== undefined || !SAYS_ALL.test(text) || !ALL_STILL_THERE.test(text))
    return undefined;
  const isMadeInTime = query.where.some(({ attribute, op }) => attribute === 'createdAt' && op === 'within');
  const tellsGone = SUBJECT_TABLES.find(({ id }) => id === query.table)?.attributes['gone'] !== undefined;
  if (!isMadeInTime || !tellsGone) return undefined;
  const either = [true, false].map((value): QueryCondition => ({ ...GONE, value, group: GROUP }));
  return { ...query, where: [...query.where, ...either], form: 'value', show: ['gone'] };
}

const GONE = { attribute: 'gone', op: 'is', words: 'still there' } as const;
/** Of its own, whatever groups the question before has. */
const GROUP = 99;
