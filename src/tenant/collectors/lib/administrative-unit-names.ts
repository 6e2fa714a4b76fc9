import { z } from 'zod/v4';
import type { RoleHolding } from '../../../facts/fact-types.js';
import type { BatchRequest, BatchResult } from '../../graph/graph-batch.js';

const UNITS_READ = { permission: 'Directory.Read.All' };
const unitSchema = z.object({ id: z.string(), displayName: z.string().min(1) });

type Held = Pick<RoleHolding, 'scope'>;

/**
 * What asks for the names of the administrative units that roles are held for: one request a unit.
 * Source: https://learn.microsoft.com/graph/api/administrativeunit-get
 */
export function requestUnitNames(held: readonly Held[]): readonly BatchRequest[] {
  const ids = held.flatMap(({ scope }) => (scope.kind === 'administrative-unit' ? [scope.id] : []));
  return [...new Set(ids)].map((id) => ({
    path: `/directory/administrativeUnits/${encodeURIComponent(id)}?$select=id,displayName`,
    need: UNITS_READ,
  }));
}

/** The names by id. A unit that is refused, hidden or gone has none. */
export function readUnitNames(answers: readonly BatchResult[]): ReadonlyMap<string, string> {
  const units = answers.flatMap((answer) => (answer.ok ? [unitSchema.safeParse(answer.body)] : []));
  return new Map(units.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.displayName]])));
}

/** What is held, with the name of the unit that it is held for, where that is known. */
export function nameUnit<T extends Held>(held: T, names: ReadonlyMap<string, string>): T {
  if (held.scope.kind !== 'administrative-unit') return held;
  const name = names.get(held.scope.id);
  return name === undefined ? held : { ...held, scope: { ...held.scope, name } };
}
