import { omitUndefined } from '../../core/omit-undefined.js';
import type { Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { holdsKind, readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';
import { listToldLast } from './told-last.js';

const WHEN_ALONE =
  /^(?:(?:since when|until when|till when|from when)(?: (?:is|has|was) (?:it|this|that)(?: been)?(?: so| like (?:that|this)| that way| the case))?|(?:seit wann|bis wann)(?: ist (?:das|es)(?: schon)? (?:so|der fall))?|(?:depuis (?:quand|qd)|jusqu'[àa] quand)(?:,? (?:c['’]?est|est-ce)(?: comme [çc]a| ainsi| le cas))?|(?:desde|hasta) cu[áa]ndo(?: l[oa]s? tienen?| (?:es|est[áa]|pasa) (?:as[íi]|eso))?)[\s?.!]*$/iu;

/** Whether a message asks since or until when and nothing else. */
export const asksTimeAlone = (text: string): boolean => WHEN_ALONE.test(text);

/**
 * "since when?" after "which guests hold an admin role?": the time of what that question said, of those who were shown. The table that
 * explains all of it and knows such a time answers, whichever told who they are. undefined: none does.
 */
export function askTimeOfBefore(
  text: string,
  { understanding, shown, referents, ...state }: DialogueState,
  context: UnderstandingContext,
): { readonly query: Query; readonly reading: FollowUpReading } | undefined {
  const subjects = listToldLast({ shown, referents, ...state });
  const [first] = subjects;
  if (first === undefined) return undefined;
  const [told = []] = referents;
  const since = sinceOfCondition(understanding.query, told.length > 0 ? told : subjects, context);
  if (since !== undefined) return since;
  const when = text
    .replace(/,? (?:l[oa]s? tienen?|(?:is|has|was|ist|es|est[áa]|pasa|est-ce|c['’]?est)(?!\p{L}).*)$|[\s?.!]+$/giu, '')
    .replace(/(?<=depuis )qd/iu, 'quand');
  const own = understanding.query?.table;
  const readings = readWithEveryTable(`${when} ${understanding.question}`, context, 'when').filter(
    ({ unreadAt, query, table, nounAt }) =>
      unreadAt.length === 0 &&
      holdsKind(table, first.kind) &&
      // A table of others that is not named tells when of theirs.
      (nounAt !== undefined || table.about === first.kind || table.about === 'role' || table.id === own) &&
      (query.show ?? []).some((id) => table.attributes[id]?.type === 'instant'),
  );
  const [reading] = readings.toSorted((a, b) => b.score - a.score);
  if (reading === undefined) return undefined;
  const { query, table } = reading;
  const times = query.show?.filter((id) => table.attributes[id]?.type === 'instant');
  const named = query.named.filter(({ kind }) => kind === 'role' || kind === 'permission');
  return {
    query: { ...query, ...omitUndefined({ show: times }), named: [...nameSubjects(subjects), ...named] },
    reading,
  };
}

/** "since when?" after "which of them are at risk?": of the last condition since when it is so, where the table knows that of it. */
function sinceOfCondition(
  query: Query | undefined,
  subjects: readonly Subject[],
  context: UnderstandingContext,
): { readonly query: Query; readonly reading: FollowUpReading } | undefined {
  const reading = readWithEveryTable('', context).find(({ table }) => table.id === query?.table);
  const since = query?.where
    .map(({ attribute }) => `${attribute}Since`)
    .findLast((id) => reading !== undefined && Object.hasOwn(reading.table.attributes, id));
  if (query === undefined || reading === undefined || since === undefined) return undefined;
  const { about, table } = query;
  const asked: Query = {
    about,
    table,
    where: [],
    named: nameSubjects(subjects),
    form: 'when',
    show: [since],
    unread: [],
  };
  return { query: asked, reading };
}

/** "can Ticketbridge read mail?", "ist Sven noch Admin?": a question that says all it asks, and may be asked with "since when". */
const IS_WHETHER =
  /^(?:can|may|does|is|has|are|do|have|kann|darf|ist|hat|sind|haben|peut|est|a|puede|es|tiene|est[áa]) (?!it|he|she|they|this|that|these|those|er|sie|es|il|elle)(?=\p{L})/iu;

/**
 * "since when?" after "can Ticketbridge read mail?": the question before with "since when". undefined: that asks of no name, goes on from an
 * older one, or no time of it is known.
 */
export function askSinceInFull(
  question: string,
  text: string,
  { understanding }: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const { query, question: before, followsUp } = understanding;
  if (query === undefined || followsUp === true || query.form !== 'yes-no' || query.where.length === 0)
    return undefined;
  if (!IS_WHETHER.test(before)) return undefined;
  const when = text.replace(/[\s?.!]+$/g, '');
  const asked = understandMessage(`${when} ${before.charAt(0).toLowerCase()}${before.slice(1)}`, context);
  const isKnown = asked.tractable === true && asked.query?.form === 'when' && asked.query.named.length > 0;
  const table = SUBJECT_TABLES.find(({ id }) => id === asked.query?.table);
  // Of the log nothing may be told; when an account or an app was made is no answer.
  const tells = asked.query?.show?.every((id) => table?.attributes[id]?.type === 'instant' && !IS_CREATION.test(id));
  return isKnown && tells === true && table?.about !== 'event' ? { ...asked, question, followsUp: true } : undefined;
}

const IS_CREATION = /^created/;
