import { daysBefore, type Instant } from '../../core/instant.js';
import { MAKING_IN_LOG } from '../../language/model/making-in-log.js';
import type { Query } from '../../language/model/query.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';

/** Days that the log is surely read back. */
const LOG_DAYS = SUBJECT_TABLES.find(({ about }) => about === 'event')?.looksBackDays ?? 0;

/** What is asked for is the last change itself. */
const LAST = /(?<!\p{L})(?:last|latest|zuletzt|letzte[nrs]?|derni[èe]re?s?|[úu]ltim[oa]s?)(?!\p{L})/iu;
/** "last week", "letzte Woche": the time, and not the change. */
const LAST_SPAN =
  /(?<!\p{L})(?:last|letzte[nrs]?|derni[èe]re?s?|[úu]ltim[oa]s?) (?=(?:\d+ )?(?:days?|weeks?|months?|years?|nights?|tage?n?|wochen?|monate?n?|jahre?s?|jours?|semaines?|mois|années?|d[íi]as?|semanas?|mes(?:es)?|años?))/giu;

/**
 * "which rules were changed between 16 and 21 November?" as a question for the log: a row tells its last change alone, and what was removed since
 * has none. Other queries stay, and those of a time that reaches to now, or that is over before the log begins: of that the rows know more.
 */
export function askLogOfChanges(query: Query, question: string, now: Instant): Query {
  const { about, where, named, related = [], check, by, order } = query;
  const [time, ...others] = where;
  const thing = MAKING_IN_LOG[about]?.thing;
  const isPlain = others.length + named.length + related.length === 0 && (check ?? by ?? order) === undefined;
  if (thing === undefined || !isPlain || time?.attribute !== 'changedAt' || time.op !== 'within') return query;
  const { period } = time;
  if (period?.until === undefined || time.value !== true || LAST.test(question.replace(LAST_SPAN, ''))) return query;
  if (period.until >= now || period.until <= daysBefore(now, LOG_DAYS)) return query;
  return {
    about: 'event',
    table: 'events',
    form: query.form,
    where: [
      { attribute: 'thing', op: 'is', value: thing, words: thing },
      { ...time, attribute: 'at' },
    ],
    named: [],
    period,
    unread: query.unread,
  };
}
