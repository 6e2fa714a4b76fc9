import type { Unit } from './dictionary.js';
import { toParticiple } from './english-word-forms.js';
import { addWord, askWithDo, findPhraseEnd, putAdjectivesFirst, splitClauses } from './word-order.js';

const isVerb = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && /^(?:verb|past|auxiliary)$/.test(unit.kind);

/** Spanish puts what a thing is like behind it, a pronoun before the verb, and says "se" for what is done by nobody. */
export function orderSpanish(units: readonly Unit[]): readonly Unit[] {
  const told = units.filter(({ source }) => !/^[¿¡]$/.test(source));
  return splitClauses(told).flatMap((clause) =>
    putAdjectivesFirst(askWithDo(negate(putPronounsBehind(makePassive(clause))))),
  );
}

/** "cuándo se creó la regla" → "when was the rule created". */
function makePassive(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }, i) => /^se$/i.test(source) && isVerb(clause[i + 1]));
  const verb = clause[at + 1];
  if (at < 0 || verb === undefined) return clause;
  if (verb.kind === 'auxiliary' || verb.base === undefined) return clause.toSpliced(at, 1);
  const be = addWord(verb.kind === 'past' ? 'was' : 'is', verb);
  const to = findPhraseEnd(clause, at + 2);
  const done: Unit = { ...verb, english: toParticiple(verb.base), kind: 'participle' };
  return [...clause.slice(0, at), be, ...clause.slice(at + 2, to), done, ...clause.slice(Math.max(to, at + 2))];
}

/** "no tienen MFA" → "have no MFA"; "no usan" → "do not use". */
function negate(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }, i) => /^no$/i.test(source) && isVerb(clause[i + 1]));
  const verb = clause[at + 1];
  if (at < 0 || verb === undefined) return clause;
  const hasNone = verb.base === 'have' && findPhraseEnd(clause, at + 2) > at + 2;
  const not: Unit = { ...(clause[at] as Unit), english: hasNone ? 'no' : 'not', kind: 'small' };
  const lead = addWord(verb.kind === 'past' ? 'did' : 'do', verb);
  const verbs =
    verb.kind === 'auxiliary' || hasNone ? [verb, not] : [lead, not, { ...verb, english: verb.base ?? verb.english }];
  return [...clause.slice(0, at), ...verbs, ...clause.slice(at + 2)];
}

const OBJECT: Readonly<Record<string, string>> = {
  lo: 'it',
  la: 'it',
  los: 'them',
  las: 'them',
  le: 'him',
  les: 'them',
};

/** "quién lo creó" → "who created it". */
function putPronounsBehind(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }, i) => Object.hasOwn(OBJECT, source.toLowerCase()) && isVerb(clause[i + 1]));
  const pronoun = clause[at];
  if (pronoun === undefined) return clause;
  let to = at + 1;
  while (/^(?:verb|past|auxiliary|participle)$/.test(clause[to]?.kind ?? '')) to += 1;
  const said: Unit = { ...pronoun, english: OBJECT[pronoun.source.toLowerCase()] ?? 'it', kind: 'small' };
  return [...clause.slice(0, at), ...clause.slice(at + 1, to), said, ...clause.slice(to)];
}
