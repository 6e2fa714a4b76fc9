import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { outboundConnectorSchema } from './lib/exchange-object-schemas.js';

/** Connectors for outgoing mail, test mode included, from `Get-OutboundConnector`. */
export const outboundConnectors = defineCollector({
  fact: 'outboundConnectors',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list(
      'Get-OutboundConnector',
      { IncludeTestModeConnectors: true },
      outboundConnectorSchema,
    );
    return { value: items, gaps };
  },
});
