import { omitUndefined } from '../../core/omit-undefined.js';
import type { Query, QueryForm } from '../model/query.js';
import type { DialogueState } from '../model/dialogue-state.js';

const KIND = new RegExp(
  '^(?:(?:and|so|but),? )?(?<ask>which|who|how many|(?:are|is) (?:any|some|all)|are any|any)(?: ones?)?(?: of (?:them|these|those|the (?:holders|assignments)))?(?: (?:are|is))? (?:(?:actual|real|actually|really|human|just|only|still) )*(?:an? )?(?<kind>people|persons?|humans?|human beings|users?|user accounts?|apps?|applications?|service principals?|groups?)[\\s?.!]*$',
  'iu',
);
/** "which group?" asks through which one. */
const OF_THEM = /(?<!\p{L})(?:of|are|is)(?!\p{L})/iu;
const KINDS: readonly (readonly [said: RegExp, value: string])[] = [
  [/^(?:people|person|human|user)/iu, 'person'],
  [/^(?:app|service)/iu, 'app'],
  [/^group/iu, 'group'],
];

/** "which of them are people?" after the holders of a role: those of the answer before that are. undefined: it was about something else. */
export function askKindOfHolders(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !isOfHolders(query) || !OF_THEM.test(text)) return undefined;
  const { ask, kind } = KIND.exec(text)?.groups ?? {};
  const value = KINDS.find(([said]) => kind !== undefined && said.test(kind))?.[1];
  if (ask === undefined || kind === undefined || value === undefined) return undefined;
  const { named, check, checkNot, related, period } = query;
  const where = query.where.filter(({ attribute }) => attribute !== 'holderKind');
  return {
    ...omitUndefined({ check, checkNot, related, period }),
    about: 'role',
    table: 'role-assignments',
    named,
    where: [...where, { attribute: 'holderKind', op: 'is', value, words: kind.toLowerCase() }],
    form: formOf(ask),
    unread: [],
  };
}

/** Holders of roles, or people as those who hold one: apps may hold it, too. */
const isOfHolders = ({ table, named, where }: Query): boolean =>
  table === 'role-assignments' ||
  (table === 'admins' && where.length === 0 && named.some(({ kind }) => kind === 'role'));

function formOf(ask: string): QueryForm {
  if (/^how many$/iu.test(ask)) return 'count';
  return /^(?:are|is|any)/iu.test(ask) ? 'yes-no' : 'list';
}
