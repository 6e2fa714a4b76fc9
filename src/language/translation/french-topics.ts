import type { Unit } from './dictionary.js';
import { isFrenchFinite, readVerbPhrase } from './french-verb-phrases.js';
import { findPhraseEnd } from './word-order.js';

const ITS_PRONOUN = /^-?(?:ils?|elles?|ça|c'|ce)$/i;
const ARE_THERE = /^(?:are there|is there somebody)$/;

/** "La règle X elle fait quoi" → "la règle X fait quoi". */
export function dropDoubled(clause: readonly Unit[]): readonly Unit[] {
  const to = findPhraseEnd(clause, 0);
  const isDoubled =
    to > 0 && /^(?:ils?|elles?)$/i.test(clause[to]?.source ?? '') && readVerbPhrase(clause, to + 1) !== undefined;
  return isDoubled ? clause.toSpliced(to, 1) : clause;
}

/** The thing that a clause only names: "le compte X,"; undefined where it says more. */
function namedBy(clause: readonly Unit[]): readonly Unit[] | undefined {
  const plain = clause.filter(({ kind }) => kind !== 'empty');
  const named = plain.slice(0, plain.findLastIndex(({ kind }) => kind !== 'mark') + 1);
  const to = findPhraseEnd(named, 0);
  const isTold = /^(?:qui|que|qu'|dont)$/i.test(named[to]?.source ?? '') && named.filter(isFrenchFinite).length === 1;
  if (to > 0 && isTold) return named;
  const isThing = to > 0 && !named.some(isFrenchFinite) && !named.some(({ kind }) => kind === 'question');
  return isThing && !/^(?:and|or|but)$/.test(named[0]?.english ?? '') ? named : undefined;
}

/** "Le compte X, il sert encore ?", "Elle a quels droits, cette appli ?": a thing beside a clause is what its pronoun stands for. */
export function joinTopics(clauses: readonly (readonly Unit[])[]): readonly (readonly Unit[])[] {
  const joined: (readonly Unit[])[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const isOpen = before?.at(-1)?.english === ',';
    const first = before === undefined || !isOpen ? undefined : namedBy(before);
    const behind = isOpen ? namedBy(clause) : undefined;
    const said = first === undefined ? undefined : putTopic(clause, first);
    const saidBefore =
      before === undefined || behind === undefined || first !== undefined
        ? undefined
        : putTopic(before.slice(0, -1), behind);
    if (said !== undefined) joined.splice(-1, 1, said);
    else if (saidBefore !== undefined)
      joined.splice(-1, 1, [...saidBefore, ...clause.slice(-1).filter(({ kind }) => kind === 'mark')]);
    else joined.push(clause);
  }
  return joined.map(putTopicAtEnd);
}

function putTopic(said: readonly Unit[], named: readonly Unit[]): readonly Unit[] | undefined {
  const last = said.findLastIndex(({ kind }) => kind !== 'mark' && kind !== 'empty');
  if (said.some(({ english }) => ARE_THERE.test(english)) && said[last]?.source.toLowerCase() === 'dedans')
    return [...said.slice(0, last + 1), ...named, ...said.slice(last + 1)];
  const at = said.findIndex(({ source }) => ITS_PRONOUN.test(source));
  const verb = said.findIndex(isFrenchFinite);
  if (at < 0 || verb < 0 || at > verb + 1 || (at < verb && readVerbPhrase(said, at + 1) === undefined))
    return undefined;
  if (at > verb) return [...said.slice(0, verb), ...named, ...said.slice(verb, at), ...said.slice(at + 1)];
  return [...said.slice(0, at), ...named, ...said.slice(at + 1)];
}

/** "elle a quels droits cette appli ?" */
function putTopicAtEnd(clause: readonly Unit[]): readonly Unit[] {
  const end = clause.findLastIndex(({ kind }) => kind !== 'mark' && kind !== 'empty') + 1;
  const from = clause.findLastIndex(({ source }) => /^(?:ce|cet|cette|ces)$/i.test(source));
  if (
    from < 3 ||
    from >= end - 1 ||
    findPhraseEnd(clause, from) !== end ||
    /^(?:verb|past|auxiliary|small|question)$/.test(clause[from - 1]?.kind ?? '')
  )
    return clause;
  const rest = [...clause.slice(0, from), ...clause.slice(end)];
  return putTopic(rest, clause.slice(from, end)) ?? clause;
}
