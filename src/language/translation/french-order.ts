import type { Unit } from './dictionary.js';
import { toParticiple } from './english-word-forms.js';
import { tellDetails } from './french-noun-phrases.js';
import { readByContext } from './french-readings.js';
import { tellSmallWords } from './french-small-words.js';
import { dropDoubled, joinTopics } from './french-topics.js';
import { isFrenchFinite, readVerbPhrase, type FrenchVerb } from './french-verb-phrases.js';
import { addWord, findPhraseEnd, splitClauses } from './word-order.js';

/** French puts what a thing is like behind it, a negation around the verb and a pronoun before it. */
export function orderFrench(units: readonly Unit[]): readonly Unit[] {
  const read = tellSmallWords(readByContext(units)).map(trustInverted);
  const clauses = splitClauses(read).flatMap(splitSentences).filter(isSaid);
  return joinTopics(clauses.map(dropDoubled))
    .map(joinRemark)
    .flatMap((clause) => tellDetails(orderClause(clause)));
}

/** "fait-elle confiance": the verb that the pronoun parts. */
function trustInverted(unit: Unit, at: number, units: readonly Unit[]): Unit {
  const isParted =
    unit.base === 'do' && units[at + 1]?.source.startsWith('-') === true && units[at + 2]?.english === 'trust';
  if (isParted) return { ...unit, english: 'trust', base: 'trust' };
  const isNoun =
    unit.english === 'trust' && units[at - 1]?.source.startsWith('-') === true && units[at - 2]?.base === 'do';
  return isNoun ? { ...unit, english: '', kind: 'empty' } : unit;
}

/** "Tu peux le désactiver ? Il est parti.": a remark behind what somebody is asked to do belongs to it. */
function joinRemark(clause: readonly Unit[], at: number, clauses: readonly (readonly Unit[])[]): readonly Unit[] {
  const isRequest = /^(?:tu|vous)$/i.test(clause.find(({ kind }) => kind !== 'empty')?.source ?? '');
  const next = clauses[at + 1];
  const mark = clause.at(-1);
  const isRemark = next?.at(-1)?.english !== '?' && /^(?:il|elle|ils|elles)$/i.test(next?.[0]?.source ?? '');
  if (!isRequest || !isRemark || mark?.english !== '?') return clause;
  return [...clause.slice(0, -1), { ...mark, english: ',' }];
}

/** A clause of which something is left: "Bonjour," says nothing. */
const isSaid = (clause: readonly Unit[]): boolean => clause.some(({ kind }) => kind !== 'empty' && kind !== 'mark');

function splitSentences(clause: readonly Unit[]): readonly (readonly Unit[])[] {
  const at = clause.findIndex(
    ({ english, kind }, i) => kind === 'mark' && /[!?]/.test(english) && i + 1 < clause.length,
  );
  return at < 0 ? [clause] : [clause.slice(0, at + 1), ...splitSentences(clause.slice(at + 1))];
}

const OPENS_LIGHTLY = /^(?:and|but|so|or|then|also|,|-)$/;
const PREPOSITION =
  /^(?:to|to the|of|in|on|with|without|for|by|via|from|since|until|among|against|towards|under|during)$/;
const SUBORDINATE =
  /^(?:who|that|whose|if|when|because|although|since when|while|how|why|where|what|which|whether|how many|how long)$/;
const TELLS =
  /^(?:show me|tell me|tell me about|explain|I want to know|I am looking for|do you know|can you tell me|can you show me|my boss wants to know|the auditor wants to know|how many)$/;
/** Questions behind which English puts "do" before whom it asks of. */
const ASKS_HOW =
  /^(?:(?:since|until) when|when|where|why|how|how often|how long|from where|what|with what|of what|to what|of whom|to whom|by whom|with whom|to which|with which|on which|in which|for which|through which)$/;

