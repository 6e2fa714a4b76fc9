import { isGivenName } from '../given-names.js';
import type { Unit } from './dictionary.js';
import { toParticiple } from './english-word-forms.js';
import { doOf, toBase } from './spanish-verb-order.js';
import {
  isDetermined,
  isSpanishFinite,
  isSpanishInfinitive,
  isPluralNoun,
  isPluralVerb,
  isQuestion,
  thingEnd,
  verbWord,
} from './spanish-units.js';
import { addWord } from './word-order.js';

const PREPOSITION = /^(?:to|of|from|in|with|without|for|by|on|about|between|until|since|through|under|before|after)$/;
const BESIDE =
  /^(?:no longer|the last time|the first time|this time|already|still|also|only|now|currently|recently|again|really|directly|never|always|today|yesterday|ever|not)$/;
const ADVERBIAL =
  /^(?:when|where|from where|how|how much|how often|why|since when|until when|how long|for what|on what date|at what time|for ages|whom|how do I)$/;
/** Verbs of which "a quién" is whom they are about. */
const TAKES_TO =
  /^(?:give|send|forward|redirect|grant|assign|belong|consent|apply|report|answer|reply|go|connect|sign in|access|be|deliver|apply to|delegate)$/;

/** The question in English order: who does something stands before the verb, and "do" or what leads the verb before whom. */
export function askSpanish(clause: readonly Unit[], isOpened: boolean): readonly Unit[] {
  const first = clause[0];
  if (first === undefined) return clause;
  const isLedByWord = first.kind === 'small' && PREPOSITION.test(first.english) && isQuestion(clause[1]);
  // "de qué rol se trata": its preposition is that of the verb.
  if (isLedByWord && clause.some(({ english }) => english === 'is that about')) return clause.slice(1);
  if (isLedByWord) return strandOf(askBehind(clause, leadEnd(clause, 1), true));
  if (/^(?:from|with|by|to|for|in|at|on|through) (?:which|whom|what)\b/.test(first.english))
    return askBehind(clause, leadEnd(clause, 0), true);
  if (first.english === 'who is' && clause.slice(1).every(({ kind }) => kind === 'mark'))
    return [first, addWord('it', first), ...clause.slice(1)];
  if (first.english === 'why' && isSubjectFirst(clause)) return [first, ...askWhether(clause.slice(1), true)];
  if (ADVERBIAL.test(first.english)) return askBehind(clause, 1, true);
  // "de quién es la de estadísticas"
  if (
    first.english === 'whose' &&
    clause[1]?.base === 'be' &&
    clause.some(({ english, source }) => english === 'one' && source === '')
  )
    return [{ ...first, english: 'who owns' }, ...clause.slice(2)];
  if (isQuestion(first)) return askOfThing(clause);
  return askWhether(clause, isOpened);
}

/** "of which apps are they" → "which apps are they of" */
function strandOf(clause: readonly Unit[]): readonly Unit[] {
  const [of, ...rest] = clause;
  const end = rest.findIndex(({ english }) => /^(?:they|it)$/.test(english));
  const isOfThem = of?.english === 'of' && end > 1 && rest[end - 1]?.base === 'be';
  if (!isOfThem || rest.slice(end + 1).some(({ kind }) => kind !== 'mark')) return clause;
  return [...rest.slice(0, end + 1), of, ...rest.slice(end + 1)];
}

/** "por qué el SMS no es …": who does it stands before its verb. */
function isSubjectFirst(clause: readonly Unit[]): boolean {
  const end = thingEnd(clause, 1);
  const isDo = /^(?:do|does|did)$/.test(clause[end]?.english ?? '');
  return end > 1 && isDetermined(clause[1]) && (isSpanishFinite(clause[end]) || isDo);
}

/** Where what is asked for ends: "to which apps", "with which account". */
function leadEnd(clause: readonly Unit[], from: number): number {
  const verb = clause.findIndex(
    (unit, at) =>
      at > from &&
      (isSpanishFinite(unit) || (/^(?:do|does|did)$/.test(unit.english) && clause[at + 1]?.english === 'not')),
  );
  return verb < 0 ? clause.length : verb;
}

