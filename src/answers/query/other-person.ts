import type { PersonReader } from '../../tenant/model/person-reader-port.js';
import type { QueryAnswer } from '../model/query-answer.js';

/** Tables of all who hold a role: somebody who is not among them holds none. */
const ROLE_TABLES: ReadonlySet<string> = new Set(['admins', 'role-assignments']);

/**
 * Answers "is X an admin?" about somebody who holds no role: the directory knows the person, and all holders were read. Anything else about
 * such a person is not read here: the answer stays as it is.
 */
export async function nameOtherPerson(answer: QueryAnswer, people: Pick<PersonReader, 'find'>): Promise<QueryAnswer> {
  const { query, gaps, notFound } = answer;
  const asksForRole = query.where.every(({ attribute }) => attribute === 'privileged') && query.check === undefined;
  const [name = query.unread[0]] = notFound;
  const isAsked = ROLE_TABLES.has(query.table) && query.form === 'yes-no' && asksForRole && gaps.length === 0;
  if (!isAsked || name === undefined || notFound.length + query.unread.length !== 1) return answer;
  const found = await people.find(name);
  const [person, other] = found.ok ? found.value.people : [];
  if (person === undefined || other !== undefined) return answer;
  return {
    ...answer,
    query: { ...query, unread: [] },
    answer: {
      kind: 'yes-no',
      value: false,
      subjects: [{ kind: 'user', id: person.id, name: person.name }],
      of: answer.answer.of,
    },
    headline: `No: ${person.name} holds no admin role`,
    notes: answer.notes.filter((note) => !note.includes(name)),
    notFound: [],
  };
}
