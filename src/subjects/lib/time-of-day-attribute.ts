import type { Instant } from '../../core/instant.js';
import type { ChoiceAttribute } from '../model/attribute.js';
import type { VerbPhrase } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';

/** Hours of the clock in UTC; a stretch ends before its end. */
const NIGHT = { from: 22, to: 6 };
const WORK = { from: 7, to: 19 };
const SATURDAY = 6;
const SUNDAY = 0;

/** When in the day and the week an instant is. Rows know no time zone but UTC, which their sentences say. */
function findTimesOfDay(at: Instant): readonly string[] {
  const date = new Date(at);
  const [hour, day] = [date.getUTCHours(), date.getUTCDay()];
  const isWeekend = day === SATURDAY || day === SUNDAY;
  return [
    ...(hour >= NIGHT.from || hour < NIGHT.to ? ['night'] : []),
    ...(isWeekend ? ['weekend'] : []),
    ...(isWeekend || hour < WORK.from || hour >= WORK.to ? ['off-hours'] : ['working-hours']),
  ];
}

/** What was done at that time, as a sentence says it. */
interface Doing {
  readonly says: VerbPhrase;
  readonly saysNot: VerbPhrase;
}

const WEEKEND = 'on a weekend';
const AT_NIGHT = 'at night (22:00 to 06:00 UTC)';
const OFF_HOURS = 'outside working hours (07:00 to 19:00 UTC, Monday to Friday)';
const IN_HOURS = 'in working hours (07:00 to 19:00 UTC, Monday to Friday)';

/** When in the day something was done: at night, on a weekend, outside working hours. */
export function createTimeOfDayAttribute<Row>(
  { says: did, saysNot: didNot }: Doing,
  read: (row: Row) => Instant | undefined,
): ChoiceAttribute<Row> {
  const at = ([one, many]: VerbPhrase, when: string): VerbPhrase => [`${one} ${when}`, `${many} ${when}`];
  const says = (when: string): { readonly says: VerbPhrase; readonly saysNot: VerbPhrase } => ({
    says: at(did, when),
    saysNot: at(didNot, when),
  });
  return {
    type: 'choice',
    label: 'Time of day (UTC)',
    words: {
      en: 'time of day|what time of day|hour of the day',
      de: 'tageszeit',
      fr: 'heure de la journée',
      es: 'hora del día',
    },
    values: {
      night: {
        label: 'night',
        words: {
          en: 'at night|at nighttime|in the night|during the night|by night|nightly|night time|middle of the night|in the middle of the night|dead of night|in the dead of night|after midnight|small hours|in the small hours|while we sleep|while we slept|while we were asleep|while everyone slept|while everybody slept',
          de: 'nachts|in der nacht|bei nacht|mitten in der nacht|nach mitternacht',
          fr: 'de nuit|pendant la nuit|en pleine nuit|après minuit',
          es: 'de noche|por la noche|durante la noche|de madrugada|después de medianoche',
        },
        ...says(AT_NIGHT),
      },
      weekend: {
        label: 'weekend',
        words: {
          en: 'on a weekend|at a weekend|weekend day|on a saturday or sunday|on saturday or sunday|not on a working day|not on a weekday',
          de: 'an einem wochenende|an wochenenden',
          fr: 'un week end|pendant un week end',
          es: 'en fin de semana|un fin de semana',
        },
        ...says(WEEKEND),
      },
      'off-hours': {
        label: 'outside working hours',
        words: {
          en: `${combinePhrases('outside|outside of|out of|after|not during|not in|not within', 'business hours|office hours|working hours|work hours|normal hours|usual hours|opening hours|the working day')}|out of hours|after hours|off hours|after work|${combinePhrases('odd|unusual|strange|weird|unsocial|ungodly', 'hours|time|times|hour')}|when nobody works|when nobody was working|when nobody is in the office`,
          de: 'außerhalb der arbeitszeit|außerhalb der geschäftszeiten|außerhalb der bürozeiten|ausserhalb der arbeitszeit|nach feierabend|zu ungewöhnlicher zeit|zu ungewöhnlichen zeiten',
          fr: 'en dehors des heures de bureau|hors des heures de bureau|en dehors des heures de travail|hors des heures ouvrées',
          es: 'fuera del horario laboral|fuera de horario|fuera del horario de oficina|fuera de horas de trabajo',
        },
        ...says(OFF_HOURS),
      },
      'working-hours': {
        label: 'working hours',
        words: {
          en: combinePhrases('during|in|within', 'business hours|office hours|working hours|work hours|normal hours'),
          de: 'während der arbeitszeit|während der geschäftszeiten|in der arbeitszeit',
          fr: 'pendant les heures de bureau|pendant les heures de travail',
          es: 'en horario laboral|durante el horario laboral',
        },
        ...says(IN_HOURS),
      },
    },
    read: (row) => {
      const at = read(row);
      return at === undefined ? undefined : findTimesOfDay(at);
    },
  };
}
