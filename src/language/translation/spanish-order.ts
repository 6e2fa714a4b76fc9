import type { Unit } from './dictionary.js';
import { askSpanish } from './spanish-question-order.js';
import { describeFirst, placeTimes } from './spanish-thing-order.js';
import { addWord } from './word-order.js';
import { agreeVerbs, makePassive, negate, putPronounsBehind, tellGerunds } from './spanish-verb-order.js';
import { isSpanishFinite, isQuestion } from './spanish-units.js';

/** Spanish puts what a thing is like behind it, a pronoun before the verb, and says "se" for what is done by nobody. */
export function orderSpanish(units: readonly Unit[]): readonly Unit[] {
  const whole = placeTimes(describeFirst(sayOneOf(putProductFirst(sayRisky(units)))));
  const parts = splitParts(whole);
  const ordered = parts.flatMap((part, at) => {
    const { lead, isAsking, isOpened } = readLead(part, parts[at - 1]);
    const clause = negate(putPronounsBehind(makePassive(sayWhoever(tellDoubled(part.slice(lead)), isAsking))));
    return [...part.slice(0, lead), ...(isAsking ? askSpanish(clause, isOpened) : clause)];
  });
  return tidy(agreeVerbs(tellGerunds(ordered.filter(({ source }) => !/^[¿¡]$/.test(source)))));
}

/** "el rol de SharePoint" → "the SharePoint role". */
function putProductFirst(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ base, kind }, i) =>
      kind === 'noun' &&
      base === 'role' &&
      /^de$/i.test(units[i + 1]?.source ?? '') &&
      /^(?:sharepoint|exchange|teams|intune)$/i.test(units[i + 2]?.source ?? ''),
  );
  const [role, , product] = units.slice(at, at + 3);
  if (at < 0 || role === undefined || product === undefined) return units;
  return [
    ...units.slice(0, at),
    { ...product, english: product.source, kind: 'adjective' },
    role,
    ...units.slice(at + 3),
  ];
}

/** "la de estadísticas" → "the statistics one"; "la de Marta" is hers. */
function sayOneOf(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at) => {
    const [next, end] = units.slice(at + 1, at + 3);
    const isOf = (one: Unit | undefined, of: Unit | undefined): boolean =>
      /^(?:el|la) de$/i.test(one?.source ?? '') && of?.kind === 'noun' && /^\p{Ll}/u.test(of.source);
    const isLast = end === undefined || (end.kind === 'mark' && !/["(]/.test(end.english));
    if (isOf(unit, next) && isLast) return [{ ...unit, english: 'the', kind: 'small' }];
    return isOf(units[at - 1], unit) && (next === undefined || next.kind === 'mark')
      ? [unit, addWord('one', unit)]
      : [unit];
  });
}

/** "no es (una) buena idea": risky. */
function sayRisky(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ source }, i) => /^no$/i.test(source) && /^(?:es|sea|son)$/i.test(units[i + 1]?.source ?? ''),
  );
  const from = /^una?$/i.test(units[at + 2]?.source ?? '') ? at + 3 : at + 2;
  const [good, idea] = units.slice(from, from + 2);
  const isGood =
    /^buen[oa]?$/i.test(good?.source ?? '') && /^(?:idea|opci[oó]n|soluci[oó]n|elecci[oó]n)$/i.test(idea?.source ?? '');
  const verb = units[at + 1];
  if (at < 0 || !isGood || good === undefined || idea === undefined || verb === undefined) return units;
  return [
    ...units.slice(0, at),
    verb,
    { ...good, end: idea.end, english: 'risky', kind: 'adjective' },
    ...units.slice(from + 2),
  ];
}

/** "a él le exige MFA alguna política": whom it is about, told twice. */
function tellDoubled(clause: readonly Unit[]): readonly Unit[] {
  const [to, whom, twice, verb] = clause;
  const pronoun = { he: 'him', she: 'her', they: 'them' }[whom?.english ?? ''];
  const isDoubled = /^a$/i.test(to?.source ?? '') && /^les?$/i.test(twice?.source ?? '') && isSpanishFinite(verb);
  if (!isDoubled || whom === undefined || pronoun === undefined) return clause;
  const end = clause.findLastIndex(({ kind }) => kind !== 'mark') + 1;
  const of = verb.base === 'require' ? 'of' : 'to';
  return [
    ...clause.slice(3, end),
    addWord(of, whom),
    { ...whom, english: pronoun, kind: 'small' },
    ...clause.slice(end),
  ];
}

