import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { inboundConnector } from './exchange-objects.js';

/** Connectors for incoming mail, from `Get-InboundConnector`. */
export const inboundConnectors = defineCollector({
  fact: 'inboundConnectors',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-InboundConnector', {}, inboundConnector);
    return { value: items, gaps };
  },
});
