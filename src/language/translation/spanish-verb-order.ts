import type { Unit } from './dictionary.js';
import { toParticiple } from './english-word-forms.js';
import { isSpanishFinite, isGerund, isSpanishInfinitive, isPluralVerb, isQuestion, verbWord } from './spanish-units.js';
import { addWord, findPhraseEnd } from './word-order.js';

/** A verb that "do" or "can" leads: it stays as it is. */
export const toBase = (verb: Unit): Unit => ({ ...verb, english: verb.base ?? verb.english, kind: 'phrase' });

/** The "do" that a verb asks with. */
export const doOf = (verb: Unit): string =>
  verb.kind === 'past' || verb.english === 'had'
    ? 'did'
    : /(?:[aeo]n|mos|[ae]s|o)$/.test(verbWord(verb))
      ? 'do'
      : 'does';

/** Verbs that "se" belongs to, or that nothing is done by. */
const INTRANSITIVE =
  /^(?:sign in|sign out|log in|leave|expire|happen|break in|appear|stay|work|fall|come|go|escape|run out|become|remain|be|be called|get in|end)$/;
const LEADS = /^(?:can|could|must|should|be|will)$/;

/** "cuándo se creó la regla" → "when was created the rule", "se puede" → "can one". */
export function makePassive(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }, i) => {
    const next = /^l[ea]s?$|^los?$/i.test(clause[i + 1]?.source ?? '') ? clause[i + 2] : clause[i + 1];
    return /^se$/i.test(source) && isSpanishFinite(next);
  });
  if (at < 0) return clause;
  const before = clause.slice(0, at);
  if (/^l[oa]s?$/i.test(clause[at + 1]?.source ?? '')) return clause.toSpliced(at, 1);
  const verbAt = isSpanishFinite(clause[at + 1]) ? at + 1 : at + 2;
  const verb = clause[verbAt] as Unit;
  const rest = clause.slice(verbAt + 1);
  const isOfPerson = before.some(({ english }) => /^(?:who|someone|nobody|everyone)$/.test(english));
  const next = rest[0];
  if (verb.kind === 'auxiliary' && LEADS.test(verb.base ?? verb.english)) {
    if (next?.kind === 'verb' && next.base !== undefined && rest[1] !== undefined && isDone(rest, next))
      return [
        ...before,
        verb,
        addWord('be', next),
        { ...next, english: toParticiple(next.base), kind: 'participle' },
        ...rest.slice(1),
      ];
    return [...before, verb, addWord('one', verb), ...rest];
  }
  if (verb.kind === 'auxiliary' && verb.base === 'have' && next?.kind === 'participle') {
    const isActive = isOfPerson || INTRANSITIVE.test(next.base ?? '') || isActiveParticiple(next);
    return [...before, verb, ...(isActive ? [] : [addWord('been', next)]), ...rest];
  }
  if (verb.base === undefined || isOfPerson || INTRANSITIVE.test(verb.base)) return [...before, verb, ...rest];
  const isPast = verb.kind === 'past';
  const isMany = isPluralVerb(verb);
  const be: Unit = {
    ...addWord(isPast ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is', verb),
    kind: 'auxiliary',
    base: 'be',
    source: verb.source,
  };
  return [...before, be, { ...verb, english: toParticiple(verb.base), kind: 'participle' }, ...rest];
}

/** "se puede borrar la regla": the rule can be deleted. */
const isDone = (rest: readonly Unit[], verb: Unit): boolean =>
  !INTRANSITIVE.test(verb.base ?? '') && rest[1]?.kind === 'small' && /^(?:the|our|a|an)$/.test(rest[1].english);

const isActiveParticiple = ({ base = '' }: Unit): boolean => /^(?:sign in|log in|leave|consent)$/.test(base);

/** "no tienen MFA" → "have no MFA"; "no usan" → "do not use". */
export function negate(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(
    ({ source }, i) => /^no$/i.test(source) && (isSpanishFinite(clause[i + 1]) || clause[i + 1]?.kind === 'phrase'),
  );
  const verb = clause[at + 1];
  if (at < 0 || verb === undefined) return clause;
  const said = clause[at] as Unit;
  const isParticipled = clause[at + 2]?.kind === 'participle';
  if (verb.kind === 'phrase') {
    const isThere = /^(?:are|were) there$/.test(verb.english);
    return isThere ? [...clause.slice(0, at), verb, { ...said, english: 'no' }, ...clause.slice(at + 2)] : clause;
  }
  const next = clause[at + 2];
  const hasNone =
    verb.base === 'have' &&
    !isParticipled &&
    findPhraseEnd(clause, at + 2) > at + 2 &&
    !/^(?:the|our|this|that|it|them|more)$/.test(next?.english ?? '');
  const not: Unit = { ...said, english: hasNone ? 'no' : 'not', kind: 'small' };
  const isLead = verb.kind === 'auxiliary' && (verb.base !== 'have' || isParticipled);
  const verbs = isLead || hasNone ? [verb, not] : [addWord(doOf(verb), verb), not, toBase(verb)];
  return [...clause.slice(0, at), ...verbs, ...clause.slice(at + 2)];
}