/** "which apps", "how many rules", "what", "who": what is asked for may do something or something is done to it. */
function askOfThing(clause: readonly Unit[]): readonly Unit[] {
  const [first] = clause;
  const at = leadEnd(clause, 0);
  const verb = clause[at];
  if (first === undefined || verb === undefined || /^(?:do|does|did)$/.test(verb.english)) return clause;
  const asked = clause.slice(1, at).findLast(({ kind }) => kind === 'noun');
  if (pronounOf(verb) !== undefined) return askBehind(clause, at, true);
  const behind = clause[at + 1];
  if (verb.base === 'be' && (behind === undefined || behind.kind === 'mark') && asked === undefined)
    return [...clause.slice(0, at + 1), addWord(isPluralVerb(verb) ? 'they' : 'it', verb), ...clause.slice(at + 1)];
  if (/^who/.test(first.english)) return clause;
  if (first.english === 'what' && /^(?:must|should)$/.test(verb.base ?? '') && isSpanishInfinitive(behind))
    return [first, verb, addWord('I', verb), doWhat(behind), ...clause.slice(at + 2)];
  if (/^what/.test(first.english) && asked === undefined && isToldAlone(clause.slice(at)))
    return askBehind(clause, at, true);
  if (asked !== undefined && isUndone(verb, behind) && !isOther(asked, verb))
    return [
      ...clause.slice(0, at),
      addWord(isPluralVerb(verb) ? 'were' : 'was', verb),
      { ...verb, english: toParticiple(verb.base ?? ''), kind: 'participle' },
      ...clause.slice(at + 1),
    ];
  const isBe = verb.base === 'be' && behind?.kind !== 'participle';
  if (isBe) return clause;
  const from = behind?.kind === 'participle' ? at + 2 : at + 1;
  const isSaidOf =
    first.english === 'what' ? isDetermined(clause[from]) : /^(?:he|she|they)$/.test(clause[from]?.english ?? '');
  const isNameSaid = clause[from]?.kind === 'name' && !isPluralVerb(verb) && !isDoer(asked, verb, clause[from]);
  const isLast =
    from === at + 1 &&
    (behind === undefined || behind.kind === 'mark') &&
    asked !== undefined &&
    /^(?:have|use|hold|own|see|read|make|give|get)$/.test(verb.base ?? '');
  const isLed = isSpanishInfinitive(behind) && isDetermined(clause[at + 2]) && clause[at + 2]?.kind === 'name';
  if (asked !== undefined && isOther(asked, verb) && verb.kind !== 'auxiliary') return askBehind(clause, at, true);
  if (isLast) return askBehind(clause, at, true);
  return isSaidOf || isNameSaid || isLed ? askBehind(clause, at, false) : clause;
}

/** "qué más hizo", "qué ha hecho", "qué puede hacer": who does it is told by the verb alone. */
function isToldAlone([verb, next, behind]: readonly Unit[]): boolean {
  const isLed = verb?.kind === 'auxiliary' && (next?.kind === 'participle' || isSpanishInfinitive(next));
  const end = isLed ? behind : next;
  return MAKES.test((isLed ? next : verb)?.base ?? '') && (end === undefined || end.kind === 'mark');
}
const MAKES = /^(?:make|do|change|create|delete|remove|add|use|see|read|touch|approve)$/;

/** "qué apps creó": the apps do nothing themselves. */
const isOther = (asked: Unit, verb: Unit): boolean => isPluralNoun(asked) !== isPluralVerb(verb);

/**
 * "qué usuario registró X", "qué cuenta creó X": a person that something is done to would have an "a" before it, and an account is made by
 * a person alone.
 */
