import type { Unit } from './dictionary.js';
import { isFinite, isVerb, typed } from './german-order-readings.js';
import { askVerbs, isSingular, putVerbs, type EnglishVerbs } from './german-order-verbs.js';
import { addWord, findPhraseEnd } from './word-order.js';

/** `further` goes on with the clause before and says no more of whom; `rest` is what a clause between parted. */
export type ClauseRole = 'main' | 'relative' | 'subordinate' | 'further' | 'rest';

const NEGATION = /^(?:not|not yet|no longer|never)$/;
const BETWEEN = /^(?:still|already|ever|also|always|really|actually)$/;
const OBJECT_PRONOUN = /^(?:him|them|me|us|themselves)$/;
const SUBJECT_PRONOUN = /^(?:i|you|he|she|we|they|one|somebody|anybody|nobody|everybody|it|somebody else)$/;
const PREPOSITION =
  /^(?:with|without|to|of|in|for|at|by|from|until|since|before|after|within|during|between|under|against|about|because of|despite|except|instead of|behind|outside|on|through|more than|in the last|in the next|for more than|on behalf of|longer than)$/;

/** The verbs of a clause parted from what else it says. */
interface Parts {
  readonly before: readonly Unit[];
  readonly verbs: readonly Unit[];
  readonly behind: readonly Unit[];
}

/** A clause in the English order. */
export function orderClause(core: readonly Unit[], role: ClauseRole): readonly Unit[] {
  if (role === 'main' || role === 'rest') return orderMain(core, role === 'rest');
  return orderSubordinate(core, role);
}

function splitNegation(units: readonly Unit[]): { between: readonly Unit[]; others: readonly Unit[] } {
  const isMid = ({ kind, english }: Unit): boolean =>
    kind === 'small' && (NEGATION.test(english) || BETWEEN.test(english));
  const between = units.filter(
    (unit, at) => isMid(unit) && !/^(?:\d|one|two|three)/.test(units[at + 1]?.english ?? ''),
  );
  const stillNo = units.find(({ english }) => english === 'still no');
  const others = units.filter((unit) => !between.includes(unit));
  return stillNo === undefined
    ? { between, others }
    : {
        between: [addWord('still', stillNo), ...between],
        others: others.map((unit) => (unit === stillNo ? { ...unit, english: 'no' } : unit)),
      };
}

/** "not" wants a verb that leads; "still" and "never" do not. */
function needsLead(between: readonly Unit[]): boolean {
  return between.some(({ english }) => english === 'not' || english === 'not yet');
}

/** The verbs of a clause whose subject stands before them: "has never signed in", "does not read". */
function sayVerbs(verbs: EnglishVerbs, between: readonly Unit[]): readonly Unit[] {
  const asked = needsLead(between) ? askVerbs(verbs) : verbs;
  const sorted = between.toSorted((a, b) => Number(NEGATION.test(a.english)) - Number(NEGATION.test(b.english)));
  return [...(asked.lead === undefined ? [] : [asked.lead]), ...sorted, ...asked.main];
}

function orderSubordinate(core: readonly Unit[], role: 'relative' | 'subordinate' | 'further'): readonly Unit[] {
  const { before, verbs, behind } = takeFinalVerbs(core);
  const { lead, rest } = leadOf(before, role);
  const { between, others } = splitNegation(rest);
  const chain = readPresent(verbs);
  const isTold = lead.some(({ english }) => /^(?:when|who|whom|where|how|why)$/.test(english)) && between.length === 0;
  const subject = findSubordinateSubject(others, lead, role, chain);
  return [
    ...lead,
    ...subject.units,
    ...sayVerbs(putVerbs(chain, isTold && !hasNo(others)), between),
    ...subject.others,
    ...behind,
  ];
}

const hasNo = (units: readonly Unit[]): boolean => units.some(({ english }) => /^(?:no|nobody|nothing)$/.test(english));

