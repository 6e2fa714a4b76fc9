import type { Unit } from './dictionary.js';
import { toParticiple } from './english-word-forms.js';
import { addWord, findPhraseEnd, putAdjectivesFirst } from './word-order.js';

const isEnd = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === 'mark' || /^(?:and|or|but|that)$/.test(unit.english);

/** "secreto caducado", "apps nuestras" → "expired secret", "our apps". */
export function describeFirst(said: readonly Unit[]): readonly Unit[] {
  const units = joinDegrees(said.flatMap(splitStill));
  const described = units.map((unit, at): Unit => {
    const before = units[at - 1];
    const isBare = unit.kind === 'participle' && before?.kind === 'noun' && isEnd(units[at + 1]);
    const isOwn = /^(?:our|my|your|their)$/.test(unit.english) && before?.kind === 'noun' && unit.kind === 'small';
    const follows = units[at + 1];
    const isOwnBehind = isOwn && follows?.kind !== 'noun' && follows?.kind !== 'name' && follows?.kind !== 'adjective';
    return isBare || isOwnBehind ? { ...unit, kind: 'adjective' } : unit;
  });
  return putAdjectivesFirst(askWhichIs(described)).map((unit, at, all) => {
    // "esta activada", "que aplicaciones": accents that are left out.
    if (
      /^est[ae]$/i.test(unit.source) &&
      (all[at + 1]?.kind === 'participle' ||
        (/^(?:adjective|phrase)$/.test(all[at + 1]?.kind ?? '') && isEnd(all[at + 2])))
    )
      return { ...unit, english: 'is', base: 'be', kind: 'auxiliary' };
    return unit;
  });
}

/** "sigue", "sigue teniendo": a verb and "still". */
function splitStill(unit: Unit): readonly Unit[] {
  const [, be] = /^(is|are|was) still$/.exec(unit.english) ?? [];
  const [, have] = /^still (has|have)$/.exec(unit.english) ?? [];
  const still = addWord('still', unit);
  if (be !== undefined) return [{ ...unit, english: be, base: 'be', kind: 'auxiliary' }, still];
  return have === undefined ? [unit] : [still, { ...unit, english: have, base: 'have', kind: 'auxiliary' }];
}

const DEGREE = /^(?:too|very|more|less|most|so|really|almost|fully)$/;

/** "permisos demasiado amplios": what says how much belongs to the adjective. "los más peligrosos": "the most dangerous". */
function joinDegrees(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at) => {
    const [before, next] = [units[at - 1], units[at + 1]];
    if (unit.kind === 'small' && DEGREE.test(unit.english) && next?.kind === 'adjective') return [];
    if (unit.kind !== 'adjective' || before?.kind !== 'small' || !DEGREE.test(before.english)) return [unit];
    const degree = before.english === 'more' && next?.english !== 'that' ? 'most' : before.english;
    return [{ ...unit, english: `${degree} ${unit.english}`, start: before.start }];
  });
}

/** "cuál es la diferencia" → "what is the difference"; "qué hizo" → "what did". */
function askWhichIs(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const [next, second] = units.slice(at + 1);
    // "por qué conector" asks for a connector, not for a reason.
    if (unit.english === 'why' && next?.kind === 'noun') return { ...unit, english: 'through which' };
    if (unit.kind !== 'question' || unit.english !== 'which') return unit;
    const isWhat = /^qu[eé]$/i.test(unit.source) && !startsThing(next);
    const isNamed = next?.base === 'be' && /^(?:the|our)$/.test(second?.english ?? '');
    return isWhat || isNamed ? { ...unit, english: 'what' } : unit;
  });
}

const startsThing = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (/^(?:noun|adjective|name)$/.test(unit.kind) || /^(?:other|several|many|more|of them|one)$/.test(unit.english));

const UNIT_OF_TIME = /^(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)$/;