const isVerbal = ({ kind, english, source }: Unit): boolean =>
  kind === 'question' ||
  SUBORDINATE.test(english) ||
  (kind === 'phrase' && TELLS.test(english)) ||
  /^(?:qui|que|qu'|dont)$/i.test(source);

interface Found {
  readonly phrase: FrenchVerb;
  readonly isMain: boolean;
}

/** Every verb of a clause. The first that no "who" or "that" leads is the main one. */
function findVerbs(units: readonly Unit[]): readonly Found[] {
  const found: Found[] = [];
  let pending = 0;
  let hasMain = false;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const phrase = readVerbPhrase(units, at);
    if (phrase === undefined) {
      const before = units
        .slice(0, at)
        .some(
          ({ kind, english }) =>
            kind !== 'empty' && kind !== 'mark' && !OPENS_LIGHTLY.test(english) && !PREPOSITION.test(english),
        );
      if (before && isVerbal(unit)) pending += 1;
      continue;
    }
    found.push({ phrase, isMain: pending === 0 && !hasMain });
    hasMain ||= pending === 0;
    pending = Math.max(0, pending - 1);
    at = phrase.end - 1;
  }
  return found;
}

function orderClause(clause: readonly Unit[]): readonly Unit[] {
  const raw = clause.slice(clause.findIndex(({ kind }) => kind !== 'empty' && kind !== 'mark'));
  const plain = raw.filter((unit) => !isDo(unit));
  return sayWhatIsLeft(plain) ?? sayMeaning(raw) ?? sayVerbs(putPlaceLast(askWhichThereAre(raw)));
}

/** "et chez nous, qui …" → "and who … here". */
function putPlaceLast(raw: readonly Unit[]): readonly Unit[] {
  const at = /^(?:and|but|so)$/.test(raw[0]?.english ?? '') ? 1 : 0;
  const place = raw[at];
  if (place?.english !== 'here' || raw[at + 1]?.kind !== 'question') return raw;
  const to = raw.findLastIndex(({ kind }) => kind !== 'mark') + 1;
  return [...raw.slice(0, at), ...raw.slice(at + 1, to), place, ...raw.slice(to)];
}

/** "il y en a lesquelles qui font ça" → "which of them do that". */
function askWhichThereAre(raw: readonly Unit[]): readonly Unit[] {
  const at = raw.findIndex(({ english }) => english === 'are there any');
  const which = raw[at + 1];
  if (at < 0 || which?.kind !== 'question' || !/^qui$/i.test(raw[at + 2]?.source ?? '')) return raw;
  return [...raw.slice(0, at), { ...which, english: 'which of them' }, ...raw.slice(at + 3)];
}

/** "reste-t-il des admins" → "are admins left". */
function sayWhatIsLeft(raw: readonly Unit[]): readonly Unit[] | undefined {
  const [opening] = raw;
  const to = opening?.english === 'are left' ? findPhraseEnd(raw, 1) : 0;
  if (opening === undefined || to < 2) return undefined;
  return [{ ...opening, english: 'are' }, ...raw.slice(1, to), { ...opening, english: 'left' }, ...raw.slice(to)];
}

/** "ça veut dire quoi X" → "what does X mean". */
function sayMeaning(raw: readonly Unit[]): readonly Unit[] | undefined {
  const [opening, next] = raw;
  if (opening?.english !== 'what does it mean') return undefined;
  const to = findPhraseEnd(raw, 1) || (next?.kind === 'adjective' ? 2 : 0);
  return to < 2
    ? undefined
    : [{ ...opening, english: 'what does' }, ...raw.slice(1, to), { ...opening, english: 'mean' }, ...raw.slice(to)];
}

const ASKS_OF_THING = /^(?:with what|of what|to what|of whom|to whom|by whom|with whom)$/;

