import type { Unit } from './dictionary.js';
import { toDoing } from './german-order-readings.js';
import { isGermanFinite, isLikePresent, isVerb, typed } from './german-order-words.js';
import {
  isNominative,
  isObjectPronoun,
  isPersonName,
  isPreposition,
  isSubjectPronoun,
  putThingFirst,
  takeThing,
  endOfThing,
} from './german-order-things.js';
import { askVerbs, isSingular, putVerbs, type EnglishVerbs } from './german-order-verbs.js';
import { addWord } from './word-order.js';

/** `further` goes on with the clause before and says no more of whom; `rest` is what a clause between parted. */
export type ClauseRole = 'main' | 'relative' | 'subordinate' | 'further' | 'rest';

const NEGATION = /^(?:not|not yet|no longer|never)$/;
const BETWEEN = /^(?:still|already|ever|also|always|really|actually|newly)$/;

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
  const doing = orderInfinitive(before, verbs, behind);
  if (doing !== undefined) return doing;
  const { lead, rest } = leadOf(before, role);
  const { between, others } = splitNegation(rest);
  const chain = readPresent(verbs);
  if (/^ohne /.test(typed(lead[0])))
    return [...lead, ...orderWithout(others, putVerbs(chain, false), between), ...behind];
  const isTold = lead.some(({ english }) => /^(?:when|who|whom|where|how|why)$/.test(english)) && between.length === 0;
  const subject = findSubordinateSubject(others, lead, role, chain);
  return [
    ...lead,
    ...subject.units,
    ...sayVerbs(putVerbs(chain, isTold && !hasNo(others)), between),
    ...putThingFirst(subject.others),
    ...behind,
  ];
}

/** "um Mails zu lesen" → "to read mails"; "ohne Mails zu lesen" → "without reading mails". */
function orderInfinitive(
  before: readonly Unit[],
  verbs: readonly Unit[],
  behind: readonly Unit[],
): readonly Unit[] | undefined {
  const [first] = before;
  const word = typed(first);
  if (first === undefined || (word !== 'um' && word !== 'ohne')) return undefined;
  const isTo = typed(before.at(-1)) === 'zu';
  if (!isTo && !verbs.some((verb) => /.zu./.test(typed(verb)))) return undefined;
  const rest = before.slice(1, isTo ? -1 : undefined);
  const lead: Unit = { ...first, english: word === 'um' ? 'to' : 'without' };
  const said = putVerbs(verbs, false).main.map((verb) =>
    word === 'ohne' ? { ...verb, english: toDoing(verb) } : { ...verb, english: verb.base ?? verb.english },
  );
  return [lead, ...said, ...putThingFirst(rest), ...behind];
}

