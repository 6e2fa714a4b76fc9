import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Query, QueryCondition, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { ASKING_WORD } from '../second-question.js';
import type { TableVocabulary } from './table-vocabulary.js';

/** What of a reading may be values of one. */
interface ReadOfOne extends Pick<Query, 'where' | 'named'> {
  readonly show: readonly string[];
  readonly asked: QueryForm;
  readonly check: object | undefined;
}

/** Where several values of one are asked for, none of them is a condition on the others: what it has not is told, too. */
export function tellEachOfOne<T extends ReadOfOne>(
  parts: T,
  material: QuestionMaterial,
  vocabulary: TableVocabulary,
): T {
  const [one, other] = parts.named;
  if (one === undefined || other !== undefined || one.not === true) return parts;
  const behind = findBehindColon(material.text, one.words);
  const values =
    behind === undefined
      ? listOfNouns(parts, one.kind, material, vocabulary)
      : parts.where.filter((condition) => isValueIn(behind, condition, vocabulary));
  if (values.length === 0 || values.length + parts.show.length < 2) return parts;
  const where = parts.where.filter((condition) => !values.includes(condition));
  return { ...parts, where, show: [...parts.show, ...values.map(({ attribute }) => attribute)], asked: 'list' };
}

/** A longer text before the colon is no name. */
const LONGEST_NAME = 60;

/** "svc-migration: MFA method, last sign-in, is it enabled?": what stands behind the name and a colon, where that lists several things. */
function findBehindColon(text: string, name: string): string | undefined {
  const at = text.indexOf(':');
  const [before, behind] = [text.slice(0, at).toLowerCase(), text.slice(at + 1).toLowerCase()];
  const listed = behind.split(/[,;]/u).filter((part) => /\p{L}/u.test(part));
  const isList = at > 0 && at <= LONGEST_NAME && listed.length > 1;
  return isList && before.includes(name.toLowerCase()) ? behind : undefined;
}

const IS_VALUE: ReadonlySet<string> = new Set(['flag', 'choice']);

const isValueIn = (
  behind: string,
  { attribute, op, words }: QueryCondition,
  { table: { attributes } }: TableVocabulary,
): boolean =>
  IS_VALUE.has(attributes[attribute]?.type ?? '') &&
  op === 'is' &&
  words.split(' ').some((word) => behind.includes(word));

const MAY_BE_ONE: ReadonlySet<string> = new Set(['user', 'app', 'name']);
const OF = /(?<!\p{L})(?:of|for|von|de|del|pour|para) ["“]?$/iu;
const ASKS_OR_ACTS = new LazyPattern(
  `(?<!\\p{L})(?:${ASKING_WORD}|is|are|was|were|does|do|did|has|have|had|can|with|without|no|not|or|ist|sind|hat|kann|mit|ohne|kein\\p{L}*|nicht|oder|est|sont|a|peut|avec|sans|pas|ou|es|son|está|tiene|puede|con|sin|o)(?!\\p{L})`,
  'iu',
);

/** "roles, MFA and owner of X": a list of nouns, and one name before or behind it. */
function listOfNouns(
  { where, show, check }: ReadOfOne,
  kind: string,
  { text, names }: QuestionMaterial,
  { table: { about } }: TableVocabulary,
): Query['where'] {
  const [name] = names;
  const isTold = where.every(({ op, group }) => (op === 'is' || op === 'has') && group === undefined);
  if (about === 'event' || !MAY_BE_ONE.has(kind) || !isTold || show.length === 0 || check !== undefined) return [];
  if (name === undefined || !text.includes(',')) return [];
  const [before, behind] = [text.slice(0, name.start), text.slice(name.end)];
  const isFirst = /^[\s¿"“]*$/u.test(before);
  const isList = isFirst ? /^["”]?\s?:/u.test(behind) : OF.test(before) && /^["”]?[\s?]*$/u.test(behind);
  return isList && !ASKS_OR_ACTS.test(`${before} ${behind}`) ? where : [];
}
