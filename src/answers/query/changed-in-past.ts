import type { Instant } from '../../core/instant.js';
import { MAKING_IN_LOG } from '../../language/model/making-in-log.js';
import type { Query } from '../../language/model/query.js';

/** What is asked for is the last change itself. */
const LAST = /(?<!\p{L})(?:last|latest|zuletzt|letzte[nrs]?|derni[èe]re?s?|[úu]ltim[oa]s?|por última vez)(?!\p{L})/iu;
/** "last week", "vorige Woche": the time, and not the change. */
const LAST_SPAN =
  /(?<!\p{L})(?:last|letzte[nrs]?|derni[èe]re?s?|[úu]ltim[oa]s?) (?=(?:\d+ )?(?:days?|weeks?|months?|years?|nights?|tage?n?|wochen?|monate?n?|jahre?s?|jours?|semaines?|mois|années?|d[íi]as?|semanas?|mes(?:es)?|años?))/giu;

/**
 * "which rules were changed between 16 and 21 November?" as a question for the log: a row tells its last change alone, and what was removed since
 * has none. Other queries, and those whose time reaches to now, stay.
 */
export function askLogOfChanges(query: Query, question: string, now: Instant): Query {
  const { about, where, named, related = [], check, by, order } = query;
  const [time, ...others] = where;
  const thing = MAKING_IN_LOG[about]?.thing;
  const isPlain = others.length + named.length + related.length === 0 && (check ?? by ?? order) === undefined;
  if (thing === undefined || !isPlain || time?.attribute !== 'changedAt' || time.op !== 'within') return query;
  const { period } = time;
  const isPast = period?.until !== undefined && Date.parse(period.until) < Date.parse(now);
  if (!isPast || time.value !== true || LAST.test(question.replace(LAST_SPAN, ''))) return query;
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
