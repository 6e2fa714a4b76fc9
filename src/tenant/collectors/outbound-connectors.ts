import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { outboundConnector } from './exchange-objects.js';

/** Connectors for outgoing mail, test mode included, from `Get-OutboundConnector`. */
export const outboundConnectors = defineCollector({
  fact: 'outboundConnectors',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list(
      'Get-OutboundConnector',
      { IncludeTestModeConnectors: true },
      outboundConnector,
    );
    return { value: items, gaps };
  },
});
