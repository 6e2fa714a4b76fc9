import { z } from 'zod/v4';
import type { Log } from '../../core/log.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { readAppAccessPolicies } from '../collectors/exchange-app-access.js';
import { readDossierPart } from '../dossier-part-reader.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import type { AppReading } from '../model/app-reader-port.js';
import { TenantProblem } from '../tenant-problem.js';

/** Failures of the whole service: asking more of it would only take longer. */
const OUTAGES: readonly TenantProblem['reason'][] = ['unreachable', 'throttled'];

const reference = z.looseObject({});

/** What Exchange gives to an app and denies it. */
export type AppInExchange = Pick<AppReading, 'exchangeRoleGroupMembers' | 'exchangeAppAccess'>;

/** Reads the facts of the whole tenant, which take several requests. */
export interface ExchangeFactReads {
  readonly members: () => Promise<AppInExchange['exchangeRoleGroupMembers']>;
  readonly access: () => Promise<AppInExchange['exchangeAppAccess']>;
}

/**
 * Reads Exchange's role groups and management roles for one app only if Exchange knows the app: both name references to service principals,
 * which an administrator creates first, so an app without one has none. Access policies name apps by their app id and are read in any case.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-serviceprincipal
 */
export async function readAppInExchange(
  exchange: ExchangeReader,
  log: Log,
  app: NamedApp,
  reads: ExchangeFactReads,
): Promise<AppInExchange> {
  const whole = async (): Promise<AppInExchange> => {
    const [exchangeRoleGroupMembers, exchangeAppAccess] = await Promise.all([reads.members(), reads.access()]);
    return { exchangeRoleGroupMembers, exchangeAppAccess };
  };
  try {
    if (!(await isUnknownToExchange(exchange, app))) return await whole();
    const policies = await readDossierPart(log, 'access policies of Exchange', () => readAppAccessPolicies(exchange));
    return {
      exchangeRoleGroupMembers: { ok: true, value: [], gaps: [] },
      exchangeAppAccess: policies.ok ? { ...policies, value: { roles: [], policies: policies.value } } : policies,
    };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    // A reader that may not list references may still list groups.
    if (!OUTAGES.includes(error.reason)) return whole();
    const unread = { ok: false, gaps: [error.gap] } as const;
    return { exchangeRoleGroupMembers: unread, exchangeAppAccess: unread };
  }
}

/** Whether the list of references is complete and none has an id or the name of the app. Throws TenantProblem. */
async function isUnknownToExchange(exchange: ExchangeReader, { id, appId, name }: NamedApp): Promise<boolean> {
  const { items, gaps } = await exchange.list('Get-ServicePrincipal', {}, reference);
  const known = new Set([id, appId, name].map((text) => text.toLowerCase()));
  const isOfApp = (value: unknown) => typeof value === 'string' && known.has(value.toLowerCase());
  return gaps.length === 0 && !items.some((item) => Object.values(item).some(isOfApp));
}
