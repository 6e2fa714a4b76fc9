import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { outboundConnector } from './exchange-objects.js';

/** Connectors that send mail out, those in test mode too, by `Get-OutboundConnector`. */
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