/** "le cambiaron la contraseña": people whom nobody names. */
function sayWhoever(clause: readonly Unit[], isAsking: boolean): readonly Unit[] {
  const at = /^(?:les?|nos|me)$/i.test(clause[0]?.source ?? '') ? 1 : 0;
  const verb = clause[at];
  const isOfMany = verb?.kind === 'past' && /(?:aron|ieron)$/i.test(verb.source);
  if (isAsking || at === 0 || !isOfMany || clause[at + 1]?.english !== 'the') return clause;
  return [addWord('someone', verb), ...clause];
}

const isConjunction = (unit: Unit | undefined): boolean => /^(?:and|or|but)$/.test(unit?.english ?? '');
const ORDERS = /^(?:tell me|show me|explain|give me|do you know|I need)$/;
const isRelative = ({ english, source, kind }: Unit): boolean =>
  /^(?:que|los que|las que|el que|la que|quienes|cuy[oa]s?)$/i.test(source) ||
  (kind === 'phrase' && /\b(?:which|that)$/.test(english) && !isQuestionStart(source)) ||
  /^(?:if|because|so that|while|although)$/.test(english);
const isQuestionStart = (source: string): boolean => /^qu[eé]|cu[aá]l|qué/i.test(source);

/** The parts of a question that have one verb each: relative clauses, what is joined, what is asked within an order. */
function splitParts(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const parts: Unit[][] = [[]];
  units.forEach((unit, at) => {
    const before = units[at - 1];
    const next = units[at + 1];
    const isJoin =
      isConjunction(unit) &&
      (isQuestion(next) || isSpanishFinite(next) || next?.english === 'not' || opensPart(units, at + 1));
    const isOrdered = before?.kind === 'phrase' && ORDERS.test(before.english);
    if (at > 0 && (unit.english === '¿' || isJoin || isRelative(unit) || isOrdered)) parts.push([]);
    parts.at(-1)?.push(unit);
    if (unit.kind === 'mark' && /[,;:.?!)]/.test(unit.english)) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

/** "y a quién", "o desde dónde", "y no tienen", "y se usa". */
function opensPart(units: readonly Unit[], at: number): boolean {
  const [one, two] = units.slice(at, at + 2);
  return (
    (one?.kind === 'small' && isQuestion(two)) ||
    (/^(?:no|se|lo|los|las|le|les)$/i.test(one?.source ?? '') && isSpanishFinite(two))
  );
}

/** How many units of a part stand before its clause, and whether it asks: "y", "¿", "tell me", "que". */
function readLead(
  part: readonly Unit[],
  before: readonly Unit[] | undefined,
): { readonly lead: number; readonly isAsking: boolean; readonly isOpened: boolean } {
  const isOpened = part[0]?.english === '¿';
  let lead = 0;
  while (part[lead] !== undefined && isBeforeClause(part[lead] as Unit)) lead += 1;
  const first = part[lead];
  if (first === undefined || isRelative(first))
    return { lead: first === undefined ? lead : lead + 1, isAsking: false, isOpened };
  const isStart = before === undefined || before.every(isBeforeClause);
  const isJoined = part.slice(0, lead).some(isConjunction);
  const isQuestioned = isQuestion(first) || (first.kind === 'small' && isQuestion(part[lead + 1]));
  const isAfterEnd = /[.?!]/.test(before?.at(-1)?.english ?? '');
  const isAsking = isQuestioned || isOpened || ((isStart || isAfterEnd) && !isJoined) || (isJoined && isStart);
  return { lead, isAsking, isOpened };
}

const isBeforeClause = (unit: Unit): boolean =>
  unit.kind === 'mark' ||
  (unit.kind === 'empty' && !/^se$/i.test(unit.source)) ||
  isConjunction(unit) ||
  (unit.kind === 'phrase' && ORDERS.test(unit.english));

/** What no English sentence has: "the all users", "no no", "a account", "used the last time", "( this". */
function tidy(units: readonly Unit[]): readonly Unit[] {
  const told = units.filter(({ kind, english }) => kind !== 'empty' && english !== '');
  const first = told.findIndex(({ kind }) => kind !== 'mark');
  const placed = negateOnce(placeLast(first > 0 ? told.slice(first) : told));
  return placed.flatMap((unit, at): readonly Unit[] => {
    const before = placed[at - 1];
    const next = placed[at + 1];
    if (isNeedless(unit, next?.english ?? '')) return [];
    const isAlone = next === undefined || next.kind === 'mark' || isConjunction(next);
    if (isAlone && /^despu[eé]s$/i.test(unit.source)) return [{ ...unit, english: 'afterwards' }];
    if (isAlone && before?.kind === 'past' && /^(?:es[ae]|aquel(?:la)?)$/i.test(unit.source))
      return [{ ...unit, english: 'that one' }];
    if (unit.english === 'a' && /^(?:[aeio]|u(?!s[eir]|ni))/i.test(next?.english ?? ''))
      return [{ ...unit, english: 'an' }];
    if (unit.english === 'are there' && isOfOne(placed, at)) return [{ ...unit, english: 'is there' }];
    if (unit.english === 'about' && /\b(?:access|permissions?|rights?|control)$/.test(before?.english ?? ''))
      return [{ ...unit, english: 'to' }];
    // "las otras reglas", and "las otras" alone.
    if (/^l[oa]s otr[oa]s$/i.test(unit.source) && /^(?:noun|adjective|name)$/.test(next?.kind ?? ''))
      return [{ ...unit, english: 'the other' }];
    if (before?.english === 'excluded from every' && unit.kind === 'noun' && unit.base !== undefined)
      return [{ ...unit, english: unit.base }];
    if (/^desde$/i.test(unit.source) && WHEN.test(next?.english ?? '')) return [{ ...unit, english: 'since' }];
    if (/^(?:al|del)$/i.test(unit.source) && /^(?:to|of)$/.test(unit.english) && !DETERMINED.test(next?.english ?? ''))
      return [{ ...unit, english: `${unit.english} the` }];
    if (unit.english === ',' && next?.kind === 'mark') return [];
    if (unit.english === 'no' && before?.english === 'without') return [{ ...unit, english: 'any' }];
    if (
      /^todos$/i.test(unit.source) &&
      unit.english === 'all' &&
      (next === undefined || next.kind === 'mark' || isConjunction(next))
    )
      return [{ ...unit, english: 'everyone' }];
    if (
      /day$/.test(unit.english) &&
      /^el /i.test(unit.source) &&
      !/^(?:since|from|until|before|after)$/.test(before?.english ?? '') &&
      !/^desde$/i.test(before?.source ?? '')
    )
      return [{ ...unit, english: `on ${unit.english}` }];
    if (unit.english === '(' && next !== undefined) return [];
    const said = before?.english === '(' ? { ...unit, english: `(${unit.english}` } : unit;
    if (said.english === 'our' && /^(?:which|how many)$/.test(before?.english ?? ''))
      return [addWord('of', unit), said];
    if (said.english === 'any' && /^cual/i.test(said.source) && !/^(?:noun|adjective|name)$/.test(next?.kind ?? ''))
      return [{ ...said, english: 'anyone' }];
    return [said];
  });
}

/** "¿hay alguna app?", "¿qué diferencia hay?" */
function isOfOne(units: readonly Unit[], at: number): boolean {
  const ONE = /^(?:alg[uú]n|alguna|una?|ning[uú]n|ninguna)$/i;
  const before = units[at - 1];
  const isAsked = before?.kind === 'noun' && before.base === before.english && units[at - 2]?.kind === 'question';
  return isAsked || units.slice(at + 1, at + 3).some(({ source }) => ONE.test(source));
}

const DETERMINED = /^(?:the|all|everyone(?:'s)?|whose|this|no|any|every|these|those|our)\b/;
const isNeedless = ({ english }: Unit, next: string): boolean =>
  (/^(?:the|an?)$/.test(english) && DETERMINED.test(next)) || (english === 'no' && /^(?:no|any)$/.test(next));

/** "used the last time" → "last used". */
function placeLast(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ english }) => english === 'the last time');
  const last = units[at];
  const verb = units[at - 1];
  if (last === undefined || verb?.base === undefined || verb.kind === 'noun' || verb.base === 'be') return units;
  return [...units.slice(0, at - 1), { ...last, english: 'last' }, verb, ...units.slice(at + 1)];
}

const WHEN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:last|this) (?:week|month|year|weekend)|yesterday|(?:19|20)\d\d)$/;

/** "no … nunca" → "never". */
function negateOnce(said: readonly Unit[]): readonly Unit[] {
  const units = said.map((unit, at): Unit => {
    const isDouble =
      /^ning/i.test(unit.source) &&
      unit.english === 'no' &&
      said.slice(Math.max(0, at - 4), at).some(({ english }) => english === 'not');
    return isDouble ? { ...unit, english: 'any' } : unit;
  });
  const not = units.findIndex(({ english }) => english === 'not');
  const never = units.findIndex(({ english, kind }, at) => at > not && english === 'never' && kind === 'small');
  const [one, other] = [units[not], units[never]];
  if (one === undefined || other === undefined) return units;
  return units.toSpliced(never, 1).toSpliced(not, 1, { ...one, english: 'never' });
}
