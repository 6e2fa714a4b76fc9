import type { Unit } from './dictionary.js';
import { isGermanFinite, isVerb, typed } from './german-order-words.js';

const PREPOSITION = /^(?:an|auf|bei|für|mit|von|zu|über|aus|in|unter|durch|gegen|ohne|seit|nach|um)$/;

/** "wer hat da was an den Regeln geändert", "Regeln, die was löschen": within a clause "was" is something. */
export function readIndefinites(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const isWhat = typed(unit) === 'was' && unit.kind === 'question';
    return isWhat && isWithin(units, at) ? { ...unit, english: 'something', kind: 'small' } : unit;
  });
}

function isWithin(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before === undefined || before.kind === 'mark' || PREPOSITION.test(typed(before))) return false;
  const earlier = units[at - 2];
  if (earlier?.kind === 'mark' && /^(?:die|der|das)$/.test(typed(before))) return true;
  // "weißt du, was er macht", "sag mir was das ist", "wer hat was gemacht": it asks.
  const end = units.findIndex((unit, i) => i > at && unit.kind === 'mark');
  const last = units[(end < 0 ? units.length : end) - 1];
  const start = units.slice(0, at).findLastIndex(({ kind }) => kind === 'mark') + 1;
  const lead = units.slice(start, at);
  const isAskedOfWho = lead.length === 2 && lead[0]?.kind === 'question';
  return (
    lead.some(isGermanFinite) &&
    !isAskedOfWho &&
    before.kind !== 'phrase' &&
    !isVerb(before) &&
    last?.kind === 'participle' &&
    units[at + 1] !== last
  );
}

/** "zwischen 2 und 4 Uhr": one time. */
export function joinHours(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    (unit, i) =>
      typed(unit) === 'zwischen' &&
      isHour(units[i + 1]) &&
      typed(units[i + 2]) === 'und' &&
      isHour(units[i + 3]) &&
      units[i + 4]?.english === "o'clock",
  );
  const [first, from, , to, clock] = units.slice(at, at + 5);
  if (at < 0 || first === undefined || from === undefined || to === undefined) return units;
  const english = `between ${from.source} and ${to.source} o'clock`;
  const joined: Unit = { ...first, english, kind: 'small', end: clock?.end ?? to.end };
  return [...units.slice(0, at), joined, ...units.slice(at + 5)];
}

const isHour = (unit: Unit | undefined): boolean => /^\d{1,2}(?:[:.]\d\d)?$/.test(unit?.source ?? '');