function isDoer(asked: Unit | undefined, verb: Unit, name: Unit): boolean {
  const isOfPerson = /^(?:user|admin|global admin|person|guest|employee|colleague|member)$/.test(asked?.base ?? '');
  const isOfAccount = /account$/.test(asked?.base ?? '') && !isGivenName(name.source);
  return (isOfPerson || isOfAccount) && (verb.kind === 'past' || verb.base === 'have');
}

const UNDONE = /^(?:register|add|create|delete|remove|disable|enable|change|turn off|turn on|approve|block)$/;

/** "qué apps dieron de alta este mes": what is done to them, by nobody who is named. */
const isUndone = (verb: Unit, behind: Unit | undefined): boolean =>
  verb.kind === 'past' &&
  /^(?:register|add|create|delete|remove|disable|enable|change|turn off|turn on|approve|block)$/.test(
    verb.base ?? '',
  ) &&
  (behind === undefined ||
    behind.kind === 'mark' ||
    (behind.kind === 'small' && /^(?:in|from|today|yesterday|recently|since|during)$/.test(behind.english)) ||
    (behind.kind === 'phrase' && /\b(?:last|this|weekend|yesterday)\b/.test(behind.english)));

/** "qué puede hacer" → "what can … do". */
const doWhat = (verb: Unit): Unit =>
  verb.base === 'make' ? { ...verb, english: 'do', base: 'do', kind: 'phrase' } : verb;

const ONE = /^(?:someone|nobody|everyone|anyone|all users)$/;

/** "¿Priya tiene MFA?", "¿Tiene Priya MFA?". */
function askWhether(clause: readonly Unit[], isOpened: boolean): readonly Unit[] {
  const [first] = clause;
  if (first === undefined) return clause;
  // "Incluye las apps." is an order.
  if (!isOpened && /^[.!:;]$/.test(clause.at(-1)?.english ?? '')) return clause;
  if (isSpanishFinite(first) || first.english === 'not' || (BESIDE.test(first.english) && isSpanishFinite(clause[1])))
    return askBehind(clause, 0, true);
  const isAsked =
    (isOpened || clause.at(-1)?.english === '?' || /^(?:someone|any)$/.test(first.english)) && !clause.some(isQuestion);
  const end = ONE.test(first.english) ? 1 : thingEnd(clause, 0);
  if (!isAsked || end === 0) return clause;
  let at = end;
  while (BESIDE.test(clause[at]?.english ?? '') && clause[at]?.english !== 'not') at += 1;
  const verb = clause[at];
  if (!isSpanishFinite(verb)) return askDenied(clause, at);
  const subject = clause.slice(0, end);
  const between = clause.slice(end, at);
  if (isLead(clause, at)) return [verb, ...subject, ...between, ...clause.slice(at + 1)];
  return [addWord(doOf(verb), verb), ...subject, ...between, toBase(verb), ...clause.slice(at + 1)];
}

/** "X do not use" → "do X not use". */
function askDenied(clause: readonly Unit[], at: number): readonly Unit[] {
  const unit = clause[at];
  const isDo = unit !== undefined && /^(?:do|does|did)$/.test(unit.english);
  return isDo ? [unit, ...clause.slice(0, at), ...clause.slice(at + 1)] : clause;
}

/** Whether the verb there leads another one, or is a form of "be". */
const isLead = (clause: readonly Unit[], at: number): boolean => {
  const verb = clause[at];
  const next = clause[at + 1]?.english === 'not' ? clause[at + 2] : clause[at + 1];
  return (
    verb?.kind === 'auxiliary' && (verb.base !== 'have' || next?.kind === 'participle' || next?.english === 'been')
  );
};

/** Who a verb says by its form: "tenemos", "controlas", "puedo". */
function pronounOf(verb: Unit): string | undefined {
  const word = verbWord(verb);
  if (/mos$/.test(word)) return 'we';
  if (/^(?:has|tienes|puedes|estás|eres|debes)$/.test(word) || (verb.kind === 'verb' && /[aeá]s$/.test(word)))
    return 'you';
  return /^(?:puedo|debo|tengo|hago|he|podría yo)$/.test(word) ? 'I' : undefined;
}

