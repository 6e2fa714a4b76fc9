import type { Subject, SubjectKind } from '../../core/subject.js';
import type { NamedSubject } from '../model/query.js';

const KINDS: Readonly<Partial<Record<SubjectKind, NamedSubject['kind']>>> = {
  user: 'user',
  'service-principal': 'app',
  role: 'role',
  permission: 'permission',
  term: 'permission',
};

const BY_NAME: readonly SubjectKind[] = ['role', 'permission', 'term'];

/** In the audit log of Exchange these have a name and no id. */
const LOGGED_BY_NAME: readonly SubjectKind[] = ['transport-rule', 'connector'];

/**
 * Subjects that were shown, as what the next query, of `table`, is about. Roles and permissions are named by their words: their ids are not
 * the tenant's.
 */
export function nameSubjects(subjects: readonly Subject[], table?: string): NamedSubject[] {
  const [first] = subjects;
  if (first === undefined) return [];
  const kind = KINDS[first.kind] ?? 'name';
  if (BY_NAME.includes(first.kind)) return [{ kind, words: first.name }];
  const words = subjects.length === 1 ? first.name : `${first.name} and ${subjects.length - 1} more`;
  const isOfLog = table === 'events' && LOGGED_BY_NAME.includes(first.kind);
  const names = isOfLog ? subjects.map(({ name }) => name) : [];
  return [{ kind, words, ids: [...new Set([...subjects.map(({ id, name }) => (id === '' ? name : id)), ...names])] }];
}
