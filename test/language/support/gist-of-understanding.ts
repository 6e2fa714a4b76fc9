import { CHECK_IDS } from '../../../src/checks/model/check-id.js';
import type { Query } from '../../../src/language/model/query.js';
import type { Understanding } from '../../../src/language/model/understanding.js';

/** "which" and "is there any" list the same rows. */
const LISTED: ReadonlySet<string> = new Set(['list', 'who', 'yes-no']);

/** Which report the words are of is of no matter where conditions, names or values of its rows are asked for. */
const isOfRows = ({ where, named, show = [] }: Query): boolean => where.length + named.length + show.length > 0;

/** What is asked, without the words it is asked in: two questions with the same gist get the same rows. */
export const gistOf = ({ intent, query, explain }: Understanding) => ({
  intent: query !== undefined && isOfRows(query) && (CHECK_IDS as readonly string[]).includes(intent) ? 'rows' : intent,
  explain: explain === undefined ? undefined : { form: explain.form, terms: explain.terms.toSorted() },
  table: query?.table,
  form: LISTED.has(query?.form ?? '') ? 'list' : query?.form,
  check: query?.check,
  checkNot: query?.checkNot,
  since: query?.period?.since,
  shows: query?.show,
  where: query?.where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`).toSorted(),
  named: query?.named
    .map(({ kind, words, not }) => `${not === true ? 'not ' : ''}${kind} ${words.toLowerCase()}`)
    .toSorted(),
  related: query?.related?.map((one) => one.query.table),
});
