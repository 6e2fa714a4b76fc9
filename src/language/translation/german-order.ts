import type { Unit } from './dictionary.js';
import { orderClause, type ClauseRole } from './german-order-clause.js';
import { readByNeighbours } from './german-order-readings.js';
import { isGermanFinite, isLikePresent, isVerb, typed } from './german-order-words.js';
import { isNominative, isSubjectPronoun, endOfThing } from './german-order-things.js';

const RELATIVE = /^(?:die|der|das|den|dem|denen|deren|dessen|welche[rsnm]?|was|wo)$/;
const UNDERSTOOD_RELATIVE = /^(?:die|das|denen|deren|den|dem)$/;
const SUBORDINATING =
  /^(?:ob|wenn|falls|sofern|dass|daß|weil|bevor|ehe|nachdem|obwohl|während|damit|sodass|so dass|ohne dass|ohne daß|seitdem|sobald|um|wer|wen|wem|was|wann|wo|wie|warum|wieso|weshalb|woher|wohin|seit wann|bis wann|wie viele|wieviele|wie oft|wie lange|welche[rsnm]?)$/;
const PREPOSITION = /^(?:an|auf|bei|für|mit|von|zu|über|aus|in|unter|durch|gegen|ohne|seit|nach)$/;

const isMark = (unit: Unit | undefined): boolean => unit?.kind === 'mark';
const isConjunction = (unit: Unit | undefined): boolean => /^(?:und|oder|aber|sondern)$/.test(typed(unit));

/** German puts verbs at the end of a clause; English behind whom it speaks of. */
export function orderGerman(units: readonly Unit[]): readonly Unit[] {
  const said = units.filter(({ kind, english }) => kind !== 'empty' && english !== '');
  const ordered: Unit[] = [];
  let isOpen = false;
  let last: ClauseRole = 'main';
  for (const clause of splitGerman(readByNeighbours(said))) {
    const from = clause.findIndex((unit) => !isMark(unit) && !isConjunction(unit));
    const to = clause.findLastIndex((unit) => !isMark(unit)) + 1;
    if (from < 0 || from >= to) {
      ordered.push(...clause);
      continue;
    }
    const core = clause.slice(from, to);
    const isJoined = isConjunction(clause[from - 1]);
    const role: ClauseRole =
      isJoined && ordered.length > 0 && isShared(core, last) ? 'rest' : roleOf(core, ordered.length > 0, last, isOpen);
    // A comma before "die den Filter umgehen" and "ob" is none in English.
    if (role !== 'main' && role !== 'rest' && ordered.at(-1)?.english === ',') ordered.pop();
    ordered.push(...clause.slice(0, from), ...orderClause(core, role), ...clause.slice(to));
    if (role === 'main') isOpen = !core.some(isGermanFinite);
    last = role;
  }
  return finish(ordered);
}

/** No mark at the beginning; "an app". */
function finish(units: readonly Unit[]): readonly Unit[] {
  const from = units.findIndex((unit) => !isMark(unit));
  const isAccess = units.some(({ kind, base }) => base === 'access' && kind !== 'noun');
  return units
    .slice(Math.max(from, 0))
    .filter((unit) => !(isAccess && unit.english === 'to' && /^auf$|^an$/.test(typed(unit))))
    .map((unit, at, all) =>
      unit.english === 'are there' &&
      /^(?:an?|something|nothing|somebody|nobody|anything|anything new)$/.test(all[at + 1]?.english ?? '')
        ? { ...unit, english: 'is there' }
        : unit.kind === 'small' && unit.english === 'a' && /^[aeiou](?!ni|se)/i.test(all[at + 1]?.english ?? '')
          ? { ...unit, english: 'an' }
          : unit,
    );
}

/** "… und haben keinen Besitzer": whom it speaks of was said before. */
const isShared = (core: readonly Unit[], last: ClauseRole): boolean =>
  (last === 'main' || last === 'rest') &&
  isGermanFinite(core[0]) &&
  core.length > 1 &&
  !core.some(isSubjectPronoun) &&
  !isNominative(core[1]) &&
  core[1]?.kind !== 'name' &&
  !/^(?:that|those|they)$/.test(core[1]?.english ?? '');

