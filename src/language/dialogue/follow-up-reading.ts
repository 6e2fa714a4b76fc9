import type { SubjectKind } from '../../core/subject.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Lookup } from '../../subjects/model/attribute.js';
import type { Query, QueryForm } from '../model/query.js';
import { readTableQuery } from '../query/table-query-reader.js';
import type { TableReading } from '../query/table-reading.js';
import { listVocabularies } from '../query/tables-of-question.js';
import { findForm } from '../query/question-form.js';
import { sayUntilWhen } from '../rewording/until-when.js';
import { materialOf } from '../understand-question.js';
import type { UnderstandingContext } from '../understanding-context.js';

/** What is left of a message without its reference, as one table reads it. */
export interface FollowUpReading extends TableReading {
  readonly table: AnySubjectTable;
}

/** Reads a text with the words of every subject table. */
export function readWithEveryTable(
  text: string,
  context: UnderstandingContext,
  form = formOfClauses(sayUntilWhen(text)),
): readonly FollowUpReading[] {
  const material = materialOf(text.replace(EXACTLY, '').replace(ALL_IT_MAY, ''), context);
  return listVocabularies().map((vocabulary) => ({
    ...readTableQuery(material, vocabulary, form),
    table: vocabulary.table,
  }));
}

/** "what do they do exactly?" */
const EXACTLY =
  / (?:exactly|precisely|genau|eigentlich|exactement|précisément|au juste|concrètement|exactamente|en concreto)(?=[\s?.!]*$)/iu;

/** "was darf er alles?": all that there is, and not all mail. */
const ALL_IT_MAY =
  /(?<=^was (?:darf|dürfen|kann|können|hat|haben|macht|machen)(?!\p{L}).*?) (?:so |denn )?alles(?=[\s?.!]*$)/iu;

const WHEN_AT_END = /(?:^|[\s,])(?:when|wann|quand|cu[áa]ndo)[\s?]*$/i;

/** The form that a clause says: "the active one, who made it?". */
function formOfClauses(text: string): QueryForm | undefined {
  if (WHEN_AT_END.test(text)) return 'when';
  const forms = text.split(/[,:;]/).map((clause) => findForm(clause.trim().toLowerCase()));
  return forms.find((form) => form !== 'list');
}

/** Whether a reading says anything besides names and a period. */
export function saysMoreThanNames({ query }: FollowUpReading): boolean {
  const { where, show = [], check, order } = query;
  return isAnyOf(where, show) || check !== undefined || order !== undefined;
}

const isAnyOf = (where: Query['where'], show: readonly string[]): boolean =>
  where.some(({ words }) => words !== 'period') || show.length > 0;

/** Whether a reading is the word for its kind and nothing else. */
export const isAnyNoun = ({ query, nounAt, unreadAt }: FollowUpReading): boolean =>
  nounAt !== undefined && unreadAt.length === 0 && query.named.length === 0;

/** What an attribute of a table looks up for a kind of subject. */
const LOOKUPS: Readonly<Partial<Record<SubjectKind, Lookup>>> = {
  user: 'user',
  'service-principal': 'app',
  role: 'role',
  permission: 'permission',
  term: 'permission',
};

/** Whether rows of a table can be those of a subject, or tell of one. */
export function holdsKind(table: AnySubjectTable, kind: SubjectKind): boolean {
  if (table.about === kind) return true;
  const lookup = LOOKUPS[kind];
  return Object.values(table.attributes).some(
    (one) =>
      (one.type === 'text' || one.type === 'subjects') &&
      one.lookup !== undefined &&
      (one.lookup === lookup || one.lookup === 'name'),
  );
}
