import type { Clock } from '../../core/clock.js';
import { describeGap } from '../../core/gap-wording.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import type { NotRead } from '../../language/model/understanding.js';
import type { Answer } from '../model/answer.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { GROUP, isOfGroup, MOST_GROUPS, MEMBERS_TABLE } from './not-in-group.js';
import type { QueryService } from './query-service.js';

/** Whether the tenant has the group that a query names, and every word is understood. That somebody is not in it is an answer. */
export const knowsGroup = ({ named }: Query, { query, notFound }: QueryAnswer): boolean =>
  query.unread.length === 0 && !named.some((one) => isOfGroup(one) && notFound.includes(one.words));

/** "who is in CA exclusion - MFA?": whoever is in a group of that name, where the tenant has one. undefined: it has none, or nobody asks. */
export async function answerOfGroup(
  { understanding, onProgress, signal, refresh }: AnswerRequest,
  queries: Pick<QueryService, 'answer'>,
  clock: Clock,
): Promise<Answer | undefined> {
  const { ofGroup: asked, question, parameters } = understanding;
  if (asked === undefined) return undefined;
  const how = omitUndefined({ onProgress, signal, refresh });
  const result = await queries.answer(asked, question, how);
  if (result === undefined || !knowsGroup(asked, result)) return undefined;
  const name = asked.named.find(isOfGroup)?.words ?? '';
  // In small letters a department or a place may be meant: only the whole name tells that it is the group.
  if (!/\p{Lu}/u.test(name) && !(await listGroupNames(asked, queries)).includes(name)) return undefined;
  return { kind: 'query', intent: 'conditional-access', parameters, question, asked, result, answeredAt: clock.now() };
}

async function listGroupNames(asked: Query, queries: Pick<QueryService, 'answer'>): Promise<readonly string[]> {
  const groups = await queries.answer(askGroupsRead(asked), '');
  return (groups?.listing.rows ?? []).map(({ subject }) => subject.name.toLowerCase());
}

/** Asks for the groups of which the members are read. */
export const askGroupsRead = ({ about }: Query): Query => ({
  about,
  table: MEMBERS_TABLE,
  where: [],
  named: [],
  form: 'list',
  by: { attribute: GROUP, wants: 'each' },
  unread: [],
});

/** Declines a question for the members of a group that is not read: by its name, with those that are. Names are the tenant's (hostile). */
export function declineGroup(otherwise: NotRead, asked: Query, groups: QueryAnswer | undefined): NotRead {
  const named = asked.named.find(isOfGroup);
  const read = (groups?.listing.rows ?? []).map(({ subject }) => subject.name);
  const [gap] = groups?.gaps ?? [];
  const what = named === undefined ? 'a group' : `“${named.words}”`;
  const which = read.length === 0 ? '' : `: ${formatList(read, MOST_GROUPS)}`;
  const unread = gap === undefined ? '' : ` (not all of them could be read: ${describeGap(gap)})`;
  const name = `who is a member of ${what}, only of groups that a Conditional Access policy excludes or that give an admin role${which}${unread}`;
  return { ...otherwise, topic: { ...otherwise.topic, name } };
}
