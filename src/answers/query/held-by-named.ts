import { formatList } from '../../core/sentence-formatting.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';
import { sayVerdict } from './verdict.js';

const asTyped = (question: string, word: string): string => {
  const at = question.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? word : question.slice(at, at + word.length);
};

/**
 * "does Contoso Sync have Mail.Read or Mail.Send?": which of the permissions that are named the app that is named holds. undefined: it asks
 * something else, or what the app holds was not read.
 */
export function phraseHeldByNamed(
  { table, query, rows, question }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const permissions = Object.values(table.attributes).find((one) => one.type === 'text' && one.lookup === 'permission');
  const words = query.named.filter(({ kind, not }) => kind === 'permission' && not !== true).map((one) => one.words);
  const isBare = query.where.length === 0 && query.check === undefined && query.show === undefined;
  const own = filters.filter(({ subjects }) => subjects !== undefined);
  const [subject, ...others] = own.flatMap(({ subjects = [] }) => subjects);
  const [row] = rows.filter((one) => own.every(({ test }) => test(one) === true));
  if (permissions === undefined || !isBare || words.length === 0 || subject === undefined || others.length > 0)
    return undefined;
  const value = row === undefined ? undefined : readAttribute(permissions, row);
  const isAboutPermission = subject.kind !== 'service-principal';
  if (value === undefined || isAboutPermission || query.named.length !== words.length + 1) return undefined;
  const holds = filters.every(({ test }) => test(row) === true);
  const held = listValues(value).map(valueText);
  const find = (word: string) => held.find((one) => one.toLowerCase() === word.toLowerCase());
  const has = words.flatMap((word) => find(word) ?? []);
  const lacks = words.filter((word) => find(word) === undefined);
  const parts = [
    ...(has.length > 0 ? [`holds ${formatList(has, has.length)}`] : []),
    ...(lacks.length > 0
      ? [
          `does not hold ${formatList(
            lacks.map((word) => asTyped(question, word)),
            lacks.length,
          )}`,
        ]
      : []),
  ];
  return {
    answer: { kind: 'yes-no', value: holds, subjects: [subject], of: 1 },
    headline: `${sayVerdict(holds, query)}: ${subject.name} ${parts.join(' and ')}`,
    notes,
    rows: [row],
  };
}
