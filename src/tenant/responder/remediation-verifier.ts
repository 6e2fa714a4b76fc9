import { z } from 'zod/v4';
import type { WriteVerification } from '../../remediations/model/write-request.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { type AccessRequirement, TenantProblem } from '../tenant-problem.js';

const anything = z.looseObject({});
type Thing = z.infer<typeof anything>;

/** The readers that verification uses. */
export interface VerificationReaders {
  readonly graph: GraphReader;
  readonly exchange: ExchangeReader;
}

const NEED: AccessRequirement = { permission: 'Application.Read.All', on401: 'permission-missing' };

/**
 * Checks whether the tenant is now in the expected state. Undefined when it could not be read completely, so nothing is proven.
 * The directory is eventually consistent: callers retry before they give up.
 */
export async function verifyRemediation(
  reads: VerificationReaders,
  verification: WriteVerification,
): Promise<boolean | undefined> {
  const { read, expect } = verification;
  try {
    if ('where' in expect) {
      const listed = await list(reads, read, expect.list);
      const found = listed.items.some((item) => fits(item, expect.where));
      if (found) return expect.kind === 'present';
      return listed.whole ? expect.kind === 'absent' : undefined;
    }
    if (expect.kind === 'all-present') {
      const listed = await list(reads, read, expect.list);
      const found = expect.each.every((where) => listed.items.some((item) => fits(item, where)));
      return found || (listed.whole ? false : undefined);
    }
    const item = await one(reads, read);
    if (expect.kind === 'not-found') return item === undefined;
    return item !== undefined && holds(item, expect);
  } catch (error) {
    if (error instanceof TenantProblem) return undefined;
    throw error;
  }
}

function holds(
  item: Thing,
  expect: Extract<WriteVerification['expect'], { readonly kind: 'equals' | 'later-than' }>,
): boolean {
  const value = item[expect.property];
  if (expect.kind === 'equals') return same(value, expect.value);
  return typeof value === 'string' && Date.parse(value) >= Date.parse(expect.value);
}

/** The object, or undefined when there is none. */
async function one(
  { graph, exchange }: VerificationReaders,
  read: WriteVerification['read'],
): Promise<Thing | undefined> {
  try {
    if (read.service === 'graph') return await graph.get(read.path, anything, NEED);
    const { items } = await exchange.list(getting(read.cmdlet), read.parameters, anything);
    return items[0];
  } catch (error) {
    if (isGoneError(error)) return undefined;
    throw error;
  }
}

async function list(
  { graph, exchange }: VerificationReaders,
  read: WriteVerification['read'],
  property: string | undefined,
): Promise<{ readonly items: readonly Thing[]; readonly whole: boolean }> {
  if (property !== undefined) {
    const holder = await one({ graph, exchange }, read);
    const inside = z.array(anything).safeParse(holder?.[property] ?? []);
    return inside.success ? { items: inside.data, whole: true } : { items: [], whole: false };
  }
  try {
    const { items, gaps } =
      read.service === 'graph'
        ? await graph.list({ path: read.path, schema: anything, need: NEED })
        : await exchange.list(getting(read.cmdlet), read.parameters, anything);
    return { items, whole: gaps.length === 0 };
  } catch (error) {
    // A list of a deleted object is empty.
    if (isGoneError(error)) return { items: [], whole: true };
    throw error;
  }
}

/** Whether the object no longer exists: Graph answers 404, Exchange with its own code. */
export function isGoneError(error: unknown): boolean {
  if (!(error instanceof TenantProblem)) return false;
  return error.status === 404 || /NotFound/i.test(error.code ?? '');
}

function getting(cmdlet: string): `Get-${string}` {
  if (!cmdlet.startsWith('Get-')) throw new Error(`${cmdlet} is not a Get- cmdlet`);
  return `Get-${cmdlet.slice(4)}`;
}

function fits(item: Thing, where: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([name, value]) =>
    name === '*' ? Object.values(item).some((any) => same(any, value)) : same(item[name], value),
  );
}

/** Compares ignoring case, as ids come in either; Exchange returns booleans also as text. */
function same(found: unknown, expected: string | boolean | null): boolean {
  if (found === expected) return true;
  if (expected === null) return found === undefined;
  return String(found).toLowerCase() === String(expected).toLowerCase();
}
