import { omitUndefined } from '../../core/omit-undefined.js';
import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import type { QueryRelation } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';
import { sayConditions } from './conditions-wording.js';
import { resolveNames, type ResolvedNames } from './name-resolver.js';
import type { QueryMaterial } from './query-material.js';
import { selectPopulation } from './query-population.js';
import { linkRows, type RelatedRows } from './related-rows.js';
import { matchRows } from './row-matcher.js';

/** Finds the rows that a question relates its own to. `table`: of the question's own rows; `others`: what was read of the related ones. */
export function selectRelatedRows(
  table: AnySubjectTable,
  relation: QueryRelation,
  others: Pick<QueryMaterial, 'table' | 'rows' | 'known' | 'report'>,
): RelatedRows {
  const names = resolveNames(relation.query, relation.words, others.table, others.rows, others.known);
  const query = { ...relation.query, where: names.where, named: names.named };
  const namedIds = new Set(names.filters.flatMap(({ subjects = [] }) => subjects.map(({ id }) => id)));
  const { rows: counted, isIdle } = selectPopulation(others.table, query, others.rows, namedIds, () => true);
  // What an admin made is an admin's, though the account is disabled by now.
  const rows = relation.query.where.length === 0 ? others.rows : counted;
  const unread = [...names.unread, ...names.notFound.map(({ words }) => words)];
  const found =
    names.notFound.length > 0
      ? { matched: [], undecided: rows }
      : matchRows(
          others,
          query,
          names,
          rows.filter((row) => !isIdle(row)),
        );
  const what = sayOthers(relation, others, names);
  const [one, many] = sayLink(table, relation, others.table);
  const linked = linkRows(
    table,
    { ...relation, ...omitUndefined({ amount: query.amount }) },
    { table: others.table, rows: others.rows, ...found },
  );
  return {
    ...linked,
    ...(relation.not === true ? { holds: (row) => negate(linked.holds(row)), describe: () => [] } : {}),
    says: [`${one} ${what}`, `${many} ${what}`],
    unread,
  };
}

/** "an admin who has no second factor". */
function sayOthers(
  { query, open }: QueryRelation,
  { table, report }: Pick<QueryMaterial, 'table' | 'report'>,
  { where, filters }: ResolvedNames,
): string {
  const noun = open === true ? 'person' : table.noun[0];
  const scope = filters.length === 0 ? '' : ` (${formatList(filters.map(({ says }) => says))})`;
  const says = sayConditions({ query: { ...query, where }, table, ...omitUndefined({ report }) }, 1);
  const who = table.about === 'user' ? 'who' : 'that';
  const { amount } = query;
  const many =
    amount === undefined
      ? undefined
      : `${amount.op.replace('-', ' ')} ${amount.than} ${table.noun[amount.than === 1 ? 0 : 1]}`;
  return `${many ?? `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`}${scope}${says === '' ? '' : ` ${who} ${says}`}`;
}

function sayLink(
  table: AnySubjectTable,
  { of, attribute, not = false }: QueryRelation,
  others: AnySubjectTable,
): VerbPhrase {
  const definition = (of === 'these' ? table : others).attributes[attribute];
  if (definition?.type !== 'subjects') return not ? ['is not related to', 'are not related to'] : RELATED;
  const back = definition.links?.find(({ to, back: said }) => said !== undefined && to === table.id)?.back;
  if (of === 'others' && back !== undefined) return not ? back.saysNot : back.says;
  const label = labelInSentence(definition.label);
  const [one, many] = definition.says ?? [`has as ${label}`, `have as ${label}`];
  return not ? [sayNot(one), sayNot(many)] : [one, many];
}

/** "is not owned by". */
const sayNot = (says: string): string =>
  /^(?:is|are|was|were) /.test(says) ? says.replace(' ', ' not ') : `does not match: ${says}`;

const negate = (holds: boolean | undefined): boolean | undefined => (holds === undefined ? undefined : !holds);

const RELATED: VerbPhrase = ['is related to', 'are related to'];
