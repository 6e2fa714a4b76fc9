import { formatList } from '../../core/sentence-formatting.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { LEADING_VERDICT } from './verdict.js';

/**
 * "Require MFA outside the offices (covers this account under its conditions only)": what each row has to do with the only person named,
 * where the table can tell; else each with the value that is asked for. undefined: neither is asked for.
 */
export function nameWithReasons(
  { table, query }: Pick<QueryMaterial, 'table' | 'query'>,
  { mentioned }: Pick<ResolvedNames, 'mentioned'>,
  rows: readonly unknown[],
): string | undefined {
  const { whyNot } = table;
  const person = onlyPerson(mentioned);
  if (whyNot === undefined || person === undefined || rows.length === 0) return nameWithAsked({ table, query }, rows);
  const named = rows.map((row) => `${table.subject(row as never).name} (${whyNot(row as never, person)})`);
  return formatList(named, MOST_NAMES);
}

/** "Portal: federated credential main (https://ci.example)": each row with a value that it was chosen for having, or that is told beside names. */
function nameWithAsked(
  { table, query: { where, show = [] } }: Pick<QueryMaterial, 'table' | 'query'>,
  rows: readonly unknown[],
): string | undefined {
  const had = where.find(({ attribute, op }) => op === 'has' && show.includes(attribute));
  const id = show.find((one) => isToldBeside(table, one)) ?? had?.attribute;
  const attribute = id === undefined ? undefined : table.attributes[id];
  if (attribute?.type !== 'text' || rows.length === 0) return undefined;
  if (attribute.ofFew !== true && attribute.besideName !== true) return undefined;
  const named = rows.map((row) => {
    const [{ name }, value] = [table.subject(row as never), formatRowValue(attribute, row)];
    return readAttribute(attribute, row) === null ? name : `${name} (${value})`;
  });
  return formatList(named, MOST_NAMES);
}

function isToldBeside({ attributes }: QueryMaterial['table'], id: string): boolean {
  const attribute = attributes[id];
  return attribute?.type === 'text' && attribute.besideName === true;
}

function onlyPerson(mentioned: ResolvedNames['mentioned']): string | undefined {
  const [person, other] = new Set(mentioned.flatMap(({ kind, id }) => (kind === 'user' ? [id] : [])));
  return other === undefined ? person : undefined;
}

/** "is MFA enforced for X by a policy?": where no policy makes it certain, the answer is not yes. */
export function tellDoubt(
  phrased: PhrasedAnswer,
  { table: { surely }, query: { where } }: QueryMaterial,
  { mentioned }: Pick<ResolvedNames, 'mentioned'>,
  { matched }: MatchedRows,
): PhrasedAnswer {
  const { answer, headline } = phrased;
  const person = onlyPerson(mentioned);
  if (surely === undefined || person === undefined || answer.kind !== 'yes-no' || answer.value !== true) return phrased;
  if (!asksFor(surely, where) || matched.some((row) => surely.read(row as never, person))) return phrased;
  return {
    ...phrased,
    answer: { ...answer, value: false },
    headline: headline.replace(LEADING_VERDICT, (said) => said.replace(/^Yes/u, 'Not for certain')),
  };
}

const asksFor = (
  surely: NonNullable<QueryMaterial['table']['surely']>,
  where: QueryMaterial['query']['where'],
): boolean =>
  where.some(
    ({ attribute, op, value, ofWhich }) =>
      ofWhich !== true && attribute === surely.attribute && op === 'is' && value === surely.value,
  );

/** Rows that ask for something, without those that spare the only person named. */
export interface WithoutSparing {
  readonly matched: readonly unknown[];
  readonly notes: readonly string[];
}

/**
 * "which policies force X to do MFA?": one that accepts another control instead forces nobody. It is told apart, unless there is no other: then
 * it is all there is to tell.
 */
export function leaveOutSparing(
  { table: { surely, whyNot, subject }, query: { where } }: Pick<QueryMaterial, 'table' | 'query'>,
  { mentioned }: Pick<ResolvedNames, 'mentioned'>,
  matched: readonly unknown[],
): WithoutSparing {
  const person = onlyPerson(mentioned);
  if (surely === undefined || whyNot === undefined || person === undefined || !asksFor(surely, where))
    return { matched, notes: [] };
  const sparing = matched.filter((row) => surely.spares(row as never, person));
  if (sparing.length === 0 || sparing.length === matched.length) return { matched, notes: [] };
  const told = sparing.map((row) => `${subject(row as never).name}, which ${whyNot(row as never, person)}`);
  return { matched: matched.filter((row) => !sparing.includes(row)), notes: [`Not counted: ${told.join('; ')}.`] };
}
