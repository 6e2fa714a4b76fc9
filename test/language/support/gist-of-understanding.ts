import type { Understanding } from '../../../src/language/model/understanding.js';

/** "which" and "is there any" list the same rows. */
const LISTED: ReadonlySet<string> = new Set(['list', 'who', 'yes-no']);

/** What is asked, without the words it is asked in: two questions with the same gist get the same rows. */
export const gistOf = ({ intent, query, explain }: Understanding) => ({
  intent,
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
