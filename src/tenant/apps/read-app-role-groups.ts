import { z } from 'zod/v4';
import type { ReadResult } from '../../core/read-result.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { TenantProblem } from '../tenant-problem.js';

/** Failures of the whole service: asking more of it would only take longer. */
const OUTAGES: readonly TenantProblem['reason'][] = ['unreachable', 'throttled'];

const reference = z.looseObject({});

/**
 * Reads the members of Exchange's role groups for one app, which take a request per group: only if Exchange knows the app. A role group
 * holds references to service principals, which an administrator creates first, so an app without one is in no role group.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-serviceprincipal
 */
export async function readAppRoleGroupMembers(
  exchange: ExchangeReader,
  app: NamedApp,
  readMembers: () => Promise<ReadResult<readonly ExchangeRoleGroupMember[]>>,
): Promise<ReadResult<readonly ExchangeRoleGroupMember[]>> {
  try {
    return (await isUnknownToExchange(exchange, app)) ? { ok: true, value: [], gaps: [] } : await readMembers();
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    // A reader that may not list references may still list groups.
    return OUTAGES.includes(error.reason) ? { ok: false, gaps: [error.gap] } : readMembers();
  }
}

/** Whether the list of references is complete and none has an id or the name of the app. Throws TenantProblem. */
async function isUnknownToExchange(exchange: ExchangeReader, { id, appId, name }: NamedApp): Promise<boolean> {
  const { items, gaps } = await exchange.list('Get-ServicePrincipal', {}, reference);
  const known = new Set([id, appId, name].map((text) => text.toLowerCase()));
  const isOfApp = (value: unknown) => typeof value === 'string' && known.has(value.toLowerCase());
  return gaps.length === 0 && !items.some((item) => Object.values(item).some(isOfApp));
}
