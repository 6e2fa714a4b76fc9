import type { Subject, SubjectKind } from '../../core/subject.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

/** What tells the same of different kinds: when somebody signed in, and when an app was used. */
const SAME: readonly (readonly string[])[] = [
  ['lastSignIn', 'lastUsed'],
  ['createdAt', 'created', 'startsAt'],
  ['changedAt', 'at'],
];

/** Kinds with rows of their own. */
const HAS_ROWS: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'user',
  'service-principal',
  'connector',
  'transport-rule',
  'policy',
]);

/** Whether a question is of rows of another kind than a subject is. */
export const isOfOtherKind = (before: Query, { kind }: Subject): boolean =>
  before.about !== kind && HAS_ROWS.has(before.about) && HAS_ROWS.has(kind);

/** "and the app?" after "when did she last sign in?": what tells the same of its kind. undefined: nothing does. */
export function askSameOfSubject({ where, show = [], form }: Query, subject: Subject): Query | undefined {
  const table = SUBJECT_TABLES.find(({ about }) => about === subject.kind);
  if (table === undefined || where.length > 0 || show.length === 0) return undefined;
  const told = show.flatMap(
    (id) =>
      [id, ...(SAME.find((same) => same.includes(id)) ?? [])].find((one) => Object.hasOwn(table.attributes, one)) ?? [],
  );
  if (told.length < show.length) return undefined;
  return {
    about: table.about,
    table: table.id,
    where: [],
    named: nameSubjects([subject]),
    form,
    show: told,
    unread: [],
  };
}