/** The clause with who does it before the verb at `from`. */
function askBehind(clause: readonly Unit[], from: number, isPronounAdded: boolean): readonly Unit[] {
  let at = from;
  while (BESIDE.test(clause[at]?.english ?? '') && clause[at]?.english !== 'not') at += 1;
  const verb = clause[at];
  const lead = dropTo(clause.slice(0, from), clause, at);
  const beside = clause.slice(from, at);
  // Negation has already said its "do": "por qué do not use".
  if (verb === undefined) return clause;
  if (/^(?:do|does|did)$/.test(verb.english) && clause[at + 1]?.english === 'not') return askNegated(clause, at);
  if (!isSpanishFinite(verb)) return clause;
  const own = askOfMe(clause, at);
  if (own !== undefined) return own;
  const isNegated = clause[at + 1]?.english === 'not' || clause[at + 1]?.english === 'no';
  const group = isNegated ? [clause[at + 1] as Unit] : [];
  const rest = clause.slice(at + 1 + group.length);
  const said = pronounOf(verb);
  const owned = askOwned(lead, verb, rest);
  if (owned !== undefined) return owned;
  if (isLead(clause, at))
    return [
      ...lead,
      ...askLed(verb, [...beside, ...group], rest, said, isPronounAdded, /^what/.test(clause[0]?.english ?? '')),
    ];
  const subject = findSubject(verb, rest);
  const isGiven = verb.base === 'give' && subject === undefined && rest[0]?.english === 'to';
  if (isGiven) {
    const to = thingEnd(rest, 1);
    return [
      ...lead,
      addWord(doOf(verb), verb),
      ...rest.slice(1, to),
      { ...toBase(verb), english: 'get' },
      ...rest.slice(to),
    ];
  }
  const what = subject === undefined ? rest : rest.toSpliced(subject.start, subject.end - subject.start);
  const who =
    said !== undefined
      ? [addWord(said, verb)]
      : subject !== undefined
        ? rest.slice(subject.start, subject.end)
        : isPronounAdded
          ? [addWord(isPluralVerb(verb) ? 'they' : 'it', verb)]
          : [];
  const isWhat = /^what/.test(clause[0]?.english ?? '') && verb.base === 'make';
  return [
    ...lead,
    addWord(doOf(verb), verb),
    ...who,
    ...beside,
    isWhat ? { ...toBase(verb), english: 'do' } : toBase(verb),
    ...group,
    ...(said === undefined ? what : rest),
  ];
}

/** "cómo elimino": said without an accent by who writes others it is what I do. "tenemos bloqueada la app": it is blocked. */
function askOfMe(clause: readonly Unit[], at: number): readonly Unit[] | undefined {
  const verb = clause[at];
  const next = clause[at + 1];
  if (verb === undefined) return undefined;
  const lead = clause.slice(0, at);
  const isMine =
    /o$/.test(verb.source) &&
    !/^(?:hizo|puso|dijo|tuvo|vino|quiso|pudo|supo)$/.test(verb.source) &&
    verb.kind === 'past' &&
    lead.some(({ source, english }) => /[áéíóú]/i.test(source) && /^(?:how|where|what)/.test(english));
  if (isMine) return [...lead, addWord('do', verb), addWord('I', verb), toBase(verb), ...clause.slice(at + 1)];
  if (!/^tenemos$/i.test(verb.source) || next?.kind !== 'participle' || !isDetermined(clause[at + 2])) return undefined;
  const end = thingEnd(clause, at + 2);
  const isMany = /^l[oa]s$|^nuestr[oa]s$/i.test(clause[at + 2]?.source ?? '');
  return [...lead, addWord(isMany ? 'are' : 'is', verb), ...clause.slice(at + 2, end), next, ...clause.slice(end)];
}

