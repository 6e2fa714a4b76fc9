import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { asksForGroupMembers, asksWhoIsOutByGroup } from '../unread-topics/asks-for-group-members.js';
import {
  askWhoIsInNamed,
  findGroupName,
  findPolicyOfGroup,
  mayNameGroup,
  withoutNesting,
  type NamedGroup,
} from '../unread-topics/group-name.js';
import { declineGroupMembers, declineUnnamedGroup } from '../unread-topics/topic-of-question.js';
import { readTableQuery } from './table-query-reader.js';
import { createTableVocabulary, type TableVocabulary } from './table-vocabulary.js';

const TABLE = 'group-members';
/** Decided by the sentence: nothing else is meant. */
const SURE = 0.9;
/** The attribute that names the group. */
const GROUP = 'group';
/** The attribute that names the policy that leaves it out. */
const POLICY = 'policy';

/** Whoever is in a group that no policy excludes is left out of nothing by it. */
const LEFT_OUT = { attribute: 'leftOut', op: 'is', value: 'left-out', words: 'left out' } as const;

let vocabulary: TableVocabulary | undefined;

function findVocabulary(): TableVocabulary {
  const table = SUBJECT_TABLES.find(({ id }) => id === TABLE);
  if (table === undefined) throw new Error(`no table ${TABLE}`);
  return (vocabulary ??= createTableVocabulary(table));
}

/** Reads the question without the name of the group, of which the words are no conditions. */
function readQuery(text: string, found: NamedGroup | undefined, read: (text: string) => QuestionMaterial): Query {
  const policy = found === undefined ? findPolicyOfGroup(text) : undefined;
  const { query } = readTableQuery(read((found ?? policy)?.rest ?? text), findVocabulary());
  if (policy !== undefined) {
    const named: NamedSubject = { kind: 'name', words: policy.name, guess: true, attributes: [POLICY] };
    return withoutGroups({ ...query, named: [...query.named, named] });
  }
  if (found === undefined) return query;
  return withoutGroups({
    ...query,
    named: [...query.named, { kind: 'name', words: found.name, attributes: [GROUP] }],
  });
}

/** Of a group that is told by its name nobody asks which it is. */
function withoutGroups({ show = [], ...query }: Query): Query {
  const others = show.filter((id) => id !== GROUP && id !== POLICY);
  return { ...query, ...(others.length > 0 ? { show: others } : {}) };
}

/** What a question for the members of a group asks. `isOfLeftOut`: whom it leaves out of something. Whether the group is one of those that are read, only the tenant tells: else it is declined. */
export function askGroupMembers(
  text: string,
  read: (text: string) => QuestionMaterial,
  isOfLeftOut = false,
): Omit<Understanding, 'question'> {
  const asked = withoutNesting(text);
  const members = readQuery(asked, asksWhoIsOutByGroup(asked) ? undefined : findGroupName(asked), read);
  const query = isOfLeftOut ? { ...members, where: [...members.where, LEFT_OUT] } : members;
  // "who is in that group?" says of none which it is.
  if (query.named.length + query.where.length === 0)
    return { intent: 'none', parameters: {}, confidence: SURE, alternatives: [], declined: declineUnnamedGroup() };
  return {
    intent: 'conditional-access',
    parameters: {},
    confidence: SURE,
    alternatives: [],
    query,
    tractable: true,
    onlyIfKnown: true,
    otherwise: declineGroupMembers(),
  };
}

/** What a text means that asks for the members of a group, or whom a group leaves out by its name; undefined: it asks for neither. */
export function askMembersOfNamed(
  text: string,
  read: (text: string) => QuestionMaterial,
): Omit<Understanding, 'question'> | undefined {
  const asked = askWhoIsInNamed(withoutNesting(text));
  return asksForGroupMembers(asked) ? askGroupMembers(asked, read, asked !== withoutNesting(text)) : undefined;
}

/** Asks for the members of the groups that policies of these names leave out. */
export function askMembersOfPolicies(
  policies: readonly string[],
  form: Query['form'],
): Omit<Understanding, 'question'> {
  const named = policies.map((words): NamedSubject => ({ kind: 'name', words, attributes: [POLICY] }));
  const query: Query = { about: 'group', table: TABLE, where: [], named, form, unread: [] };
  return { intent: 'conditional-access', parameters: {}, confidence: SURE, alternatives: [], query, tractable: true };
}

/** The query for the members of what may be a group by its name; undefined: the text asks for no members. */
export function askPossibleGroup(text: string, read: (text: string) => QuestionMaterial): Query | undefined {
  const asked = withoutNesting(text);
  const found = mayNameGroup(asked);
  return found && readQuery(asked, found, read);
}
