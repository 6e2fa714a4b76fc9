import type { Understanding } from '../../language/model/understanding.js';
import { asksForNeed } from '../../language/model/asked-words.js';
import type { Query, QueryCondition } from '../../language/model/query.js';

/** Intents whose answer is more than rows of a table. */
const WHOLE: ReadonlySet<string> = new Set([
  'posture',
  'what-changed',
  'incidents',
  'decisions',
  'subscribe',
  'help',
  'attack-path',
  'explain',
]);
const DOSSIERS: ReadonlySet<string> = new Set(['app-details', 'person-details']);

/** Whether a question is answered from a subject table; else the report or dossier of its intent answers it as a whole. */
export function needsQuery({ intent, query, confidence, question }: Understanding): boolean {
  if (query === undefined || confidence === 1) return false;
  if (WHOLE.has(intent)) return asksForEvents(query, intent);
  // Why somebody is on a list is answered from what was read of them.
  if (query.form === 'why' && query.named.length > 0) return true;
  if (query.form === 'why' || query.form === 'how-to' || query.form === 'what-is') return false;
  if (DOSSIERS.has(intent)) return asksOne(query) || asksForHeld(query, question);
  return !isWholeReport(query, intent);
}

/** "does Contoso Sync have Mail.Read?": the permission or role is the condition, though no other word is one. What an app needs is not what it holds. */
export const asksForHeld = ({ form, named }: Query, question: string): boolean =>
  form === 'yes-no' &&
  named.some(({ kind }) => kind === 'permission' || kind === 'role') &&
  named.some(({ kind }) => kind === 'app') &&
  !asksForNeed(question);

/** "what permissions does Contoso Sync have?": a list of them. What an app may do is on its page. */
export const listsPermissionsOfApp = ({ table, form, unread, named, where }: Query): boolean =>
  table === 'permission-grants' &&
  form === 'list' &&
  where.length === 0 &&
  unread.length === 0 &&
  named.every(({ kind }) => kind === 'app');

/** "what happened on 21 November", "which changes were made by apps": single changes, not what became better or worse. */
function asksForEvents({ about, table, where, named, unread }: Query, intent: string): boolean {
  // "whose password was changed last week?" says what of people changed; "anything new?" does not.
  if (intent === 'what-changed' && about === 'user')
    return unread.length === 0 && where.some(({ words }) => words.includes(' '));
  // So does a policy, which tells itself when it was changed.
  if (intent === 'what-changed' && about === 'policy')
    return unread.length === 0 && (where.length > 0 || named.length > 0);
  if (table !== 'events' || unread.length > 0) return false;
  if (intent === 'incidents') return where.length > 0;
  return intent === 'what-changed' && (named.length > 0 || where.some(isMoreThanDates));
}

/** What became better or worse is told of a period, not of hours of the day. */
const isMoreThanDates = ({ op, period }: QueryCondition): boolean => op !== 'within' || period?.hours !== undefined;

/** One thing of one person or app, not everything. */
function asksOne(query: Query): boolean {
  const { table, where, show = [], form, named, check } = query;
  // "does X need … well, what does it hold?": that it exists is no answer.
  const isForm = form === 'who' || form === 'when' || form === 'count';
  // Its credentials are all of an answer to how it signs in.
  const isOfParts = table === 'credentials' && form === 'list';
  // "does X hold an admin role?": the words are those of a check.
  const isOfRoles = check === 'apps-with-roles' && form === 'yes-no';
  const isAsked =
    where.length > 0 || show.length > 0 || isForm || isOfParts || isOfRoles || listsPermissionsOfApp(query);
  return named.length > 0 && (table === 'events' || isAsked);
}

/** The judgement of the intent's own check, over everything. */
function isWholeReport(query: Query, intent: string): boolean {
  const { where, named, related = [], show = [], order, by, checkNot, every } = query;
  const isCounted = order !== undefined || by !== undefined;
  const isNarrowed = isCounted || related.length + where.length + named.length + show.length > 0;
  return query.check === intent && !isNarrowed && checkNot !== true && every !== true;
}
