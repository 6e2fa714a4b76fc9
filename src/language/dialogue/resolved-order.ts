import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { BY_NAME, type Query, type QueryOrder } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import type { OrderEnd, SaidOrder } from './sort-words.js';

/** What a list is sorted by; `worst-first`: as it is listed anyhow. */
export type ResolvedOrder = QueryOrder | 'worst-first';

const AGE = /^(?:age|date|time|alter|datum|zeit|âge|date|heure|antigüedad|edad|fecha)$/iu;
const NAME = /^(?:(?:its |their |display )?names?|anzeigenamen?|namen?|noms?|nombres?)$/iu;
const RISK =
  /^(?:risk|severity|rating|danger|how (?:bad|dangerous|risky) (?:they are|it is)|risiko|schwere|gefahr|risque|gravité|riesgo|gravedad|peligro)$/iu;

/** What the words of an order mean for the list of a query. undefined: nothing that the list can be sorted by. */
export function resolveOrder(
  said: SaidOrder,
  query: Query,
  table: AnySubjectTable,
  context: UnderstandingContext,
): ResolvedOrder | undefined {
  if (said.end?.of === 'risk' || RISK.test(said.by)) return resolveRisk(said, table);
  if (NAME.test(said.by))
    return { attribute: BY_NAME, direction: said.end?.to === 'down' ? 'descending' : 'ascending' };
  const usual = said.by === '' || AGE.test(said.by) ? defaultFor(said, query, table) : undefined;
  const found: FoundAttribute | undefined =
    usual !== undefined || said.by === '' ? { attribute: usual } : attributeSaid(said, table, context);
  if (found?.attribute === undefined) return undefined;
  const { attribute } = found;
  const isTime = table.attributes[attribute]?.type === 'instant';
  const isNumber = table.attributes[attribute]?.type === 'number';
  const least = isNumber ? 'descending' : 'ascending';
  const direction = said.end === undefined ? (found.direction ?? least) : directionOf(said.end, isTime);
  return { attribute, direction: said.atBottom === true ? opposite(direction) : direction };
}

/** What lists are sorted by, for who asks for something else: times and numbers, by their labels. */
export const listOrders = ({ attributes }: AnySubjectTable): readonly string[] =>
  Object.values(attributes)
    .filter(({ type }) => isScale(type))
    .map(({ label }) => label.toLowerCase());

/** The other way round. */
export const opposite = (direction: QueryOrder['direction']): QueryOrder['direction'] =>
  direction === 'ascending' ? 'descending' : 'ascending';

const isScale = (type: string | undefined): boolean => type === 'instant' || type === 'number';

function resolveRisk({ end, atBottom }: SaidOrder, { severity }: AnySubjectTable): ResolvedOrder | undefined {
  return severity === undefined || end?.to === 'up' || atBottom === true ? undefined : 'worst-first';
}

function directionOf({ to }: OrderEnd, isTime: boolean): QueryOrder['direction'] {
  if (to === 'longest') return isTime ? 'ascending' : 'descending';
  if (to === 'shortest') return isTime ? 'descending' : 'ascending';
  return to === 'up' ? 'ascending' : 'descending';
}

/** What the list goes by: its order, what it shows or was chosen by; else its age, or its only number. */
function defaultFor({ by, end }: SaidOrder, query: Query, table: AnySubjectTable): string | undefined {
  if (by !== '') return table.age ?? table.period;
  const of = end?.of;
  const { order, show = [], where } = query;
  const isMeant = (id: string): boolean => {
    const type = table.attributes[id]?.type;
    return of === undefined ? isScale(type) : type === (of === 'number' ? 'number' : 'instant');
  };
  const shown = [
    ...(order === undefined ? [] : [order.attribute]),
    ...show,
    ...where.map(({ attribute }) => attribute),
  ];
  const found = shown.find(isMeant);
  if (found !== undefined) return found;
  if (of !== 'number') return table.age ?? table.period ?? onlyOf('instant', table);
  return onlyOf('number', table);
}

function onlyOf(type: 'instant' | 'number', { attributes }: AnySubjectTable): string | undefined {
  const [only, ...others] = Object.keys(attributes).filter((id) => attributes[id]?.type === type);
  return others.length === 0 ? only : undefined;
}

interface FoundAttribute {
  readonly attribute: string | undefined;
  readonly direction?: QueryOrder['direction'];
}

/** "number of permissions": a number that only "most" finds. */
const IS_NUMBER = /^(?:(?:the )?(?:number|amount|count) of |(?:der )?anzahl |(?:le )?nombre d|(?:el )?número de )/iu;

/** The attribute that the words are, or that a question with them is ordered by: "permissions" of "most permissions". */
function attributeSaid(
  { by, end, sorts }: SaidOrder,
  table: AnySubjectTable,
  context: UnderstandingContext,
): FoundAttribute | undefined {
  const isNumber = end?.of === 'number' || IS_NUMBER.test(by);
  const ways = isNumber ? [`most ${by}`, by, `number of ${by}`] : [by, `last ${by}`, `most ${by}`];
  for (const text of ways) {
    const reading = readWithEveryTable(text, context).find((one) => one.table.id === table.id);
    const found = reading && attributeOf(reading, sorts === true);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attributeOf({ query, table, unreadAt }: FollowUpReading, isAny: boolean): FoundAttribute | undefined {
  const { order, show = [], where, named, check, form } = query;
  if (unreadAt.length > 0 || named.length > 0 || check !== undefined) return undefined;
  // "those that run out" are a state of some, and not the time of all.
  if (where.some(({ op }) => op !== 'has' && op !== 'has-not' && op !== 'within')) return undefined;
  if (order !== undefined) return order;
  const said = [...show, ...where.map((one) => one.attribute)];
  const scale = said.find((id) => isScale(table.attributes[id]?.type));
  const attribute = isAny && (form === 'who' || scale === undefined) ? said[0] : scale;
  return attribute === undefined ? undefined : { attribute };
}