/** "of which apps is … owner" → "which apps does … own". */
function askOwned(lead: readonly Unit[], verb: Unit, rest: readonly Unit[]): readonly Unit[] | undefined {
  const at = rest.findIndex(({ base }) => base === 'owner');
  const owner = rest[at];
  if (lead[0]?.english !== 'of' || verb.base !== 'be' || owner === undefined) return undefined;
  const others = rest.toSpliced(at, 1);
  const end = thingEnd(others, 0);
  if (end === 0) return undefined;
  const own: Unit = { ...owner, english: 'own', kind: 'phrase' };
  return [...lead.slice(1), addWord('does', verb), ...others.slice(0, end), own, ...others.slice(end)];
}

/** Behind a verb that leads: "is activated the log" → "is the log activated". */
function askLed(
  verb: Unit,
  negation: readonly Unit[],
  rest: readonly Unit[],
  said: string | undefined,
  isPronounAdded: boolean,
  isOfWhat: boolean,
): readonly Unit[] {
  if (said !== undefined) return [verb, addWord(said, verb), ...negation, ...rest];
  const [one, two] = rest;
  // "desde cuándo está así": of what was told last, one or more.
  if (one?.english === 'like that') return [{ ...verb, english: 'are' }, addWord('they', verb), ...negation, ...rest];
  // "¿Han añadido credenciales?": by nobody who is named.
  if (verb.english === 'have' && one?.kind === 'participle' && UNDONE.test(one.base ?? '') && two?.kind === 'noun') {
    const end = thingEnd(rest, 1);
    return [verb, ...rest.slice(1, end), ...negation, addWord('been', one), one, ...rest.slice(end)];
  }
  if (one?.english === 'one' || isDetermined(one)) {
    const end = thingEnd(rest, 0);
    return [verb, ...rest.slice(0, end), ...negation, ...rest.slice(end)];
  }
  if (BESIDE.test(one?.english ?? '') && one !== undefined && one.english !== 'not')
    return askLed(verb, [...negation, one], rest.slice(1), said, isPronounAdded, isOfWhat);
  let at =
    /^(?:participle|adjective|verb|noun)$/.test(one?.kind ?? '') || /^be(?:en)?$/.test(one?.english ?? '') ? 1 : 0;
  if (/^been?$/.test(one?.english ?? '') && two?.kind === 'participle') at = 2;
  if (at > 0 && one?.kind === 'adjective') while (/^(?:noun|adjective)$/.test(rest[at]?.kind ?? '')) at += 1;
  const done = rest.slice(0, at).map((unit) => (isOfWhat && unit.kind === 'verb' ? doWhat(unit) : unit));
  const beside = at;
  while (BESIDE.test(rest[at]?.english ?? '')) at += 1;
  const isPassive = one?.kind === 'participle' ? verb.base === 'be' : one?.english === 'been';
  const isBare = isPassive && /^(?:noun|adjective)$/.test(rest[at]?.kind ?? '');
  const isNamed =
    isBare ||
    (isDetermined(rest[at]) &&
      (!isSpanishInfinitive(one) || rest[at]?.kind === 'name' || ONE.test(rest[at]?.english ?? '')));
  const end = isBare ? thingEnd(rest, at) : isNamed ? thingEnd(rest, at) : at;
  if (isNamed)
    return [verb, ...rest.slice(at, end), ...negation, ...done, ...rest.slice(beside, at), ...rest.slice(end)];
  const isPlainThing = at === 0 || one?.kind === 'noun';
  const isThat = one?.kind === 'adjective' && rest[at] === undefined;
  const isIt = isPronounAdded && (!isPlainThing || verb.base === 'be' || isThat) && two?.kind !== 'noun';
  const it = isIt ? [addWord(isPluralVerb(verb) ? 'they' : 'it', verb)] : [];
  return [verb, ...it, ...negation, ...done, ...rest.slice(beside)];
}

