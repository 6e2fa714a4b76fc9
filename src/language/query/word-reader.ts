import { WeakMemo } from '../../core/weak-memo.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { isConjunction, isFunctionWord } from './function-words.js';
import { ARTICLE, isExclusionAt, lengthOfExcept } from './exclusion.js';
import { phraseAt, type FoundPhrase } from './phrase-index.js';
import type { Meaning, TableVocabulary } from './table-vocabulary.js';
import { findWordFacts, isAgeAlone, type Piece } from './word-facts.js';

const OR = /^(?:or|oder|ou|o|u)$/;
/** A value that is one of several, and no yes or no. */
const isChoice = (one: Meaning): one is Extract<Meaning, { kind: 'value' }> =>
  one.kind === 'value' && typeof one.value === 'string';

/** The words of a question, each part of exactly one piece, as one table understands them. Phrases are tried longest first. */
export const readPieces = (material: QuestionMaterial, vocabulary: TableVocabulary): readonly Piece[] =>
  PIECES.get(material, vocabulary, () => cutIntoPieces(material, vocabulary));

/** Which tables a question is read with is told by their pieces. */
const PIECES = new WeakMemo<QuestionMaterial, readonly Piece[]>(60);

function cutIntoPieces(material: QuestionMaterial, { phrases, lookups }: TableVocabulary): readonly Piece[] {
  const { words, names } = material;
  const facts = findWordFacts(material);
  const { folded, roles, ofHours } = facts;
  const rolesCount = lookups.has('role');
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const piece = pieceAt(at);
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;

  /** "nobody used", "nobody has ever signed into". */
  function isVerbNear(at: number): boolean {
    for (let passed = 0; passed <= 2; passed += 1) {
      const found = phraseAt(phrases, words, folded, at + passed);
      if (found !== undefined) return found.meanings.some(({ kind }) => kind === 'verb');
      if (!isFunctionWord(words[at + passed]?.text ?? '')) return false;
    }
    return false;
  }

  function endOfClause(from: number): number {
    const end = words.findIndex(({ clause }, at) => at > from && clause !== words[from]?.clause);
    return end < 0 ? words.length : end;
  }

  /** "except Bram": it negates nothing but the name. */
  function isExclusion(from: number, to: number): boolean {
    const [end = 0, next = Infinity] = [words[to - 1]?.end, words[to]?.start];
    if (isExclusionAt(words, to - 1) && names.some(({ start }) => start >= end && start < next)) return true;
    if (lengthOfExcept(words, from) === 0) return false;
    const at = words.findIndex(({ text }, index) => index >= to && !ARTICLE.test(text));
    // "except the backup and archiving products" leaves out several, and none by its name.
    const isListed = words.slice(at + 1, at + 3).some(({ text }) => isConjunction(text)) && at > to;
    return at >= 0 && !isListed && words[at]?.clause === words[from]?.clause && pieceAt(at).is === 'unread';
  }

  /** "critical or high permissions": what "or" joins with a value is a value like it, though a longer phrase begins there. */
  function alternativeAt(from: number): FoundPhrase<Meaning> | undefined {
    const [before, or] = pieces.slice(-2);
    if (before?.is !== 'phrase' || or?.to !== from || !OR.test(words[or.from]?.text ?? '')) return undefined;
    const told = before.meanings.flatMap((one) => (isChoice(one) ? [one.attribute] : []));
    if (told.length === 0) return undefined;
    return phraseAt(phrases, words, folded, from, (one) => isChoice(one) && told.includes(one.attribute));
  }

  /** "rol de Exchange Administrator": the words of a phrase end before the name of a role that goes on behind it. */
  function phraseBeforeRole(from: number): FoundPhrase<Meaning> | undefined {
    const found = phraseAt(phrases, words, folded, from);
    if (found === undefined || !rolesCount) return found;
    for (let at = from + 1; at < found.to; at += 1) {
      if ((roles.get(at) ?? 0) > found.to) return phraseAt(phrases, words.slice(0, at), folded.slice(0, at), from);
    }
    return found;
  }

  function pieceAt(from: number): Piece {
    if (ofHours.has(from)) return { is: 'time', from, to: from + 1 };
    const { except, leftOut, isNoPhrase, superlativeOfAge, comparison, mayNegate, alone, isBySomebody } =
      facts.at(from);
    if (except > 0 && isExclusion(from, from + except)) return { is: 'function', from, to: from + except };
    const one = { from, to: from + 1 };
    // "from someone outside" is a phrase of its own.
    if (isBySomebody && (phraseAt(phrases, words, folded, from)?.to ?? 0) < from + 3)
      return { is: 'unread', from, to: endOfClause(from) };
    if (leftOut !== undefined) return leftOut;
    const longest = isNoPhrase ? undefined : phraseBeforeRole(from);
    const found = longest && (alternativeAt(from) ?? longest);
    if (superlativeOfAge !== undefined) return { is: 'superlative', superlative: superlativeOfAge, from, to: from + 2 };
    const role = rolesCount ? roles.get(from) : undefined;
    if (role !== undefined && role > (found?.to ?? 0)) return { is: 'role', from, to: role };
    if (comparison !== undefined && comparison.to > (found?.to ?? 0)) {
      return facts.hasPeriod && comparison.days !== undefined && found === undefined
        ? { is: 'time', from, to: comparison.to }
        : { is: 'comparison', comparison, from, to: comparison.to };
    }
    if (found?.meanings.every(({ kind }) => kind === 'attribute') === true && isAgeAlone(words, from, found.to))
      return { is: 'unread', ...one };
    if (found !== undefined) return { is: 'phrase', ...found };
    if (mayNegate && isVerbNear(from + 1)) return { is: 'negation', ...one };
    return alone.is === 'permission' && !lookups.has('permission') ? { is: 'unread', ...one } : alone;
  }
}
