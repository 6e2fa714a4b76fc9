import type { Query, QueryCondition, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { TableVocabulary } from './table-vocabulary.js';

/** A longer text before the colon is no name. */
const LONGEST_NAME = 60;

/** "svc-migration: MFA method, last sign-in, is it enabled?": what stands before a colon and behind it, where that lists several things. */
function splitAtColon(text: string): { readonly before: string; readonly behind: string } | undefined {
  const at = text.indexOf(':');
  const [before, behind] = [text.slice(0, at).toLowerCase(), text.slice(at + 1).toLowerCase()];
  const listed = behind.split(/[,;]/u).filter((part) => /\p{L}/u.test(part));
  return at > 0 && at <= LONGEST_NAME && listed.length > 1 ? { before, behind } : undefined;
}

const IS_VALUE: ReadonlySet<string> = new Set(['flag', 'choice']);

/** What of a reading may be values of one. */
interface ReadOfOne extends Pick<Query, 'where' | 'named'> {
  readonly show: readonly string[];
  readonly asked: QueryForm;
}

/** Where several values of one are asked for, none of them is a condition on the others: what it has not is told, too. */
export function tellEachOfOne<T extends ReadOfOne>(
  parts: T,
  { text }: QuestionMaterial,
  { table: { attributes } }: TableVocabulary,
): T {
  const [one, other] = parts.named;
  const said = splitAtColon(text);
  if (said === undefined || one === undefined || other !== undefined || one.not === true) return parts;
  if (!said.before.includes(one.words.toLowerCase())) return parts;
  const isValue = ({ attribute, op, words }: QueryCondition): boolean =>
    IS_VALUE.has(attributes[attribute]?.type ?? '') &&
    op === 'is' &&
    words.split(' ').some((word) => said.behind.includes(word));
  const values = parts.where.filter(isValue).map(({ attribute }) => attribute);
  if (values.length === 0 || values.length + parts.show.length < 2) return parts;
  const where = parts.where.filter((condition) => !isValue(condition));
  return { ...parts, where, show: [...parts.show, ...values], asked: 'list' };
}
