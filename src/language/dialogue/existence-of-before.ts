import type { Query } from '../model/query.js';
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
