import type { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { TenantProblem } from '../tenant-problem.js';
import type { ExchangeReader } from './exchange-cmdlet-reader.js';

/** Reads the single object of a configuration cmdlet. Throws TenantProblem when there is none or it is unreadable. */
export async function readExchangeConfig<T>(
  exchange: ExchangeReader,
  cmdlet: `Get-${string}`,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T; readonly gaps: readonly Gap[] }> {
  const { items, gaps } = await exchange.list(cmdlet, {}, schema);
  const [value] = items;
  if (value !== undefined) return { value, gaps };
  const [gap] = gaps;
  if (gap === undefined || gap.reason === 'bug') throw new TenantProblem('invalid-response', `${cmdlet}: no object`);
  throw new TenantProblem(gap.reason, gap.detail);
}
