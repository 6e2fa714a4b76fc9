import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { AnswerValue } from '../model/query-answer.js';
import { nameWithReasons } from './named-with-reasons.js';
import type { ResolvedNames } from './name-resolver.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

/** As a reason calls whom it is about. */
const THIS = 'this account';

/** What a yes or no is about: whether rows take in the person, or leave them out. */
interface Asked {
  readonly person: Subject;
  readonly of: 'taken in' | 'left out';
}

/**
 * "does the policy X apply to Diego?", "does it exclude Diego?": of the one row that is named by itself, whether it takes the person in or leaves
 * them out, and why or why not; "is Diego covered by a policy?": which rows take the person in. undefined: it asks something else, nobody is
 * named, or the table cannot tell.
 */
export function phraseTakenIn(
  material: QueryMaterial,
  { filters, mentioned }: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { query, rows } = material;
  const own = filters.filter(({ subjects }) => subjects !== undefined);
  const [person, other] = distinctSubjects(mentioned.filter(({ kind }) => kind === 'user'));
  const of = findAsked(material);
  const isPlain = query.where.length === 0 && query.check === undefined && query.related === undefined;
  if (of === undefined || person === undefined || other !== undefined || !isPlain) return undefined;
  if (own.length === 0) {
    const isOfPerson = filters.length === 1 && of === 'taken in';
    return isOfPerson ? phraseTakenInByAny(material, person, notes) : undefined;
  }
  const [row, ...others] = rows.filter((one) => own.every(({ test }) => test(one) === true));
  if (row === undefined || others.length > 0) return undefined;
  const { isSo, said } = tellOfRow(material, row, { person, of });
  const subject = material.table.subject(row as never);
  const verdict = isSo === undefined ? '' : isSo ? 'Yes: ' : 'No: ';
  return { answer: toValue(isSo, [subject], 1), headline: `${verdict}${subject.name} ${said}`, notes, rows: [row] };
}

const toValue = (isSo: boolean | undefined, subjects: readonly Subject[], of: number): AnswerValue =>
  isSo === undefined
    ? { kind: 'unknown', value: null, subjects: [], of: null }
    : { kind: 'yes-no', value: isSo, subjects, of };

/** Where a question shows nothing, it is asked whether somebody is taken in at all. */
function findAsked({ table: { takesIn }, query: { show = [] } }: QueryMaterial): Asked['of'] | undefined {
  if (takesIn === undefined) return undefined;
  if (show.length === 0 || show.includes(takesIn.listedIn)) return 'taken in';
  return show.includes(takesIn.leftOutIn) ? 'left out' : undefined;
}

function tellOfRow(
  { table: { whyNot, takesIn } }: QueryMaterial,
  row: unknown,
  { person, of }: Asked,
): { readonly isSo: boolean | undefined; readonly said: string } {
  const why = whyNot?.(row as never, person.id) ?? '';
  const says = (reason: string): string =>
    reason.includes(THIS) ? reason.replace(THIS, person.name) : `${reason} (${person.name})`;
  if (of === 'taken in') return { isSo: takesIn?.read(row as never, person.id), said: says(why) };
  const leftOut = takesIn?.leavesOut(row as never, person.id);
  if (leftOut === undefined)
    return { isSo: undefined, said: `may leave out ${person.name}: not all that it excludes was read` };
  return leftOut === null
    ? { isSo: false, said: `does not exclude ${person.name}; it ${why.replace(THIS, 'the account')}` }
    : { isSo: true, said: says(leftOut) };
}

/** "is Diego covered by a policy?": that there are policies is no yes. */
function phraseTakenInByAny(
  material: QueryMaterial,
  person: Subject,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { table, rows, gaps } = material;
  const { takesIn } = table;
  const attribute = takesIn && table.attributes[takesIn.listedIn];
  const says = attribute?.type === 'subjects' ? attribute.says : undefined;
  if (takesIn === undefined || says === undefined) return undefined;
  const told = rows.map((row) => ({ row, isIn: takesIn.read(row as never, person.id) }));
  const taken = told.filter(({ isIn }) => isIn === true).map(({ row }) => row);
  // What was not read may take the person in.
  if (taken.length === 0 && (gaps.length > 0 || told.some(({ isIn }) => isIn === undefined))) return undefined;
  const of = `of ${rows.length} ${table.noun[rows.length === 1 ? 0 : 1]}`;
  const which = nameWithReasons(material, { mentioned: [person] }, taken);
  return {
    answer: toValue(
      taken.length > 0,
      taken.map((row) => table.subject(row as never)),
      rows.length,
    ),
    headline:
      which === undefined
        ? `No: none ${of} ${says[1]} ${person.name}`
        : `Yes: ${taken.length} ${of} ${says[taken.length === 1 ? 0 : 1]} ${person.name}: ${which}`,
    notes,
    rows: taken,
  };
}