/** Without a mark at its end: what is asked stands behind the verb, or somebody is asked to do something. */
function isAskedPlainly(raw: readonly Unit[]): boolean {
  if (raw.at(-1)?.kind === 'mark') return false;
  const isBehind = raw.some(
    ({ kind, source, english }, at) =>
      at > 1 &&
      ((kind === 'question' && !/^(?:qui|que|qu'|où)$/i.test(source)) ||
        (kind === 'phrase' && ASKS_OF_THING.test(english))),
  );
  return isBehind || (raw[0]?.english === 'you' && isFrenchFinite(raw[1]));
}

function sayVerbs(raw: readonly Unit[]): readonly Unit[] {
  const marked = raw.some(isDo);
  const isAsked = marked || raw.at(-1)?.source === '?' || isAskedPlainly(raw);
  const plain = frontQuestion(
    raw.filter((unit) => !isDo(unit)),
    isAsked,
  );
  const verbs = findVerbs(plain);
  const main = verbs.find(({ isMain }) => isMain)?.phrase;
  const before = sayLed(plain, 0, verbs, main?.start ?? plain.length);
  if (main === undefined) return before;
  const moved = before.length - main.start;
  const phrase = { ...main, start: main.start + moved, end: main.end + moved };
  const clause = [...before, ...plain.slice(main.start)];
  const start = startOfMain(clause, 0, phrase.start);
  const asked = (start === 0 ? sayAsDone(clause, phrase) : undefined) ?? ask(clause, start, phrase, isAsked, marked);
  return [...clause.slice(0, start), ...asked.units, ...sayLed(plain, asked.end - moved, verbs, plain.length)];
}

/** The units of a part of a clause, with the verbs that "who" or "that" leads in their English places. */
function sayLed(clause: readonly Unit[], start: number, verbs: readonly Found[], end: number): readonly Unit[] {
  const told: Unit[] = [];
  let from = start;
  for (const { phrase, isMain } of verbs) {
    if (isMain || phrase.start < from || phrase.end > end) continue;
    const subject = subjectBehind(clause, phrase);
    told.push(...clause.slice(from, phrase.start), ...clause.slice(phrase.end, subject), ...phrase.told);
    from = subject;
  }
  return [...told, ...clause.slice(from, end)];
}

const isDo = ({ kind, english }: Unit): boolean => kind === 'phrase' && english === 'do';

/** "quels droits Nadja possède", "quelles autorisations Docuvault possède-t-elle": names behind what is asked are whom it is asked of. */
function startOfNames(clause: readonly Unit[], start: number, to: number, { isPlural, inverted }: FrenchVerb): number {
  if (to === start) return to;
  let from = to;
  while (clause[from - 1]?.kind === 'name') from -= 1;
  const thing = clause[from - 1];
  const isParted =
    inverted !== undefined
      ? /^-(?:il|elle)s?$/i.test(inverted.source) && clause.slice(to).length > 0
      : isMany(thing) && !isPlural;
  return from > start + 1 && thing?.kind === 'noun' && isParted ? from : to;
}

const isMany = (unit: Unit | undefined): boolean =>
  unit?.base !== undefined && unit.kind === 'noun' && unit.base !== unit.english;

/** "quels rôles a Yusuf": one has what many are asked of. */
function isObjectAsked(question: readonly Unit[], phrase: FrenchVerb, next: Unit | undefined): boolean {
  const thing = question.findLast(({ kind }) => kind === 'noun');
  if (thing === undefined || phrase.isAuxiliary || phrase.inverted !== undefined || next === undefined) return false;
  return isMany(thing) ? !phrase.isPlural : next.kind === 'name' && phrase.asked.at(-1)?.english === 'have';
}

/** Where the main question begins: behind "and", "but" and what is empty. */
function startOfMain(clause: readonly Unit[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (clause[at]?.kind === 'empty' || clause[at]?.kind === 'mark' || OPENS_LIGHTLY.test(clause[at]?.english ?? ''))
  )
    at += 1;
  return at;
}

/** "les droits qu'a l'appli": behind "that" and a verb stands whom it speaks of. */
function subjectBehind(clause: readonly Unit[], { start, end }: FrenchVerb): number {
  const before = clause.slice(0, start).findLast(({ kind }) => kind !== 'empty');
  const leads = /^(?:que|qu'|ce que|ce qu'|dont|où|quand|comment|combien)$/i.test(before?.source ?? '');
  return leads ? Math.max(end, findPhraseEnd(clause, end)) : end;
}

interface Asked {
  readonly units: readonly Unit[];
  readonly end: number;
}

/** "quelles règles X a-t-elle créées et qui sont là" → "which rules created by X are there": English asks for both in one. */
function sayAsDone(clause: readonly Unit[], phrase: FrenchVerb): Asked | undefined {
  const [and, who] = clause.slice(phrase.end).filter(({ kind }) => kind !== 'empty');
  const whole = endOfQuestion(clause, 0, phrase.start);
  const questionEnd = startOfNames(clause, 0, whole, phrase);
  const subject = clause.slice(questionEnd, phrase.start).filter(({ kind }) => kind !== 'empty');
  const done = phrase.asked.find(({ base }) => base !== undefined);
  if (and?.english !== 'and' || !/^qui$/i.test(who?.source ?? '') || who === undefined) return undefined;
  if (subject.length === 0 || !phrase.isPast || done?.base === undefined) return undefined;
  const participle: Unit = { ...done, english: toParticiple(done.base), kind: 'past' };
  return {
    units: [...clause.slice(0, questionEnd), participle, { ...and, english: 'by', kind: 'small' }, ...subject],
    end: clause.indexOf(who) + 1,
  };
}

/** The main verb with whom it speaks of, in the order of an English question. */
function ask(clause: readonly Unit[], start: number, phrase: FrenchVerb, isAsked: boolean, marked: boolean): Asked {
  const { told, asked, inverted, end } = phrase;
  const first = clause[start];
  const whole = first === undefined ? start : endOfQuestion(clause, start, phrase.start);
  const questionEnd = startOfNames(clause, start, whole, phrase);
  const question = clause.slice(start, questionEnd);
  const subject = clause.slice(questionEnd, phrase.start);
  const spoken = subject.find(({ kind }) => kind !== 'empty');
  const hasSubject =
    spoken !== undefined && !/^(?:of|of the|of them|among|in|to|with|here|by|for|on|at|since)$/.test(spoken.english);
  const isPronoun = inverted !== undefined && /^-(?:ils?|elles?|ce)$/i.test(inverted.source) && hasSubject;
  const lead =
    phrase.lead ??
    addWord(
      phrase.isPast ? 'did' : phrase.isPlural || isOfMany(subject) ? 'do' : 'does',
      clause[phrase.start] ?? { start: 0 },
    );
  if (inverted !== undefined && !isPronoun)
    return { units: [...question, agree(lead, inverted.english), bare(inverted), ...asked], end };
  const behind = isObjectAsked(question, phrase, clause[end]) ? findPhraseEnd(clause, end) : end;
  if (questionEnd > start && !hasSubject && behind > end)
    return { units: [...question, lead, ...clause.slice(end, behind), ...asked, ...subject], end: behind };
  if (questionEnd > start && !hasSubject) {
    const [asking, ...more] = question.filter(({ kind }) => kind !== 'empty');
    const isHow =
      asking !== undefined &&
      ((ASKS_HOW.test(asking.english) && more.length === 0) || PREPOSITION.test(asking.english));
    const to = isHow ? findPhraseEnd(clause, end) : end;
    if (isHow && to > end) {
      if (/^what$/.test(question[0]?.english ?? '') && phrase.lead !== undefined && asked.length === 0)
        return { units: [...question, ...subject, ...told], end };
      return { units: [...question, lead, ...clause.slice(end, to), ...asked, ...subject], end: to };
    }
    return { units: [...question, ...subject, ...told], end };
  }
  const isFronted =
    hasSubject && (questionEnd > start || isPronoun || marked || (isAsked && opensPlainly(clause[start])));
  if (!isFronted) return { units: [...question, ...subject, ...told], end };
  const isBe = lead.base === 'be' && asked.every(({ kind }) => kind === 'small' || kind === 'empty');
  const to = isBe ? endOfPredicate(clause, end) : end;
  const predicate = clause.slice(end, to).map((unit): Unit => ({ ...unit, kind: 'small' }));
  return {
    units: [...question, agree(lead, subject.at(-1)?.english ?? ''), ...subject, ...asked, ...predicate],
    end: to,
  };
}

/** "active", "still active": what something is said to be stays behind it. */
function endOfPredicate(clause: readonly Unit[], from: number): number {
  let at = from;
  while (clause[at]?.kind === 'empty' || (clause[at]?.kind === 'small' && !findPhraseEnd(clause, at + 1))) at += 1;
  let to = at;
  while (/^(?:adjective|participle)$/.test(clause[to]?.kind ?? '')) to += 1;
  return to > at && clause[to]?.kind !== 'noun' ? to : from;
}

const bare = (pronoun: Unit): Unit => ({ ...pronoun, kind: 'small' });

const isOfMany = (subject: readonly Unit[]): boolean => /^(?:i|you|we|they)$/i.test(subject.at(-1)?.english ?? '');

function agree(lead: Unit, subject: string): Unit {
  if (!/^(?:i|you|we|they)$/i.test(subject)) return lead;
  const english = { is: 'are', has: 'have', was: 'were', does: 'do' }[lead.english] ?? lead.english;
  return { ...lead, english };
}

/** A question that begins with whom it speaks of, not with "show me" or "in the last week". */
const opensPlainly = (first: Unit | undefined): boolean =>
  first !== undefined &&
  (first.kind === 'noun' ||
    first.kind === 'name' ||
    first.kind === 'adjective' ||
    (first.kind === 'small' &&
      /^(?:the|an?|my|our|your|his|their|this|that|these|those|i|you|he|she|it|we|they|all|someone|everyone|one|some|each|every|several|no|nobody)$/i.test(
        first.english,
      )) ||
    (first.kind === 'phrase' && /^(?:all|everyone|the whole|the|our own|nobody|it|they)/.test(first.english)));

/** Where "which rules of the tenant", "how many apps", "since when" ends; `from` itself: none begins there. */
function endOfQuestion(clause: readonly Unit[], from: number, to: number): number {
  let at = from;
  if (clause[at]?.kind === 'small' && PREPOSITION.test(clause[at]?.english ?? '')) at += 1;
  const word = clause[at];
  if (word === undefined || !isQuestionWord(word)) return from;
  at += 1;
  if (/(?:^which|^how many|^whose|^what kind of|^how old)/.test(word.english)) {
    while (clause[at]?.kind === 'empty' || clause[at]?.english === 'of') at += 1;
    const end = /^(?:the|this|these)$/.test(clause[at]?.english ?? '') ? at : findPhraseEnd(clause, at);
    let last = Math.max(at, Math.min(end, to));
    while (last < to && /^(?:adjective|participle)$/.test(clause[last]?.kind ?? '')) last += 1;
    if (clause[last]?.english === 'by' && last > at) last = Math.min(findPhraseEnd(clause, last + 1), to);
    return last;
  }
  return Math.min(at, to);
}

const isQuestionWord = ({ kind, english, source }: Unit): boolean =>
  (kind === 'question' && !/^(?:que|qu')$/i.test(source)) ||
  (kind === 'question' && english === 'what') ||
  (kind === 'phrase' &&
    (ASKS_HOW.test(english) || /^(?:how many|how long|what kind of|how old|who|whose)$/.test(english)));

/** "elle a quels droits" → "quels droits elle a": English asks first. */
function frontQuestion(clause: readonly Unit[], isAsked: boolean): readonly Unit[] {
  if (!isAsked) return clause;
  const start = startOfMain(clause, 0, clause.length);
  const first = clause[start];
  if (
    first === undefined ||
    (first.kind === 'phrase' && !/^(?:here|are there|are left|we have|it|they|all)$/.test(first.english))
  )
    return clause;
  const main = findVerbs(clause).find(({ isMain }) => isMain)?.phrase;
  const verb = main === undefined ? -1 : main.end - 1;
  const isThere = /^are (?:there|left)$/.test(first.english);
  if (verb < 0 && !isThere) return clause;
  const behind = isThere ? start : verb;
  if (clause.slice(start, behind).some(isQuestionWord)) return clause;
  if (isQuestionWord(first)) return clause;
  const at = clause.findIndex(
    (unit, i) =>
      (i > behind &&
        isQuestionWord(unit) &&
        unit.kind !== 'empty' &&
        !/^(?:qui|que|qu'|où|dont|quand|comment)$/i.test(unit.source)) ||
      (i > behind && isQuestionWord(unit) && isLast(clause, i)),
  );
  if (at < 0) return clause;
  if (
    clause
      .slice(behind, at)
      .some(
        ({ kind, english, source }) =>
          (kind === 'small' && /^(?:who|that|if|because)$/.test(english)) || /^(?:qui|que|qu'|dont)$/i.test(source),
      )
  )
    return clause;
  const isLed = clause[at - 1]?.kind === 'small' && PREPOSITION.test(clause[at - 1]?.english ?? '');
  const from = isLed ? at - 1 : at;
  const to = Math.max(at + 1, endOfQuestion(clause, at, clause.length));
  return [...clause.slice(0, start), ...clause.slice(from, to), ...clause.slice(start, from), ...clause.slice(to)];
}

/** Nothing but a mark, a time or a place stands behind it. */
const isLast = (clause: readonly Unit[], at: number): boolean => {
  const next = clause.slice(at + 1).find(({ kind }) => kind !== 'empty');
  return (
    next === undefined ||
    next.kind === 'mark' ||
    next.kind === 'phrase' ||
    (next.kind === 'small' && /^(?:in|on|from|for|to|by|exactly)$/.test(next.english))
  );
};