/** German verbs at the end, the one that agrees last: put first. */
function takeFinalVerbs(core: readonly Unit[]): Parts {
  const end = core.findLastIndex(isVerb);
  let from = end;
  while (from > 0 && isVerb(core[from - 1]) && !(from - 1 === 0)) from -= 1;
  const verbs = core.slice(from, end + 1);
  return { before: core.slice(0, from), verbs: verbs.toReversed(), behind: core.slice(end + 1) };
}

function leadOf(before: readonly Unit[], role: ClauseRole): { lead: readonly Unit[]; rest: readonly Unit[] } {
  const [first, second] = before;
  if (first === undefined || role === 'further') return { lead: [], rest: before };
  if (role === 'subordinate') {
    if (first.kind !== 'question') {
      const word = typed(first);
      const english = word === 'damit' ? 'so that' : word === 'um' ? '' : word === 'während' ? 'while' : first.english;
      return { lead: [{ ...first, english }], rest: before.slice(1) };
    }
    const asksOf = /^(?:which|how many|whose)$/.test(first.english) ? findPhraseEnd(before, 1) : 1;
    const to = before[asksOf]?.english === 'of them' ? asksOf + 1 : asksOf;
    return { lead: before.slice(0, Math.max(1, to)), rest: before.slice(Math.max(1, to)) };
  }
  if (PREPOSITION.test(first.english) && second !== undefined)
    return { lead: [first, { ...second, english: 'which' }], rest: before.slice(2) };
  if (/^(?:deren|dessen)$/.test(typed(first))) {
    const to = Math.max(1, findPhraseEnd(before, 1));
    return { lead: [{ ...first, english: 'whose' }, ...before.slice(1, to)], rest: before.slice(to) };
  }
  return { lead: [{ ...first, english: first.english === 'where' ? 'where' : 'that' }], rest: before.slice(1) };
}

/** Whom a clause with its verb at the end speaks of: the relative word itself, or whoever comes next. */
function findSubordinateSubject(
  rest: readonly Unit[],
  lead: readonly Unit[],
  role: ClauseRole,
  chain: readonly Unit[],
): { units: readonly Unit[]; others: readonly Unit[] } {
  const none = { units: [], others: rest };
  if (role === 'further') return none;
  const [first] = lead;
  const word = typed(first);
  const next = rest[0];
  const verb = chain[0];
  const isPronoun = next !== undefined && next.kind === 'small' && SUBJECT_PRONOUN.test(next.english);
  if (role === 'relative') {
    if (/^(?:deren|dessen)$/.test(word)) return none;
    const isObject =
      /^(?:den|dem|denen)$/.test(word) || PREPOSITION.test(first?.english ?? '') || first?.english === 'where';
    const isOther =
      isObject ||
      isPronoun ||
      (next?.kind === 'name' && isPerson(next) && verb !== undefined && isSingular(verb) && word === 'die');
    return isOther ? takeSubject(rest) : none;
  }
  if (first?.english === '') return none;
  if (first?.kind === 'question') {
    if (first.english === 'who') return none;
    if (/^(?:which|how many|what)$/.test(first.english))
      return isPronoun ||
        (first.english === 'what' && chain.length > 0 && next?.kind === 'name') ||
        (next?.kind === 'name' && isPerson(next))
        ? takeSubject(rest)
        : first.english === 'what' && isNominative(next)
          ? takeSubject(rest)
          : none;
  }
  return takeSubject(rest);
}

const isNominative = (unit: Unit | undefined): boolean =>
  unit?.kind === 'small' && /^(?:der|die|das|ein|eine|unser|unsere|mein|meine|diese|dieser|dieses)$/.test(typed(unit));

/** "Marta", but no permission or address. */
const isPerson = ({ source }: Unit): boolean => /^\p{L}+(?:-\p{L}+)?$/u.test(source) && !/^\p{Lu}{2,}$/u.test(source);