/** "why do not use the users" → "why do the users not use". */
function askNegated(clause: readonly Unit[], at: number): readonly Unit[] {
  const [lead, not, base, ...rest] = clause.slice(at);
  if (lead === undefined || not === undefined || base === undefined) return clause;
  const subject = findSubject({ ...base, kind: 'verb' }, rest);
  if (subject === undefined) return clause;
  const what = rest.toSpliced(subject.start, subject.end - subject.start);
  const who = rest.slice(subject.start, subject.end);
  // "no exige MFA ninguna política": two negations are one.
  const isNone = /^no/.test(who[0]?.english ?? '');
  return [...dropTo(clause.slice(0, at), clause, at), lead, ...who, ...(isNone ? [] : [not]), base, ...what];
}

const MOVES_MAIL = /^(?:accept|send|receive|forward|copy|redirect|deliver|require|ask for)$/;
const MAIL = /^(?:mail|mails|messages?|copies|blind copies|tls|mfa)$/i;

/** Who does it, behind the verb: a name or a thing with an article, that of two which is no bare noun. */
function findSubject(verb: Unit, rest: readonly Unit[]): { readonly start: number; readonly end: number } | undefined {
  let at = 0;
  while (BESIDE.test(rest[at]?.english ?? '')) at += 1;
  const first = rest[at];
  if (first === undefined) return undefined;
  if (/^(?:noun|adjective)$/.test(first.kind)) {
    let to = at + 1;
    while (/^(?:noun|adjective)$/.test(rest[to]?.kind ?? '')) to += 1;
    const isAny = /^(?:a|an|any)$/.test(rest[to]?.english ?? '') && verb.base !== 'require';
    if (isDetermined(rest[to]) && !isAny) return { start: to, end: thingEnd(rest, to) };
    // "de qué IP acepta correo": the mail does nothing.
    const isMoved = MOVES_MAIL.test(verb.base ?? '') && MAIL.test(first.english);
    const isPlainEnd = (rest[to] === undefined || rest[to]?.kind === 'mark') && !isMoved;
    return isPlainEnd && verb.base !== 'have' && isSameNumber(verb, rest.slice(at, to))
      ? { start: at, end: to }
      : undefined;
  }
  if (!isDetermined(first)) return undefined;
  const end = thingEnd(rest, at);
  // "a dónde manda el correo el conector": of two things the mail does nothing.
  const isSent =
    first.english === 'the' &&
    /^(?:mail|messages?|access|permissions?|roles?|copies|mfa|passwords?)$/.test(rest[at + 1]?.english ?? '');
  if (isSent && /^(?:the|our)$/.test(rest[end]?.english ?? '')) return { start: end, end: thingEnd(rest, end) };
  const thing = rest.slice(at, end);
  const isObject = /^(?:a|an|any|no)$/.test(first.english) && verb.base === 'have';
  if (isObject || !isSameNumber(verb, thing)) return undefined;
  return { start: at, end };
}

function isSameNumber(verb: Unit, thing: readonly Unit[]): boolean {
  const noun = thing.find(({ kind }) => kind === 'noun');
  if (noun === undefined || !/^(?:the|our|my)$/.test(thing[0]?.english ?? '')) return true;
  const isMany = isPluralNoun(noun) || /^l[oa]s$/i.test(thing[0]?.source ?? '');
  return isMany === isPluralVerb(verb);
}

/** "a quién excluye" → "whom … exclude": of most verbs the "a" says only that it is a person. */
function dropTo(lead: readonly Unit[], clause: readonly Unit[], at: number): readonly Unit[] {
  const verb = clause.slice(at).findLast(({ base, kind }) => base !== undefined && kind !== 'noun') ?? clause[at];
  if (lead[0]?.english === 'to whom' && !TAKES_TO.test(verb?.base ?? ''))
    return [{ ...lead[0], english: 'whom' }, ...lead.slice(1)];
  if (lead[0]?.english === 'to' && /^(?:expire|end|run out)$/.test(verb?.base ?? ''))
    return [{ ...lead[0], english: 'of' }, ...lead.slice(1)];
  return lead[0]?.english === 'to' && !TAKES_TO.test(verb?.base ?? '') ? lead.slice(1) : lead;
}
