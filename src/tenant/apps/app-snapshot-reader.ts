import { z } from 'zod/v4';
import type { ReadResult } from '../../core/read-result.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { createCallContext } from '../http/request-metering.js';
import type { CallContext } from '../http/tenant-api-service.js';
import type { AppReader } from '../model/app-reader-port.js';
import type { AppSnapshotReader } from '../model/app-snapshot-reader-port.js';
import { verifyRemediation } from '../responder/remediation-verifier.js';
import { TenantProblem } from '../tenant-problem.js';
import { composeAppSnapshot } from './compose-app-snapshot.js';

const anything = z.looseObject({});

/** What a snapshot is read with. */
export interface AppSnapshotSources {
  readonly graphFor: (context: CallContext) => GraphReader;
  readonly exchangeFor: (context: CallContext) => ExchangeReader;
  readonly apps: Pick<AppReader, 'readForDecision'>;
}

/** Takes snapshots of apps with the reader's permissions. */
export function createAppSnapshotReader({ graphFor, exchangeFor, apps }: AppSnapshotSources): AppSnapshotReader {
  return {
    async take(app, madeByApp, options) {
      const found =
        typeof app === 'string' ? await apps.readForDecision(app, options) : { ok: true as const, value: app };
      if (!found.ok) return { ok: false, gap: found.gaps[0] };
      if (found.value === undefined) return { ok: true, value: undefined };
      const exchange = exchangeFor(createCallContext(options));
      const [inboundConnectors, transportRules] = await Promise.all([
        madeBy(exchange, 'Get-InboundConnector', madeByApp.inboundConnectors),
        madeBy(exchange, 'Get-TransportRule', madeByApp.transportRules),
      ]);
      return { ok: true, value: composeAppSnapshot(found.value, { inboundConnectors, transportRules }) };
    },
    verify(verification, options) {
      const context = createCallContext(options);
      return verifyRemediation({ graph: graphFor(context), exchange: exchangeFor(context) }, verification);
    },
  };
}

/** The connectors or rules of these names that still exist, with all properties. */
async function madeBy(
  exchange: ExchangeReader,
  cmdlet: 'Get-InboundConnector' | 'Get-TransportRule',
  names: readonly string[],
): Promise<ReadResult<readonly Readonly<Record<string, unknown>>[]>> {
  if (names.length === 0) return { ok: true, value: [], gaps: [] };
  const wanted = new Set(names);
  const isWanted = (id: unknown) => typeof id === 'string' && wanted.has(id);
  try {
    const { items, gaps } = await exchange.list(cmdlet, {}, anything);
    return { ok: true, value: items.filter((item) => [item['Name'], item['Guid']].some(isWanted)), gaps };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    return { ok: false, gaps: [error.gap] };
  }
}
