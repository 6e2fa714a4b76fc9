import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findMentions } from '../concept-mentions.js';
import { ROLE_PHRASES } from '../parameters/role-names.js';
import { isFunctionWord, isNegation, isPossessive, isTimeWord } from './function-words.js';
import { comparisonAt, readNumber, type NumberComparison } from './number-comparison.js';
import { foldWord, phraseAt } from './phrase-index.js';
import { findSuperlative, type Superlative } from './superlatives.js';
import type { Meaning, TableVocabulary } from './table-vocabulary.js';

/** What a stretch of words is; `to` is exclusive. */
export type Piece = { readonly from: number; readonly to: number } & (
  | { readonly is: 'phrase'; readonly meanings: readonly Meaning[] }
  | { readonly is: 'role' }
  | { readonly is: 'permission' }
  | { readonly is: 'comparison'; readonly comparison: NumberComparison }
  | { readonly is: 'superlative'; readonly superlative: Superlative }
  | { readonly is: 'negation' | 'possessive' | 'function' | 'time' | 'number' | 'unread' }
);

/** A permission's technical name, by what it allows; a domain has dots, too. */
const PERMISSION =
  /^[a-z][a-z_-]+(?:\.[a-z_-]+)*\.(?:read\w*|write\w*|send\w*|manage\w*|access\w*|full\w*|selected|ownedby|invite|create|export|migrat\w+|revoke\w*|enable\w*|delete\w*|submit|join\w*|initiate\w*)(?:\.[a-z_-]+)*$|^full_access_as_/;

/** The words of a question, each part of exactly one piece, as one table understands them. Phrases are tried longest first. */
export function readPieces({ words, period }: QuestionMaterial, { phrases, table }: TableVocabulary): readonly Piece[] {
  const folded = words.map(({ text }) => foldWord(text));
  const roles = new Map(findMentions(words, ROLE_PHRASES).map((mention) => [mention.from, mention.to]));
  const hasLookup = (lookup: string): boolean =>
    Object.values(table.attributes).some(
      (one) => (one.type === 'text' || one.type === 'subjects') && one.lookup === lookup,
    );
  const rolesCount = hasLookup('role');
  const hasPeriod = period.since !== undefined || period.until !== undefined;
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const piece = pieceAt(at);
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;

  /** "two" of "last two weeks", "deux" of "les deux dernières semaines". */
  function isCountOfTime(at: number): boolean {
    return readNumber(words[at]?.text) !== undefined && isTimeWord(words[at + 1]?.text ?? '');
  }

  function pieceAt(from: number): Piece {
    const word = words[from]?.text ?? '';
    const one = { from, to: from + 1 };
    const found = phraseAt(phrases, words, folded, from);
    const role = rolesCount ? roles.get(from) : undefined;
    if (role !== undefined && role > (found?.to ?? 0)) return { is: 'role', from, to: role };
    const comparison = comparisonAt(words, from);
    if (comparison !== undefined && comparison.to > (found?.to ?? 0)) {
      return hasPeriod && comparison.days !== undefined && found === undefined
        ? { is: 'time', from, to: comparison.to }
        : { is: 'comparison', comparison, from, to: comparison.to };
    }
    if (found !== undefined) return { is: 'phrase', ...found };
    if (PERMISSION.test(word)) return { is: 'permission', ...one };
    if (isNegation(word)) return { is: 'negation', ...one };
    if (isPossessive(word)) return { is: 'possessive', ...one };
    if (hasPeriod && (isTimeWord(word) || isCountOfTime(from))) return { is: 'time', ...one };
    if (/^(?:most|least)$/.test(word) && /^recent(?:ly)?$/.test(words[from + 1]?.text ?? '')) {
      return { is: 'superlative', superlative: word === 'most' ? 'newest' : 'oldest', from, to: from + 2 };
    }
    const superlative = findSuperlative(word);
    if (superlative !== undefined) return { is: 'superlative', superlative, ...one };
    if (isFunctionWord(word)) return { is: 'function', ...one };
    if (readNumber(word) !== undefined) return { is: 'number', ...one };
    return { is: 'unread', ...one };
  }
}