/** The first thing that no preposition leads. */
function takeSubject(rest: readonly Unit[]): { units: readonly Unit[]; others: readonly Unit[] } {
  let at = 0;
  while (at < rest.length) {
    const unit = rest[at] as Unit;
    if (PREPOSITION.test(unit.english)) {
      const to = findPhraseEnd(rest, at + 1);
      at = Math.max(to, at + 1);
      continue;
    }
    const isSkipped = unit.kind === 'small' && OBJECT_PRONOUN.test(unit.english);
    const to = isSkipped || /^(?:phrase)$/.test(unit.kind) ? at : phraseEnd(rest, at);
    if (to > at) return { units: rest.slice(at, to), others: [...rest.slice(0, at), ...rest.slice(to)] };
    at += 1;
  }
  return { units: [], others: rest };
}

/** A thing with what belongs to it: "a certificate or a secret", "admins without MFA". */
function phraseEnd(units: readonly Unit[], from: number): number {
  const first = units[from];
  if (first === undefined) return from;
  if (first.kind === 'small' && SUBJECT_PRONOUN.test(first.english)) {
    return /^(?:of them)$/.test(units[from + 1]?.english ?? '') ? from + 2 : from + 1;
  }
  let to = findPhraseEnd(units, from);
  if (to === from) return from;
  for (;;) {
    const joint = units[to]?.english ?? '';
    const further = /^(?:and|or|without|of)$/.test(joint) ? findPhraseEnd(units, to + 1) : to;
    if (joint === 'of them') to += 1;
    else if (further > to + 1) to = further;
    else return to;
  }
}

/** "benutzt", "registriert": of one word it is both, and the verb where no other one is. */
function readPresent(verbs: readonly Unit[]): readonly Unit[] {
  const [first] = verbs;
  return first?.kind === 'participle' && verbs.length === 1
    ? [{ ...first, kind: 'verb', english: first.base ?? first.english }]
    : verbs;
}

function orderMain(core: readonly Unit[], isRest: boolean): readonly Unit[] {
  const there = core.findIndex(
    ({ kind, english }) => kind === 'phrase' && /^(?:are|is) there$|^there were$|^do we have$/.test(english),
  );
  if (there === 0) return pullThing(core);
  if (there > 0 && !core.some(isFinite)) return core;
  const at = findFinite(core);
  const finite = core[at];
  if (finite === undefined) return core;
  if (at === 0 && isImperative(core)) return core;
  const end = core.findLastIndex((unit, i) => i > at && isVerb(unit));
  let from = end;
  while (from > at + 1 && isVerb(core[from - 1])) from -= 1;
  const isFinal = end > at && isOfVerb(core, from, end, finite);
  const middle = core.slice(at + 1, isFinal ? from : core.length);
  const final = isFinal ? core.slice(from, end + 1) : [];
  const tail = isFinal ? core.slice(end + 1) : [];
  const { between, others } = splitNegation(middle);
  const before = core.slice(0, at);
  const chain = readPresent([finite, ...final.toReversed()]);
  const isTold =
    /^(?:who|whom|when|where|how|why|what|by whom|from where)$/.test(before[0]?.english ?? '') &&
    between.length === 0 &&
    !hasNo(others) &&
    !others.some(
      ({ english }) => /^(?:since|for|for more than|ever|so far)$/.test(english) || english.startsWith('for more'),
    );
  const verbs = putVerbs(chain, isTold);
  const isOf = isRest || isSubject(before, others, chain);
  if (isOf) return [...before, ...sayVerbs(verbs, between), ...others, ...tail];
  const subject = takeSubject(others);
  const isAsked = before.length === 0 || before.some(({ kind }) => kind === 'question');
  if (!isAsked) return [...before, ...subject.units, ...sayVerbs(verbs, between), ...subject.others, ...tail];
  const { lead, main } = askVerbs(verbs);
  const sorted = between.toSorted((a, b) => Number(NEGATION.test(a.english)) - Number(NEGATION.test(b.english)));
  return [
    ...before,
    ...(lead === undefined ? [] : [lead]),
    ...subject.units,
    ...sorted,
    ...main,
    ...subject.others,
    ...tail,
  ];
}

/** "are there with us still rules" → "are there still rules with us". */
function pullThing(core: readonly Unit[]): readonly Unit[] {
  const { between, others } = splitNegation(core.slice(1));
  const subject = takeSubject(others);
  return [...core.slice(0, 1), ...between, ...subject.units, ...subject.others];
}