/** "ohne dass es jemand merkt" → "without anybody noticing it". */
function orderWithout(others: readonly Unit[], verbs: EnglishVerbs, between: readonly Unit[]): readonly Unit[] {
  const subject = takeThing(others);
  const [first, ...rest] = [...(verbs.lead === undefined ? [] : [verbs.lead]), ...verbs.main];
  const who = subject.units.map((unit) => (unit.english === 'somebody' ? { ...unit, english: 'anybody' } : unit));
  const doing = first === undefined ? [] : [{ ...first, english: toDoing(first) }];
  return [...who, ...between, ...doing, ...rest, ...putThingFirst(subject.others)];
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
      const english = word === 'damit' ? 'so that' : word === 'während' ? 'while' : first.english;
      return { lead: [{ ...first, english }], rest: before.slice(1) };
    }
    const asksOf = /^(?:which|which of|how many|how many of|whose)$/.test(first.english) ? endOfThing(before, 1) : 1;
    const to = before[asksOf]?.english === 'of them' ? asksOf + 1 : asksOf;
    return { lead: before.slice(0, Math.max(1, to)), rest: before.slice(Math.max(1, to)) };
  }
  if (isPreposition(first) && second !== undefined)
    return { lead: [first, { ...second, english: 'which' }], rest: before.slice(2) };
  if (/^(?:deren|dessen)$/.test(typed(first))) {
    const to = Math.max(1, endOfThing(before, 1));
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
  const isPronoun = isSubjectPronoun(next);
  if (role === 'relative') {
    if (/^(?:deren|dessen)$/.test(word)) return none;
    const isObject = /^(?:den|dem|denen)$/.test(word) || isPreposition(first) || first?.english === 'where';
    const isOther =
      isObject ||
      isPronoun ||
      (next?.kind === 'name' && isPersonName(next) && verb !== undefined && isSingular(verb) && word === 'die');
    return isOther ? takeThing(rest) : none;
  }
  if (first?.kind === 'question') {
    if (first.english === 'who') return none;
    if (/^(?:which|which of|how many|how many of|what)$/.test(first.english))
      return isPronoun ||
        (first.english === 'what' && chain.length > 0 && next?.kind === 'name') ||
        (next?.kind === 'name' && isPersonName(next))
        ? takeThing(rest)
        : first.english === 'what' && isNominative(next)
          ? takeThing(rest)
          : none;
  }
  return takeThing(rest);
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
    ({ kind, english }) => kind === 'phrase' && /^(?:are|is) there$|^were there$/.test(english),
  );
  if (there === 0) return pullThing(core);
  if (there > 0 && core[there - 1]?.english === 'since when') return askSinceWhen(core, there);
  if (there > 0 && !core.some(isGermanFinite)) return core;
  const at = findFinite(core);
  const finite = core[at];
  if (finite === undefined) return core;
  if (at === 0 && isImperative(core)) return core;
  if (isAskedFor(core, at)) return askFor(core.slice(0, at), finite);
  const end = core.findLastIndex((unit, i) => i > at && isVerb(unit));
  let from = end;
  while (from > at + 1 && isVerb(core[from - 1])) from -= 1;
  const isFinal = end > at && isOfVerb(core, from, end, finite);
  const middle = core.slice(at + 1, isFinal ? from : core.length);
  const final = isFinal ? core.slice(from, end + 1) : [];
  const tail = isFinal ? core.slice(end + 1) : [];
  const { between, others: said } = splitNegation(middle);
  const before = core.slice(0, at);
  const reached = final.length === 0 ? reach(finite, said) : undefined;
  const others = reached?.others ?? said;
  const chain = readPresent([finite, ...(reached?.verbs ?? final.toReversed())]);
  const isTold =
    /^(?:who|whom|when|where|how|why|what|by whom|from where)$/.test(before[0]?.english ?? '') &&
    between.length === 0 &&
    !hasNo(others) &&
    !others.some(
      ({ english }) => /^(?:since|for|for more than|ever|so far)$/.test(english) || english.startsWith('for more'),
    );
  const verbs = putVerbs(chain, isTold);
  const isOf = isRest || isSubject(before, others, chain);
  if (isOf) return [...before, ...sayVerbs(verbs, between), ...putThingFirst(others), ...tail];
  const subject = takeThing(others);
  const isAsked = before.length === 0 || before.some(({ kind }) => kind === 'question');
  if (!isAsked)
    return [...before, ...subject.units, ...sayVerbs(verbs, between), ...putThingFirst(subject.others), ...tail];
  const { lead, main: governed } = askVerbs(verbs);
  const main = isLeftOut(before, lead, governed, finite) ? [addWord('do', finite)] : governed;
  const sorted = between.toSorted((a, b) => Number(NEGATION.test(a.english)) - Number(NEGATION.test(b.english)));
  return [
    ...before,
    ...(lead === undefined ? [] : [lead]),
    ...subject.units,
    ...sorted,
    ...main,
    ...putThingFirst(subject.others),
    ...tail,
  ];
}

/** "was kann die App": English says "do". */
const isLeftOut = (before: readonly Unit[], lead: Unit | undefined, main: readonly Unit[], finite: Unit): boolean =>
  before.length === 1 &&
  before[0]?.english === 'what' &&
  lead?.english === 'can' &&
  main.length === 0 &&
  finite.kind === 'auxiliary';

/** "dürfen an Exchange ran" → "can access Exchange"; "darf das" → "can do that". */
function reach(finite: Unit, middle: readonly Unit[]): { verbs: readonly Unit[]; others: readonly Unit[] } | undefined {
  if (finite.kind !== 'auxiliary' || !/^(?:can|must|should|could|want to)$/.test(finite.english)) return undefined;
  const at = middle.findLastIndex((unit) => /^(?:ran|rein|rauf|dran|drauf)$/.test(typed(unit)));
  const particle = middle[at];
  if (particle === undefined) return undefined;
  const rest = middle.toSpliced(at, 1);
  const to = rest.findLastIndex((unit) => /^(?:an|auf|in|ins|ans)$/.test(typed(unit)));
  const access: Unit = { ...particle, english: 'access', kind: 'verb', base: 'access' };
  return { verbs: [access], others: to < 0 ? rest : rest.toSpliced(to, 1) };
}