const OBJECT: Readonly<Record<string, string>> = {
  lo: 'it',
  la: 'it',
  los: 'them',
  las: 'them',
  le: 'them',
  les: 'them',
  me: 'me',
  nos: 'us',
};
/** Verbs that put something on something. */
const PUTS = /^(?:add|put|register|create|configure|set up|upload)$/;
/** Verbs that take something from somebody. */
const TAKES = /^(?:delete|remove|reset|change|steal|take away|disable|block|revoke)$/;

/** "quién lo creó" → "who created it"; "le borró los datos a Ana" → "deleted the data of Ana". */
export function putPronounsBehind(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(
    ({ source, start }, i) =>
      Object.hasOwn(OBJECT, source.toLowerCase()) && isSpanishFinite(clause[i + 1]) && clause[i - 1]?.end !== start,
  );
  const pronoun = clause[at];
  if (pronoun === undefined) return joinEnclitics(clause);
  let to = at + 1;
  while (/^(?:verb|past|auxiliary|participle)$/.test(clause[to]?.kind ?? '')) to += 1;
  const isDative = /^les?$/i.test(pronoun.source);
  const named = clause.findIndex(
    ({ english, source }, i) => (english === 'to' || english === 'to whom') && /^al?\b/i.test(source) && i !== at,
  );
  const verb = clause.slice(at + 1, to).findLast(({ base }) => base !== undefined);
  if (isDative && named >= 0) {
    const said = clause.map((unit, i) =>
      i === named && i > at && TAKES.test(verb?.base ?? '') ? { ...unit, english: 'of' } : unit,
    );
    return said.filter((_, i) => i !== at);
  }
  const owned = clause[to];
  if (isDative && owned?.english === 'the' && TAKES.test(verb?.base ?? ''))
    return [
      ...clause.slice(0, at),
      ...clause.slice(at + 1, to),
      { ...owned, english: 'their' },
      ...clause.slice(to + 1),
    ];
  const isDoing = verb?.base === 'make' && pronoun.source.toLowerCase() === 'lo';
  const verbs = clause
    .slice(at + 1, to)
    .map((unit): Unit =>
      isDoing && unit.base === 'make'
        ? { ...unit, base: 'do', english: unit.kind === 'past' ? 'did' : unit.kind === 'participle' ? 'done' : 'do' }
        : unit,
    );
  const object = OBJECT[pronoun.source.toLowerCase()] ?? 'it';
  const end = findPhraseEnd(clause, to);
  if (isDative && end > to && PUTS.test(verb?.base ?? '')) {
    // "quién le añadió un secreto" → "who added a secret to it"
    const whom: Unit = { ...pronoun, english: /s$/i.test(pronoun.source) ? 'to them' : 'to it', kind: 'small' };
    const added = verbs.map((unit): Unit => (unit.base === 'put' ? { ...unit, base: 'add', english: 'added' } : unit));
    const [into] = clause.slice(end);
    const isTold = into?.english === 'in' && clause[end + 1]?.kind === 'name';
    const rest = isTold ? [{ ...into, english: 'to' }, ...clause.slice(end + 1)] : [whom, ...clause.slice(end)];
    return [...clause.slice(0, at), ...added, ...clause.slice(to, end), ...rest];
  }
  const said: Unit = { ...pronoun, english: verb?.base === 'consent' ? `to ${object}` : object, kind: 'small' };
  return [...clause.slice(0, at), ...verbs, said, ...clause.slice(to)];
}

/** "borrarlos" → "delete them". */
const joinEnclitics = (clause: readonly Unit[]): readonly Unit[] => {
  const isJoined = (at: number): boolean => {
    const [before, unit] = [clause[at - 1], clause[at]];
    return (
      before?.end === unit?.start && before?.kind === 'verb' && Object.hasOwn(OBJECT, unit?.source.toLowerCase() ?? '')
    );
  };
  // "cambiarles la contraseña" → "change their password"
  const isOwner = (at: number): boolean =>
    isJoined(at) && /^les?$/i.test(clause[at]?.source ?? '') && clause[at + 1]?.english === 'the';
  return clause.flatMap((unit, at) => {
    if (isOwner(at)) return [];
    if (isOwner(at - 1)) return [{ ...unit, english: 'their' }];
    return isJoined(at) ? [{ ...unit, english: OBJECT[unit.source.toLowerCase()] ?? 'it', kind: 'small' }] : [unit];
  });
};

