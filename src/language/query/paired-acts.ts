import type { QueryCondition } from '../model/query.js';

/** What an app or an account gets is added to it: the log has no grant of one. */
export const ADDED: ReadonlySet<unknown> = new Set([
  'credential',
  'secret',
  'certificate',
  'federated',
  'owner',
  'sign-in-method',
]);

/** Between two nouns of a list. */
export const BETWEEN_NOUNS =
  /^(?:\p{L}*,? ?(?:and|or|as well as|und|oder|sowie|et|ou|y|o|e|u) )(?:(?:the|any|of|die|der|von|les|des|de|las|los) |d')*$/u;

/** Between two acts. */
const JOINS = /[,;/&+]|(?<!\p{L})(?:and|or|plus|as well as|und|oder|sowie|et|ou|y|e|o|u|&)(?!\p{L})/u;
/** A noun that says what was done along with what it was done to: "password reset", "attribution de rôle". */
const SAYS_BOTH =
  /(?<!\p{L})(?:reset|change|assignment|attribution|asignaci|\p{L}+(?:zuweisung|vergabe|zurücksetzung))/u;
/** A consent, and an app that came or went, need no other word. */
const WHOLE: ReadonlySet<unknown> = new Set(['consented', 'new-app', 'gone-app']);

interface Part {
  readonly acts: readonly QueryCondition[];
  readonly things: readonly QueryCondition[];
}

const isSaid = ({ attribute, op, value }: QueryCondition): boolean =>
  (attribute === 'act' || attribute === 'thing') && op === 'is' && typeof value === 'string';

/** Acts and things as they stand between "and", "or" and commas. */
function listParts(said: readonly QueryCondition[], plain: string): readonly Part[] {
  const parts: { acts: QueryCondition[]; things: QueryCondition[] }[] = [];
  let end = 0;
  const spots = said
    .map((condition) => {
      const at = plain.indexOf(condition.words, end);
      const start = at >= 0 ? at : Math.max(0, plain.indexOf(condition.words.split(' ')[0] ?? ''));
      end = start + condition.words.length;
      return { condition, start, end };
    })
    .toSorted((a, b) => a.start - b.start);
  for (const [at, { condition, start }] of spots.entries()) {
    const before = spots[at - 1];
    if (before === undefined || JOINS.test(plain.slice(before.end, start))) parts.push({ acts: [], things: [] });
    parts.at(-1)?.[condition.attribute === 'act' ? 'acts' : 'things'].push(condition);
  }
  return parts;
}

const isWhole = ({ acts, things }: Part): boolean =>
  (acts.length > 0 && things.length > 0) ||
  [...acts, ...things].some(({ value }) => WHOLE.has(value)) ||
  things.some(({ words }) => SAYS_BOTH.test(words));

const join = (one: Part, other: Part): Part => ({
  acts: [...one.acts, ...other.acts],
  things: [...one.things, ...other.things],
});

/**
 * Parts that lack an act or a thing, with the part that has it: "rules and connectors deleted", "created or deleted rules". What stands first in
 * a whole part says on which side it is.
 */
function joinParts(parts: readonly Part[], isActFirst: boolean): readonly Part[] {
  const joined: Part[] = [];
  let open: Part | undefined;
  for (const part of parts) {
    const whole = open === undefined ? part : join(open, part);
    const last = joined.at(-1);
    const needsNext = isActFirst ? part.things.length === 0 : part.acts.length === 0;
    if (isWhole(part)) {
      joined.push(whole);
      open = undefined;
    } else if (needsNext || last === undefined) open = whole;
    else joined.splice(-1, 1, join(last, part));
  }
  return open === undefined ? joined : [...joined, open];
}

/** Each act of a part on each thing of it, as conditions of which any is enough. */
function conditionsOf({ acts, things }: Part, group: number): readonly QueryCondition[] {
  const [thing] = things;
  const [act] = acts;
  if (act === undefined || thing === undefined) return [...acts, ...things].map((one) => ({ ...one, group }));
  // "created a new rule" is one act, and "removed an inbound connector" is of one thing.
  const plainActs = acts.filter(({ value }) => value !== 'new');
  return (plainActs.length > 0 ? plainActs : acts).flatMap((one) =>
    things.map((other) => ({
      attribute: 'actOnThing',
      op: 'is' as const,
      value: `${one.value === 'granted' && ADDED.has(other.value) ? 'added' : String(one.value)} ${String(other.value)}`,
      words: `${one.words} ${other.words}`,
      group,
    })),
  );
}

/**
 * "passwords reset or rules deleted": each act is of its own thing, and no record is of both. Other conditions stay as they are.
 */
export function pairActs(where: QueryCondition[], plain: string): void {
  const said = where.filter(isSaid);
  const parts = listParts(said, plain);
  const first = parts.find(({ acts, things }) => acts.length > 0 && things.length > 0);
  const spotOf = (one: QueryCondition | undefined): number => (one === undefined ? -1 : plain.indexOf(one.words));
  const isActFirst = first !== undefined && spotOf(first.acts[0]) < spotOf(first.things[0]);
  const whole = joinParts(parts, isActFirst);
  if (first === undefined || whole.length < 2 || !whole.every(isWhole)) return;
  const group = Math.max(0, ...where.map((one) => one.group ?? 0)) + 1;
  const paired = whole.flatMap((part) => conditionsOf(part, group));
  where.splice(0, where.length, ...paired, ...where.filter((one) => !isSaid(one)));
}

/** What is one thing in the log, however exactly it is called. */
const SAME: readonly ReadonlySet<unknown>[] = [
  new Set(['credential', 'secret', 'certificate', 'federated']),
  new Set(['connector', 'inbound', 'outbound']),
  new Set(['app', 'new-app', 'gone-app']),
];

/** Says that something was done, and not what: "changed". */
const CHANGED =
  /(?<!\p{L})(?:changed|touched|changes|geändert|verändert|änderungen|(?:modifi|chang|touch)ée?s?|modifications|modific(?:ó|aron|ad[oa]s?)|cambi(?:ó|aron|ad[oa]s|os))(?!\p{L})/u;

/** "rules or connectors": two kinds of things stand side by side, and something was done to them. */
export function namesTwoThings(where: readonly QueryCondition[], plain: string): boolean {
  const said = where.filter(isSaid);
  const things = said.filter(({ attribute }) => attribute === 'thing');
  if (things.length < 2 || (things.length === said.length && !CHANGED.test(plain))) return false;
  const spots = things
    .map(({ value, words }) => ({ value, start: plain.indexOf(words), end: plain.indexOf(words) + words.length }))
    .toSorted((a, b) => a.start - b.start);
  return spots.some(({ value, start }, at) => {
    const before = spots[at - 1];
    const isOther = before !== undefined && !SAME.some((one) => one.has(value) && one.has(before.value));
    return isOther && BETWEEN_NOUNS.test(plain.slice(before.end, start));
  });
}
