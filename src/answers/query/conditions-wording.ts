import { formatList } from '../../core/sentence-formatting.js';
import { listAskedOfRows, type QueryCondition } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';
import { readAttribute } from './attribute-value-formatting.js';
import { findOpposite, sayCondition } from './condition-wording.js';
import { listHeldTogether } from './held-together.js';
import type { QueryMaterial } from './query-material.js';

/** What is asked of rows: their table and conditions, the judgement, and what they are related to. */
type Asked = Pick<QueryMaterial, 'table' | 'report' | 'related'> & {
  readonly query: Pick<
    QueryMaterial['query'],
    'where' | 'named' | 'check' | 'checkNot' | 'every' | 'ofKind' | 'ofFirst'
  >;
  readonly rows?: QueryMaterial['rows'];
};

/** All that is asked of rows as one verb phrase: "skip the spam filter and send mail outside". `count`: of how many it is said. */
export function sayConditions(
  { table, query, report, related = [], rows = [] }: Asked,
  count: number,
  where: readonly QueryCondition[] = query.where,
): string {
  const form = count === 1 ? 0 : 1;
  const joined: string[] = [];
  const together = listHeldTogether(table, where);
  let lastSet: readonly QueryCondition[] | undefined;
  let last: number | string | undefined;
  const limiting = where.filter((condition) => !isEitherWay(condition, where));
  for (const condition of limiting.length > 0 || query.named.length > 0 ? limiting : where) {
    const attribute = table.attributes[condition.attribute];
    const says = attribute === undefined ? '' : sayCondition(attribute, condition)[form];
    const group = condition.group ?? (meansAny(attribute, condition, rows) ? condition.attribute : undefined);
    // Two words of a question may say the same: "password alone, that is no second factor".
    if (joined.some((one) => one.split(' or ').includes(says))) continue;
    const set = together.find((one) => one.includes(condition));
    const before = joined.at(-1) ?? '';
    if (group !== undefined && group === last) joined[joined.length - 1] = `${before} or ${says}`;
    else if (set !== undefined && set === lastSet)
      joined[joined.length - 1] = `${before}${sayOfSame(says, before, form)}`;
    else joined.push(says);
    [last, lastSet] = [group, set];
  }
  if (query.check !== undefined && report !== undefined) {
    const judgement = table.judgements?.[query.check]?.says;
    const words = judgement?.[form] ?? (count === 1 ? 'has a finding' : 'have a finding');
    joined.push(query.checkNot === true ? sayNotJudged(judgement, count) : words);
  }
  return formatList([...joined, ...related.map(({ says }) => says[form])], 9);
}

/**
 * What is said of the same thing as before: "hold an application permission that is a permission of Microsoft Graph", "can read mail through an
 * application permission".
 */
function sayOfSame(says: string, before: string, form: 0 | 1): string {
  const isHeld = /(?:^holds?| through) an? /.test(before);
  if (/^holds? an? /.test(says)) return says.replace(/^holds? /, isHeld ? ' that is ' : ' through ');
  return isHeld ? ` with which ${form === 0 ? 'it' : 'they'} ${says}` : ` and ${says}`;
}

/** "secrets and certificates": of a choice with one value for a row, several values mean any of them. */
const meansAny = (attribute: Attribute<never> | undefined, { op }: QueryCondition, rows: readonly unknown[]): boolean =>
  attribute?.type === 'choice' &&
  op === 'is' &&
  (attribute.anyOf === true || rows.some((row) => typeof readAttribute(attribute, row) === 'string'));

/** "what was removed or not, too": both ways of one condition limit nothing. */
const isEitherWay = (one: QueryCondition, where: readonly QueryCondition[]): boolean =>
  one.group !== undefined &&
  where.some((other) => other.group === one.group && other.attribute === one.attribute && isOtherWay(one, other));

function isOtherWay(one: QueryCondition, other: QueryCondition): boolean {
  const ops = new Set([one.op, other.op]);
  if (ops.has('is') && ops.has('is-not')) return one.value === other.value;
  return one.op === 'is' && other.op === 'is' && typeof one.value === 'boolean' && one.value === !other.value;
}

/** "does not hold an admin role": of a fact. Of an opinion, no more than that nothing was found: "are not risky" would promise too much. */
function sayNotJudged(judgement: VerbPhrase | undefined, count: number): string {
  const [, many] = judgement ?? [];
  if (many === undefined || !many.startsWith('hold ')) return count === 1 ? 'has no finding' : 'have no finding';
  return `${count === 1 ? 'does' : 'do'} not ${many}`;
}

/** The opposite of the only thing that is asked of rows: "have no second factor". Without words of its own: "do not". */
export function sayOpposite({ table, query, related = [] }: Asked, count: number): string {
  const form = count === 1 ? 0 : 1;
  const [condition, ...others] = listAskedOfRows(query);
  const attribute = condition === undefined ? undefined : table.attributes[condition.attribute];
  const isOnly = others.length + related.length === 0 && query.check === undefined;
  const says =
    isOnly && condition !== undefined && attribute !== undefined ? findOpposite(attribute, condition) : undefined;
  return (says ?? ['does not', 'do not'])[form];
}
