import type { Understanding } from '../model/understanding.js';
import { askOfSubjects } from './ask-of-subjects.js';
import { understandAsQuery } from './dialogue-understandings.js';
import type { FollowUp } from './follow-up-message.js';
import { readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import { isHeadless } from './headless-question.js';
import { narrowQuery } from './query-edits.js';

/** Narrows the question before; where only another table knows the words, that table's rows of the subjects shown. */
export function narrow({ question, opening, state, context }: FollowUp, rest: string): Understanding | undefined {
  const { query, intent } = state.understanding;
  const readings = readWithEveryTable(rest, context);
  const own = query && readings.find(({ table }) => table.id === query.table);
  const [best] = readings.filter(narrows).sort((a, b) => b.score - a.score);
  if (query !== undefined && own !== undefined && narrows(own) && isOfOwn(own, best?.score ?? 0, opening.rest)) {
    return understandAsQuery(question, narrowQuery(query, own.query), own.table, intent);
  }
  const of = state.shown.length > 0 ? state.shown : (state.referents[0] ?? []);
  // "which of these can send mail?" of consents: the apps that they were given to.
  const groups = query?.about === 'event' ? [of, state.doneTo ?? []] : [of];
  const asked = askOfSubjects({ text: rest, context, state, groups, more: [], notPerson: false });
  return asked && understandAsQuery(question, asked.query, asked.reading.table, intent);
}

const SAME_TABLE = 1;

/** "only the ones that also have application permissions" of apps: the ones are apps, though permissions have a table of their own. */
const isOfOwn = ({ score, unreadAt }: FollowUpReading, best: number, said: string): boolean =>
  score + SAME_TABLE >= best || (isHeadless(said) && unreadAt.length === 0);

/** Conditions, or names that are certainly names. */
const narrows = (reading: FollowUpReading): boolean =>
  reading.query.where.length > 0 ||
  reading.query.check !== undefined ||
  reading.query.named.some(({ guess }) => guess !== true) ||
  (reading.query.named.length > 0 && reading.unreadAt.length === 0) ||
  reading.query.order !== undefined;
