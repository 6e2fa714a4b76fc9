import type { Unit } from './dictionary.js';
import { typed } from './german-order-words.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1. Oktober", "1.10.": the point ends no sentence. */
export function joinDates(units: readonly Unit[]): readonly Unit[] {
  const dated = units
    .filter(({ kind, english, source }, at) => {
      if (
        english === 'the' &&
        /^de[mnrs]$/i.test(source) &&
        /^\d/.test(units[at + 1]?.source ?? '') &&
        (MONTHS.includes(units[at + 3]?.english ?? '') || /^\d+\.\d/.test(units[at + 1]?.source ?? ''))
      )
        return false;
      const before = units[at - 1]?.source ?? '';
      const behind = units[at + 1]?.english ?? '';
      const isOfDate = /^\d{1,2}$/.test(before) ? MONTHS.includes(behind) : /^\d{1,2}\.\d{1,2}$/.test(before);
      return !(kind === 'mark' && english === '.' && isOfDate);
    })
    .map((unit) => {
      const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(unit.source) ?? [];
      const name = MONTHS[Number(month) - 1];
      return name === undefined ? unit : { ...unit, english: [day, name, year].filter(Boolean).join(' ') };
    });
  return joinRange(dated);
}

const OPENS_RANGE = /^(?:zwischen|vom|von)$/;

/** "zwischen dem 26. und dem 27. November": one time, whose words stay side by side. */
function joinRange(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex((unit) => OPENS_RANGE.test(typed(unit)));
  const first = units[at];
  if (first === undefined) return units;
  const said = units
    .map((unit, index) => ({ unit, index }))
    .slice(at + 1)
    .filter(({ unit }) => !/^(?:dem|den|zum|\.)$/.test(typed(unit)));
  const isDay = (unit: Unit | undefined): boolean => /^\d{1,2}$/.test(unit?.source ?? '');
  const isMonth = (unit: Unit | undefined): boolean => MONTHS.includes(unit?.english ?? '');
  const [day, ...rest] = said;
  const [month, ...behind] = isMonth(rest[0]?.unit) ? rest : [undefined, ...rest];
  const [joint, last, lastMonth, year] = behind;
  const isRange = isDay(day?.unit) && /^(?:und|bis|bis zum)$/.test(typed(joint?.unit)) && isDay(last?.unit);
  if (!isRange || !isMonth(lastMonth?.unit)) return units;
  const end = /^20\d\d$/.test(year?.unit.source ?? '') ? year : lastMonth;
  const days = [day, month, last, lastMonth, ...(end === year ? [year] : [])];
  const english = days.flatMap((one) => one?.unit.english ?? []);
  const ofLast = english.splice(month === undefined ? 1 : 2);
  const joined: Unit = {
    ...first,
    source: said.map(({ unit }) => unit.source).join(' '),
    english: `between ${english.join(' ')} and ${ofLast.join(' ')}`,
    kind: 'small',
    end: end?.unit.end ?? first.end,
  };
  return [...units.slice(0, at), joined, ...units.slice((end?.index ?? at) + 1)];
}