/** "hace tres meses" → "three months ago"; "llevan un año sin usarse" → "have not been used for a year". */
export function placeTimes(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ source }) => /^(?:hace|hac[ií]a|llev\p{L}+)$/iu.test(source));
  const unit = units[at];
  if (unit === undefined) return units;
  const asked = units[at - 1];
  if (/^llev/i.test(unit.source) && /^how (?:long|much)$/.test(asked?.english ?? '')) return askHowLong(units, at);
  const span = units.slice(at + 1, at + 6).findIndex(({ english }) => UNIT_OF_TIME.test(english));
  const isLongest =
    units[at + 1]?.english === 'the longest' || /^for (?:ages|a long)/.test(units[at + 1]?.english ?? '');
  if (span < 0 && !isLongest) return units;
  const to = at + 1 + (isLongest ? 1 : span + 1);
  const time = units.slice(at + 1, to).map((one): Unit => (one.kind === 'question' ? one : { ...one, kind: 'small' }));
  const rest = units.slice(to);
  const head = units.slice(0, at);
  if (/^hac/i.test(unit.source)) {
    const then = rest[0]?.english === 'that' ? rest.slice(1) : rest;
    return [...head, ...time, { ...unit, english: 'ago', kind: 'small' }, ...then];
  }
  return [...head, ...carryFor(unit, time, rest)];
}

/** "cuánto tiempo lleva Tomás siendo administrador" → "how long has Tomás been admin". */
function askHowLong(units: readonly Unit[], at: number): readonly Unit[] {
  const [asked, unit] = units.slice(at - 1, at + 1);
  if (asked === undefined || unit === undefined) return units;
  const lead: Unit = { ...unit, english: unit.source.endsWith('n') ? 'have' : 'has', base: 'be', kind: 'auxiliary' };
  const rest = units.slice(at + 1);
  const doing = rest.findIndex(
    ({ english, kind, source }) =>
      english === 'being' ||
      english === 'without' ||
      /^(?:with|in|at)\b/.test(english) ||
      (kind === 'verb' && /ndo$/.test(source)) ||
      kind === 'participle' ||
      kind === 'adjective',
  );
  const one = rest[doing];
  const said =
    doing < 0 || one === undefined ? rest : [...rest.slice(0, doing), ...sayBeen(one, rest.slice(doing + 1))];
  return [...units.slice(0, at - 1), { ...asked, english: 'how long' }, lead, ...said];
}

function sayBeen(one: Unit, rest: readonly Unit[]): readonly Unit[] {
  const [verb] = rest;
  if (one.english === 'being') return [{ ...one, english: 'been', kind: 'small' }, ...rest];
  if (one.english === 'with') return [{ ...one, english: 'had', kind: 'small' }, ...rest];
  if (one.english !== 'without' || verb?.base === undefined) return [addWord('been', one), one, ...rest];
  const isDone = /se$/.test(verb.source) && !/^(?:sign in|connect|log in)$/.test(verb.base);
  const done: Unit = { ...verb, english: toParticiple(verb.base), kind: 'participle' };
  return [{ ...one, english: isDone ? 'not been' : 'not', kind: 'small' }, done, ...rest.slice(1)];
}

/** What is so for a time: "llevar … sin usar", "llevar … con MFA", "llevar … inactivo". */
function carryFor(unit: Unit, time: readonly Unit[], rest: readonly Unit[]): readonly Unit[] {
  const isPlural = unit.source.endsWith('n');
  const lead: Unit = { ...unit, english: isPlural ? 'have' : 'has', base: 'have', kind: 'auxiliary' };
  const isFor = time[0]?.english.startsWith('for ') === true;
  const duration = isFor ? time : [addWord('for', time[0] ?? unit), ...time];
  const [first, second] = rest;
  if (first?.english === 'without' && second?.kind === 'verb' && second.base !== undefined) {
    const isDone = /se$/.test(second.source) && !/^(?:sign in|connect|log in)$/.test(second.base);
    const done: Unit = { ...second, english: toParticiple(second.base), kind: 'participle' };
    const tail = rest.slice(2);
    const to = tail.findIndex(isEnd);
    const object = to < 0 ? tail : tail.slice(0, to);
    return [
      lead,
      { ...first, english: 'not', kind: 'small' },
      ...(isDone ? [addWord('been', second)] : []),
      done,
      ...object,
      ...duration,
      ...(to < 0 ? [] : tail.slice(to)),
    ];
  }
  const isWith = first?.english === 'with' || first?.english === 'without';
  const end = isWith ? findPhraseEnd(rest, 1) : 1;
  if (first === undefined || isEnd(first)) return [lead, addWord('been', unit), ...duration, ...rest];
  const said = isWith
    ? [addWord('had', unit), ...(first.english === 'without' ? [addWord('no', first)] : []), ...rest.slice(1, end)]
    : [addWord('been', unit), ...rest.slice(0, end)];
  return [lead, ...said, ...duration, ...rest.slice(end)];
}