/** "seit wann gibt es die App" → "since when does the app exist". */
function askSinceWhen(core: readonly Unit[], there: number): readonly Unit[] {
  const [said, thing] = [core[there] as Unit, core.slice(there + 1)];
  const isMany = thing.some(({ kind, base, english }) => kind === 'noun' && base !== undefined && base !== english);
  return [...core.slice(0, there), addWord(isMany ? 'do' : 'does', said), ...thing, { ...said, english: 'exist' }];
}

/** "are there with us still rules" → "are there still rules with us". */
function pullThing(core: readonly Unit[]): readonly Unit[] {
  const { between, others } = splitNegation(core.slice(1));
  const subject = takeThing(others);
  return [...core.slice(0, 1), ...between, ...subject.units, ...subject.others];
}

/** "Apps nicht mitzählen": a verb at the end that asks for something. */
const isAskedFor = (core: readonly Unit[], at: number): boolean =>
  at === core.length - 1 &&
  core[at]?.kind === 'verb' &&
  /en$/.test(typed(core[at])) &&
  !core.some((unit) => unit.kind === 'question' || isSubjectPronoun(unit));

function askFor(before: readonly Unit[], verb: Unit): readonly Unit[] {
  const { between, others } = splitNegation(before);
  const base: Unit = { ...verb, english: verb.base ?? verb.english };
  return [...(needsLead(between) ? [addWord('do', verb)] : []), ...between, base, ...putThingFirst(others)];
}

/** The verb that agrees, in the second place or the first. */
function findFinite(core: readonly Unit[]): number {
  const at = core.findIndex((unit) => isGermanFinite(unit));
  if (at >= 0) return at;
  // "wer benutzt die App": written like what was done.
  return core.findIndex(
    (unit, i) => isLikePresent(unit) && (i <= 1 || core[0]?.kind === 'question') && (i < core.length - 1 || i === 1),
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
  const next = middle.find((unit) => !isObjectPronoun(unit));
  const isPronoun = isSubjectPronoun(next) && !(next?.english === 'it' && verb.base !== 'be');
  if (first.kind === 'question') {
    if (first.english === 'who') return true;
    if (!/^(?:which|which of|how many|how many of|what)$/.test(first.english)) return false;
    if (isPronoun || typed(first) === 'welchen') return false;
    const isPersonNext = next?.kind === 'name' && isPersonName(next);
    if (first.english === 'what')
      return (
        before.length === 1 &&
        !(verb.base !== 'be' && !isHappening(chain) && (isPersonNext || next?.kind === 'name' || isNominative(next))) &&
        !(verb.base === 'be' && isNominative(next))
      );
    const asked = before.find(({ kind }) => kind === 'noun' || kind === 'name');
    const isMany = first.english.startsWith('how many') || (asked?.base !== undefined && asked.english !== asked.base);
    if (asked === undefined) return true;
    if (isMany === isSingular(verb) && asked.base !== undefined) return !isThingAhead(middle);
    if (verb.base === 'have' && chain.length === 1 && POSSESSED.test(asked.base ?? '')) return !isHolderAhead(middle);
    return !(isPersonNext && /^(?:have|use|hold|need|get|can|read)$/.test(verb.base ?? ''));
  }
  if (isPreposition(first) || first.kind === 'phrase') return false;
  if (endOfThing(before, 0) === 0) return isVerbless(before);
  return !isPronoun;
}

const POSSESSED =
  /role|right|permission|secret|certificate|method|owner|publisher|access|factor|license|address|credential|condition|exception|priority/;
const HOLDER =
  /^(?:app|admin|user|guest|account|group|connector|policy|rule|service provider|partner|employee|service principal|break glass account)$/;

/** "Welche Rolle hat die App": a role has no app. */
const isHolderAhead = (middle: readonly Unit[]): boolean => {
  const [first, ...rest] = takeThing(middle).units;
  return isPersonName(first) || [first, ...rest].some((unit) => HOLDER.test(unit?.base ?? ''));
};

const isVerbless = (before: readonly Unit[]): boolean => before.some(({ kind }) => kind === 'noun' || kind === 'name');
const isThingAhead = (middle: readonly Unit[]): boolean => takeThing(middle).units.length > 0;
const isHappening = (chain: readonly Unit[]): boolean =>
  chain.some(({ base }) => /^(?:happen|expire|change|miss|be)$/.test(base ?? ''));