/** The verb that agrees, in the second place or the first. */
function findFinite(core: readonly Unit[]): number {
  const at = core.findIndex((unit) => isFinite(unit));
  if (at >= 0) return at;
  // "wer benutzt die App": written like what was done.
  return core.findIndex(
    (unit, i) =>
      unit.kind === 'participle' &&
      (i <= 1 || core[0]?.kind === 'question') &&
      i < core.length - 1 &&
      /t$/.test(typed(unit)) &&
      !/^ge|^(?:an|auf|aus|ein|ab|zu)ge/.test(typed(unit)),
  );
}

/** Do the verbs at the end go with the one that agrees? */
function isOfVerb(core: readonly Unit[], from: number, end: number, finite: Unit): boolean {
  const last = core[end];
  if (finite.kind === 'auxiliary') return true;
  return last?.kind === 'verb' && /^(?:let|go|help|need|want|come)$/.test(finite.base ?? '') && from > 0;
}

const ORDERS =
  /^(?:show|list|tell|explain|give|name|check|delete|block|disable|enable|remove|send|look|search|find|set|say|reset|revoke|create|add|stop|help|count|compare|summarise|get|see)$/;

/** "lösch mir die App". */
function isImperative(core: readonly Unit[]): boolean {
  const [first, second] = core;
  if (first?.kind !== 'verb') return false;
  const isShort = !/(?:t|en|n)$/.test(typed(first)) || /^(?:liste|reset)$/.test(typed(first));
  return ORDERS.test(first.base ?? '') && (isShort || second?.source === 'Sie' || second?.english === 'you');
}

/** Is what stands before the verb whom it speaks of? */
function isSubject(before: readonly Unit[], middle: readonly Unit[], chain: readonly Unit[]): boolean {
  const [first] = before;
  const [verb] = chain;
  if (first === undefined || verb === undefined) return false;
  const next = middle.find(({ english }) => !OBJECT_PRONOUN.test(english));
  const isPronoun =
    next?.kind === 'small' && SUBJECT_PRONOUN.test(next.english) && !(next.english === 'it' && verb.base !== 'be');
  if (first.kind === 'question') {
    if (first.english === 'who') return true;
    if (!/^(?:which|how many|what)$/.test(first.english)) return false;
    if (isPronoun || typed(first) === 'welchen') return false;
    const isPersonNext = next?.kind === 'name' && isPerson(next);
    if (first.english === 'what')
      return (
        before.length === 1 &&
        !(verb.base !== 'be' && !isHappening(chain) && (isPersonNext || next?.kind === 'name' || isNominative(next))) &&
        !(verb.base === 'be' && isNominative(next))
      );
    const asked = before.findLast(({ kind }) => kind === 'noun' || kind === 'name');
    const isMany = first.english === 'how many' || (asked?.base !== undefined && asked.english !== asked.base);
    const isUncounted = asked === undefined || (asked.base === asked.english && /^welche$/.test(typed(first)) && false);
    if (isUncounted) return true;
    if (isMany && isSingular(verb))
      return !(
        isPersonNext ||
        isNominative(next) ||
        next?.kind === 'noun' ||
        (next?.kind === 'small' && /^(?:the|our)$/.test(next.english))
      );
    if (!isMany && !isSingular(verb) && asked.base !== undefined) return !isThingAhead(middle);
    return !(isPersonNext && verb.base === 'have');
  }
  if (PREPOSITION.test(first.english) || first.kind === 'phrase') return false;
  if (findPhraseEnd(before, 0) === 0) return isVerbless(before);
  return !isPronoun;
}

const isVerbless = (before: readonly Unit[]): boolean => before.some(({ kind }) => kind === 'noun' || kind === 'name');
const isThingAhead = (middle: readonly Unit[]): boolean => takeSubject(middle).units.length > 0;
const isHappening = (chain: readonly Unit[]): boolean =>
  chain.some(({ base }) => /^(?:happen|expire|change|miss|be)$/.test(base ?? ''));
