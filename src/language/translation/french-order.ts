import type { Unit } from './dictionary.js';
import { addWord, findPhraseEnd, putAdjectivesFirst, splitClauses } from './word-order.js';

const isVerb = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && /^(?:verb|past|auxiliary)$/.test(unit.kind);

/** French puts what a thing is like behind it, a negation around the verb and a pronoun before it. */
export function orderFrench(units: readonly Unit[]): readonly Unit[] {
  return splitClauses(units).flatMap((clause) =>
    putAdjectivesFirst(putPronounsBehind(negate(invert(openQuestion(clause))))),
  );
}

/** "est-ce que X est activé" → "is X activated"; "est-ce que X utilise" → "do X use". */
function openQuestion(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ english, kind }) => kind === 'phrase' && english === 'do');
  if (at < 0) return clause;
  const auxiliary = clause.findIndex(({ kind }, i) => i > at && kind === 'auxiliary');
  const verb = clause.findIndex(({ kind }, i) => i > at && kind === 'verb');
  if (auxiliary < 0 || (verb >= 0 && verb < auxiliary)) return clause;
  const lead = clause[auxiliary] as Unit;
  return [...clause.slice(0, at), lead, ...clause.slice(at + 1, auxiliary), ...clause.slice(auxiliary + 1)];
}

/** "les admins utilisent-ils" → "do the admins use"; "avons-nous" → "do we have". */
function invert(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }) => source.startsWith('-'));
  const verb = clause[at - 1];
  const pronoun = clause[at];
  if (pronoun === undefined || !isVerb(verb)) return clause;
  const isOfSubject = /^-(?:ils?|elles?)$/.test(pronoun.source) && at > 1;
  const subject = isOfSubject ? [] : [pronoun];
  const before = clause.slice(0, at - 1);
  const asked = before[0]?.kind === 'question' ? 1 : 0;
  if (verb.kind === 'auxiliary' && verb.base !== 'have')
    return [...before.slice(0, asked), verb, ...before.slice(asked), ...subject, ...clause.slice(at + 1)];
  const lead = addWord(verb.kind === 'past' ? 'did' : 'do', verb);
  const isParticiple = clause.slice(at + 1).some(({ kind }) => kind === 'participle');
  if (verb.kind === 'auxiliary' && isParticiple)
    return [...before.slice(0, asked), verb, ...before.slice(asked), ...subject, ...clause.slice(at + 1)];
  const base: Unit = { ...verb, english: verb.base ?? verb.english };
  return [...before.slice(0, asked), lead, ...before.slice(asked), ...subject, base, ...clause.slice(at + 1)];
}

const NEGATIONS: Readonly<Record<string, string>> = { pas: 'not', plus: 'no longer', jamais: 'never' };

/** "n'ont pas de MFA" → "have no MFA"; "n'utilisent pas" → "do not use". */
function negate(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }) => /^(?:ne|n')$/i.test(source));
  if (at < 0) return clause;
  const verbAt = clause.findIndex((unit, i) => i > at && isVerb(unit));
  const notAt = clause.findIndex(({ source }, i) => i > verbAt && Object.hasOwn(NEGATIONS, source.toLowerCase()));
  const verb = clause[verbAt];
  const word = clause[notAt];
  const rest = clause.toSpliced(at, 1);
  if (verb === undefined || word === undefined || notAt > verbAt + 3) return rest;
  const said = NEGATIONS[word.source.toLowerCase()] ?? 'not';
  const isOf = /^(?:de|d')$/i.test(clause[notAt + 1]?.source ?? '');
  const to = isOf ? notAt + 2 : notAt + 1;
  const hasNone = isOf && said !== 'never' && findPhraseEnd(clause, to) > to;
  const not: Unit = { ...word, english: hasNone ? 'no' : said, kind: 'small' };
  const verbs =
    verb.kind === 'auxiliary' || hasNone
      ? [verb, not]
      : [addWord('do', verb), not, { ...verb, english: verb.base ?? verb.english }];
  return [
    ...clause.slice(0, at),
    ...clause.slice(at + 1, verbAt),
    ...verbs,
    ...clause.slice(verbAt + 1, notAt),
    ...clause.slice(to),
  ];
}

const OBJECT: Readonly<Record<string, string>> = {
  "l'": 'it',
  le: 'it',
  la: 'it',
  les: 'them',
  lui: 'him',
  leur: 'them',
};

/** "qui l'a créé" → "who has created it". */
function putPronounsBehind(clause: readonly Unit[]): readonly Unit[] {
  const at = clause.findIndex(({ source }, i) => Object.hasOwn(OBJECT, source.toLowerCase()) && isVerb(clause[i + 1]));
  const pronoun = clause[at];
  if (pronoun === undefined) return clause;
  let to = at + 1;
  while (/^(?:verb|past|auxiliary|participle)$/.test(clause[to]?.kind ?? '') || clause[to]?.english === 'not') to += 1;
  const said: Unit = { ...pronoun, english: OBJECT[pronoun.source.toLowerCase()] ?? 'it', kind: 'small' };
  return [...clause.slice(0, at), ...clause.slice(at + 1, to), said, ...clause.slice(to)];
}
