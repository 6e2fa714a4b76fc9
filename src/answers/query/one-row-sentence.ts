import { readAttribute } from './attribute-value-formatting.js';
import { evaluateConditions, isSo } from './condition-evaluator.js';
import { sayConditions } from './conditions-wording.js';
import { sayFailing } from './failing-wording.js';
import { holdsValue } from './only-row.js';
import type { QueryMaterial } from './query-material.js';
import { sayFact, sayFactBeside } from './value-lead.js';

/** "Portal: ip addresses 192.0.2.1; created yesterday": what is asked of a row, or its table's own columns. */
export function tellOfOne(material: QueryMaterial, row: unknown): string {
  const { table, query } = material;
  const { where, show = [] } = query;
  if (where.length > 0) return sayOfOne(material, row, true);
  const told = (table.tellsOfOne ?? table.columns).filter(
    (id) => table.columns.includes(id) || holdsValue(table, id, row),
  );
  const asked = [...(show.length > 0 ? show : told), ...listIfNot(table, row)];
  const { name } = table.subject(row as never);
  return `${name}: ${[...new Set(asked)].flatMap((id) => sayFact(table, id, row)).join('; ')}`;
}

/** "Portal is disabled (state: disabled)": whether what is asked holds for a row, and by what that is seen. */
export function sayOfOne(material: QueryMaterial, row: unknown, holds: boolean): string {
  const { table, query } = material;
  const { name } = table.subject(row as never);
  const beside = query.where.flatMap(
    ({ attribute, value }) => table.showsBeside?.[`${attribute}=${String(value)}`] ?? [],
  );
  const first = query.ofFirst === true && query.order !== undefined ? [query.order.attribute] : [];
  const asked = [...query.where.map(({ attribute }) => attribute), ...beside, ...(query.show ?? []), ...first];
  // A count of one says little.
  const told =
    asked.length > 0 || query.check !== undefined
      ? asked
      : table.columns.slice(0, 1).filter((id) => holdsValue(table, id, row));
  const ids = new Set(told.flatMap((id) => [id, ...(table.attributes[id]?.also ?? [])]));
  const facts = [...ids].flatMap((id) => (told.includes(id) ? sayFact : sayFactBeside)(table, id, row));
  const says = sayConditions(material, 1, holds ? query.where.filter((one) => isSo(table, one, row)) : query.where);
  const ofKind = table.about === 'role' ? 'holds a role' : `is one of the ${table.noun[1]}${sayLesser(table, row)}`;
  const ofHolding = query.where.some(({ attribute }) => isOfHolding(table, attribute));
  const verb = says === '' ? ofKind : `${says}${ofHolding ? sayLesser(table, row) : ''}`;
  const evidence = facts.length === 0 ? '' : ` (${facts.join('; ')})`;
  if (holds) return `${name} ${verb}${evidence}`;
  // "is the rule ok?": what the check finds of it, and not that "no finding" is untrue.
  if (query.checkNot === true && query.where.length === 0)
    return `${name} ${sayConditions({ ...material, query: { ...query, checkNot: false } }, 1, [])}`;
  // "was the last rule made by Yusuf?": only the name is not so, and the facts tell whose it is.
  if (query.ofFirst === true && query.check === undefined && holdsAll(table, query, row))
    return `${name}: ${facts.join('; ')}`;
  const failing = sayFailing(query, table, row);
  return failing === undefined ? `this is not true of ${name}: ${verb}${evidence}` : `${name} ${failing}${evidence}`;
}

const holdsAll = ({ attributes }: QueryMaterial['table'], { where }: QueryMaterial['query'], row: unknown): boolean =>
  evaluateConditions(attributes, where, row) === true;

/** Whether a condition asks in which way somebody holds what makes them one of the kind, but not whether it is theirs at once. */
const isOfHolding = ({ ofOneHeld, wholly }: QueryMaterial['table'], attribute: string): boolean =>
  attribute !== wholly && attribute !== 'how' && ofOneHeld?.of.includes(attribute) === true;

/** ", and must activate a role first": of one who is not wholly of the kind. */
function sayLesser({ wholly, toldIfNot, attributes }: QueryMaterial['table'], row: unknown): string {
  const said = [wholly, toldIfNot].flatMap((id) => {
    const attribute = id === undefined ? undefined : attributes[id];
    return attribute?.type === 'flag' && readAttribute(attribute, row) === false ? [attribute.saysNot[0]] : [];
  });
  return said.length === 0 ? '' : `, but ${said.join(' and ')}`;
}

/** What says of a row that it is switched off, where it is. */
export function listIfNot({ toldIfNot, attributes }: QueryMaterial['table'], row: unknown): readonly string[] {
  const attribute = toldIfNot === undefined ? undefined : attributes[toldIfNot];
  return toldIfNot !== undefined && attribute !== undefined && readAttribute(attribute, row) === false
    ? [toldIfNot]
    : [];
}
