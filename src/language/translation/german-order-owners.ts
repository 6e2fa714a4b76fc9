import type { Unit } from './dictionary.js';
import { OWNED, typed } from './german-order-words.js';

const TAKES = /^(?:reset|change|take|remove|steal|revoke|disable|block)$/;

/** "hat Diego das Kennwort zurückgesetzt" → "… Diego's password …"; "wem … das Kennwort" → "whose password". */
export function ownPasswords(units: readonly Unit[]): readonly Unit[] {
  if (!units.some(({ base }) => TAKES.test(base ?? ''))) return units;
  const the = units.findIndex(
    ({ english, kind, source }, at) =>
      kind === 'small' &&
      english === 'the' &&
      /^(?:das|die|den)$/i.test(source) &&
      OWNED.test(units[at + 1]?.english ?? ''),
  );
  const owned = units[the + 1];
  if (the < 1 || owned === undefined) return units;
  const asked = units.findIndex(({ source }) => /^wem$/i.test(source));
  const whom = units[asked];
  if (whom !== undefined && asked < the && units[asked - 1]?.kind !== 'small')
    return [
      ...units.slice(0, asked),
      { ...whom, english: 'whose' },
      owned,
      ...units.slice(asked + 1, the),
      ...units.slice(the + 2),
    ];
  const at = findOwner(units, the);
  const owner = units[at];
  if (owner === undefined) return units;
  let from = at;
  while (owner.kind === 'name' && units[from - 1]?.kind === 'name') from -= 1;
  const whole = units.slice(from, at + 1).map(({ english }) => english);
  const english = POSSESSIVE[typed(owner)] ?? `${whole.join(' ')}'s`;
  const said: Unit = { ...owner, english, kind: 'small', start: units[from]?.start ?? owner.start };
  const isLed = /^(?:bei|beim|von|vom)$/.test(typed(units[from - 1]));
  return [...units.slice(0, isLed ? from - 1 : from), ...units.slice(at + 1, the), said, ...units.slice(the + 1)];
}

const POSSESSIVE: Readonly<Record<string, string | undefined>> = {
  ihm: 'his',
  mir: 'my',
  ihnen: 'their',
  ihr: 'her',
  uns: 'our',
};

/** Whose it is, before "das Kennwort"; adverbs may stand between. */
function findOwner(units: readonly Unit[], the: number): number {
  for (let at = the - 1; at >= Math.max(0, the - 3); at -= 1) {
    const unit = units[at] as Unit;
    if (unit.kind === 'small' && POSSESSIVE[typed(unit)] !== undefined && typed(units[at - 1]) !== 'bei') return at;
    const hasDoer =
      units
        .slice(0, at)
        .some(
          ({ english, kind }) =>
            (kind === 'question' && english === 'who') ||
            /^(?:somebody|he|she|they|we|i|nobody|anybody)$/.test(english),
        ) || units.slice(0, at).some((one) => /^wurden?$/.test(typed(one)));
    const isDative = /^(?:dem|einem|unserem|diesem|der|einer|unserer)$/.test(typed(units[at - 1]));
    if (at === the - 1 && hasDoer && (unit.kind === 'name' || (unit.kind === 'noun' && isDative))) return at;
    if (unit.kind !== 'small' && unit.kind !== 'phrase') return -1;
  }
  return -1;
}
