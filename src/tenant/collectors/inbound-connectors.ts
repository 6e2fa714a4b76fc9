import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { inboundConnectorSchema } from './lib/exchange-object-schemas.js';

/** Connectors for incoming mail, from `Get-InboundConnector`. */
export const inboundConnectors = defineCollector({
  fact: 'inboundConnectors',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-InboundConnector', {}, inboundConnectorSchema);
    return { value: items, gaps };
  },
});