const DOUBLED = /^(?:get|put|set|let|run|stop|forget|cut|slip|log|reset|rely)$/;

/** "use" → "using", "sign in" → "signing in". */
function toGerund(base: string): string {
  const [verb = '', ...particle] = base.split(' ');
  const stem = /[^eoy]e$/.test(verb)
    ? verb.slice(0, -1)
    : DOUBLED.test(verb) && verb !== 'rely'
      ? verb + (verb.at(-1) ?? '')
      : verb;
  return [`${stem}ing`, ...particle].join(' ');
}

const BEFORE_GERUND = /^(?:without|of|by|before|after|instead of|besides|from|for)$/;
/** Verbs that stand for persons or things without "to". */
const WITHOUT_TO = /^(?:let|make|see|can)$/;
const TAKES_TO =
  /^(?:give|send|forward|redirect|grant|assign|go|come|consent|agree|add|report|tell|show|pass|connect|answer|reply|move|ask|pay|be|have|apply|belong|lead|sign in|do|own|sync|export|copy|write|change|enter|return|get|register|delegate|publish|upload)$/;

/** Infinitives and forms in -ndo as English says them behind other words: "without using", "to read", "try to read". */
export function tellGerunds(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at): readonly Unit[] => {
    const before = units[at - 1];
    if (isGerund(unit)) return [{ ...unit, english: toGerund(unit.base ?? unit.english), kind: 'participle' }];
    if (unit.english === 'for' && /^para$/i.test(unit.source) && isSpanishInfinitive(units[at + 1]))
      return [{ ...unit, english: 'to' }];
    if (/^al$/i.test(unit.source) && isSpanishInfinitive(units[at + 1])) return [{ ...unit, english: 'when' }];
    if (unit.english === 'to' && /^al?$/i.test(unit.source) && isPersonalA(units, at))
      return /^al$/i.test(unit.source) ? [{ ...unit, english: 'the' }] : [];
    if (/^del?$/i.test(unit.source) && before?.base === 'leave' && before.kind !== 'noun')
      return /l$/i.test(unit.source) ? [{ ...unit, english: 'the' }] : [];
    if (!isSpanishInfinitive(unit)) return [unit];
    const isAl = /^al$/i.test(before?.source ?? '');
    const isBehind =
      BEFORE_GERUND.test(before?.english ?? '') && !/^para$/i.test(before?.source ?? '') && before?.source !== '';
    if (isAl || isBehind) return [{ ...unit, english: toGerund(unit.base ?? unit.english), kind: 'participle' }];
    const isLed = before?.kind === 'verb' && !isSpanishInfinitive(before) && !WITHOUT_TO.test(before.base ?? '');
    return isLed ? [addWord('to', unit), { ...unit, kind: 'phrase' }] : [{ ...unit, kind: 'phrase' }];
  });
}

/** "excluye a Ana": the "a" before a person that English does not have. */
function isPersonalA(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  const verb = before?.kind === 'small' && /^(?:also|still|only|not)$/.test(before.english) ? units[at - 2] : before;
  const isVerb =
    verb !== undefined &&
    verb.base !== undefined &&
    (isSpanishFinite(verb) || verb.kind === 'verb' || verb.kind === 'participle' || verb.kind === 'phrase');
  return (
    isVerb &&
    verb.kind !== 'noun' &&
    !TAKES_TO.test(verb.base ?? '') &&
    !isSpanishInfinitive(units[at + 1]) &&
    !isQuestion(units[at + 1])
  );
}

/** "use" → "uses". */
function toThird(base: string): string {
  const [verb = '', ...particle] = base.split(' ');
  const said = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  return [verb === 'have' ? 'has' : verb === 'be' ? 'is' : said, ...particle].join(' ');
}

const LED = /^(?:do|does|did|can|could|must|should|will|to|not|us|one)$/;

/** Says verbs of one person or thing so: "who uses". */
export function agreeVerbs(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    if (unit.kind !== 'verb' || unit.base === undefined || unit.english !== unit.base || isSpanishInfinitive(unit))
      return unit;
    if (LED.test(units[at - 1]?.english ?? '') || units[at - 1] === undefined || units[at - 1]?.kind === 'mark')
      return unit;
    return /[aeiou]$/.test(verbWord(unit)) && !/o$/.test(verbWord(unit))
      ? { ...unit, english: toThird(unit.base) }
      : unit;
  });
}
