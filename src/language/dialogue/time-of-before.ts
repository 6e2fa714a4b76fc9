import { omitUndefined } from '../../core/omit-undefined.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { holdsKind, readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';

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
  { understanding, shown, referents }: DialogueState,
  context: UnderstandingContext,
): { readonly query: Query; readonly reading: FollowUpReading } | undefined {
  const subjects = shown.length > 0 ? shown : (referents[0] ?? []);
  const [first] = subjects;
  if (first === undefined) return undefined;
  const when = text
    .replace(/,? (?:l[oa]s? tienen?|(?:is|has|was|ist|es|est[áa]|pasa|est-ce|c['’]?est)(?!\p{L}).*)$|[\s?.!]+$/giu, '')
    .replace(/(?<=depuis )qd/iu, 'quand');
  const readings = readWithEveryTable(`${when} ${understanding.question}`, context, 'when').filter(
    ({ unreadAt, query, table }) =>
      unreadAt.length === 0 &&
      holdsKind(table, first.kind) &&
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
