import type { Unit } from './dictionary.js';

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
  return units
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
}
