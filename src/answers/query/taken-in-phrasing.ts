import { formatList } from '../../core/sentence-formatting.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import { listAskedOfRows, listOfWhich } from '../../language/model/query.js';
import type { AnswerValue } from '../model/query-answer.js';
import { evaluateConditions } from './condition-evaluator.js';
import { sayConditions } from './conditions-wording.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';
import { sayVerdict } from './verdict.js';

/** As a reason calls whom it is about. */
const THIS = 'this account';

/** "does no policy cover X?": a row that does is a no. */
const ASKS_OF_NONE =
  /(?<!\p{L})(?:no|none of (?:the|our)|keine?r?|aucune?(?: des)?|ning[uú]na?(?: de l[ao]s)?) (?:\p{L}+ ){0,2}(?:polic|richtlinie|strat[ée]gie|politique|directiva|pol[ií]tica|r[èe]gle)/iu;

/** What a yes or no is about: whether rows take in the person, or leave them out. */
interface Asked {
  readonly person: Subject;
  readonly of: 'taken in' | 'left out';
}

/**
 * "does the policy X apply to Diego?", "does it exclude Diego?": of the one row that is named by itself, whether it takes the person in or leaves
 * them out, and why or why not; "is Diego covered by every policy?": which rows do. undefined: it asks something else, nobody is
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
  const isPlain = listAskedOfRows(query).length === 0 && query.check === undefined && query.related === undefined;
  if (of === undefined || person === undefined || other !== undefined || !isPlain) return undefined;
  // Whoever is left out of the question ("other than Diego") is not whom it is about.
  if (own.length === 0) return filters.length === 1 ? phraseOverRows(material, { person, of }, notes) : undefined;
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
function findAsked({ table: { takesIn }, query: { show = [], named } }: QueryMaterial): Asked['of'] | undefined {
  if (takesIn === undefined) return undefined;
  // "is every policy excluding Diego?"
  if (named.some(({ not }) => not === true)) return 'left out';
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
    return { isSo: undefined, said: `may exclude ${person.name}: not all that it excludes was read` };
  return leftOut === null
    ? { isSo: false, said: `does not exclude ${person.name}; it ${why.replace(THIS, 'the account')}` }
    : { isSo: true, said: says(leftOut) };
}

/**
 * "is Diego covered by a policy?", "is Diego excluded from every policy?": that there are policies is no yes, and one of them is not all. undefined:
 * too little is known to say either.
 */
function phraseOverRows(material: QueryMaterial, asked: Asked, notes: readonly string[]): PhrasedAnswer | undefined {
  const { table, query, gaps } = material;
  const { person, of } = asked;
  const { takesIn } = table;
  const attribute = takesIn && table.attributes[of === 'taken in' ? takesIn.listedIn : takesIn.leftOutIn];
  const says = attribute?.type === 'subjects' ? attribute.says : undefined;
  if (takesIn === undefined || says === undefined) return undefined;
  const ofWhich = listOfWhich(query);
  const rows = material.rows.filter((row) => evaluateConditions(table.attributes, ofWhich, row) !== false);
  const told = rows.map((row) => ({ row, ...tellOfRow(material, row, asked) }));
  const matched = told.filter(({ isSo }) => isSo === true);
  const others = told.filter(({ isSo }) => isSo !== true);
  const isEvery = query.every === true;
  const isNone = ASKS_OF_NONE.test(material.question);
  // What was not read may take the person in, or exclude them.
  const isOpen = others.some(({ isSo }) => isSo === undefined) || gaps.length > 0;
  const isDecided = isEvery ? others.some(({ isSo }) => isSo === false) : matched.length > 0;
  if (isOpen && !isDecided) return undefined;
  const isSo = rows.length > 0 && (isEvery ? others.length === 0 : matched.length > 0) !== isNone;
  const noun = table.noun[rows.length === 1 ? 0 : 1];
  const such = ofWhich.length === 0 ? '' : ` that ${sayConditions(material, rows.length, ofWhich)}`;
  const total = `of ${rows.length} ${noun}${such}`;
  const why = (row: unknown): string =>
    (of === 'left out' ? takesIn.leavesOut(row as never, person.id) : undefined) ??
    table.whyNot?.(row as never, person.id) ??
    '';
  const name = (those: typeof told): string =>
    formatList(
      those.map(({ row }) => `${table.subject(row as never).name} (${why(row)})`),
      MOST_NAMES,
    );
  const which = matched.length === 0 ? '' : `: ${name(matched)}`;
  const share = matched.length === 0 ? `none ${total}` : `${matched.length} ${total}`;
  const lacking =
    isEvery && others.length > 0 && matched.length > 0 && of === 'taken in' ? `; not ${name(others)}` : '';
  return {
    answer: toValue(
      isSo,
      matched.map(({ row }) => table.subject(row as never)),
      rows.length,
    ),
    headline: `${sayVerdict(isSo, query)}: ${share} ${says[matched.length === 1 ? 0 : 1]} ${person.name}${which}${lacking}`,
    notes,
    rows: matched.map(({ row }) => row),
  };
}