/** Does the clause speak of the thing before it, is it asked or told, or does it go on with the one before? */
function roleOf(core: readonly Unit[], isBehind: boolean, last: ClauseRole, isOpen: boolean): ClauseRole {
  const [first, second] = core;
  const final = core.findLastIndex((unit) => isVerb(unit));
  const isLate = isVerbLate(core);
  const word = typed(first);
  if (isLate && SUBORDINATING.test(word) && (isBehind || first?.kind === 'small' || core.length > 2) && !isVerb(second))
    return 'subordinate';
  if (
    isBehind &&
    isLate &&
    final > 0 &&
    (RELATIVE.test(word) || (PREPOSITION.test(word) && RELATIVE.test(typed(second))))
  )
    return 'relative';
  if (isBehind && isLate && last !== 'main' && !isVerb(first)) return 'further';
  if (isBehind && isOpen && last === 'relative' && isVerb(first)) return 'rest';
  return 'main';
}

/** Its verbs are at the end, and none before. */
function isVerbLate(core: readonly Unit[]): boolean {
  const last = core.findLastIndex(({ english, kind }) => kind !== 'phrase' || english === '');
  const first = core.findIndex((unit) => isGermanFinite(unit) || (isVerb(unit) && unit === core[last]));
  if (first < 0) return false;
  const firstVerb = core.findIndex(isVerb);
  if (!isVerb(core[last])) {
    // What was put behind the verb: "die angelegt wurden seit gestern".
    const end = core.findLastIndex(isVerb);
    return (
      firstVerb > 1 && core.slice(firstVerb, end + 1).every(isVerb) && isGermanFinite(core[end]) && end - firstVerb > 0
    );
  }
  const isAgreeing = isGermanFinite(core[last]) || (firstVerb === last && isLikePresent(core[last]));
  return core.slice(firstVerb, last + 1).every(isVerb) && isAgreeing;
}

/** The clauses, marks and conjunctions that lead them included. */
function splitGerman(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const clauses: Unit[][] = [[]];
  units.forEach((unit, at) => {
    const current = clauses.at(-1) ?? [];
    const beforeMark = isMark(units[at - 1]) && /^[,;:.!?()-]$/.test(units[at - 1]?.english ?? '');
    if (current.length > 0 && (beforeMark ? !isMark(unit) : beginsClause(units, at, current))) clauses.push([]);
    clauses.at(-1)?.push(unit);
  });
  return clauses.filter((clause) => clause.length > 0);
}

/** Without a comma: "apps die mails lesen dürfen", "sag mir wer das war", "… und hat einer davon eine Rolle". */
function beginsClause(units: readonly Unit[], at: number, current: readonly Unit[]): boolean {
  const unit = units[at] as Unit;
  const rest = untilMark(units, at);
  const hasVerb = current.some(isVerb);
  if (isConjunction(unit)) {
    const behind = units[at + 1];
    // "die abgeschaltet sind oder nur melden"
    if (isGermanFinite(current.at(-1)) && current.length > 2 && isVerbLate(rest.slice(1)) && rest.length > 2)
      return true;
    if (behind?.kind === 'question' || /^(?:wenn|falls|ob|dass|bei)$/.test(typed(behind))) return true;
    if (isGermanFinite(behind)) return hasVerb || rest.length > 3;
    return hasVerb && isGermanFinite(units[endOfThing(units, at + 1)]) && endOfThing(units, at + 1) > at + 1;
  }
  if (isMark(unit)) return false;
  const before = units[at - 1];
  if (UNDERSTOOD_RELATIVE.test(typed(unit)) && before?.kind === 'noun')
    return rest.length > 2 && isVerbLate(rest) && isGermanFinite(rest.at(-1)) && !isOnlyVerbOf(current, rest);
  if (/^(?:ob|dass|daß|weil|ohne dass|ohne daß|wenn|falls|obwohl|bevor|damit)$/.test(typed(unit)))
    return rest.length > 1 && isVerbLate(rest);
  return (
    unit.kind === 'question' &&
    !isConjunction(before) &&
    !PREPOSITION.test(typed(before)) &&
    (before?.kind === 'phrase' || hasVerb) &&
    rest.length > 1 &&
    isVerbLate(rest)
  );
}

/** The verb at the end is that of the clause itself: "kann der Helpdesk die Passwörter zurücksetzen". */
function isOnlyVerbOf(current: readonly Unit[], rest: readonly Unit[]): boolean {
  const verbs = rest.filter(isVerb);
  const leads = current.some(({ kind }) => kind === 'auxiliary');
  return (
    leads &&
    verbs.length === 1 &&
    verbs[0]?.kind !== 'auxiliary' &&
    !current.some(({ kind }) => kind === 'verb' || kind === 'participle')
  );
}

function untilMark(units: readonly Unit[], from: number): readonly Unit[] {
  const to = units.findIndex(
    (unit, at) => at > from && (isMark(unit) || (isConjunction(unit) && units[at + 1]?.kind === 'question')),
  );
  return units.slice(from, to < 0 ? units.length : to);
}
