import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { transportRuleSchema } from './lib/exchange-object-schemas.js';

/** Mail flow rules, from `Get-TransportRule`. */
export const transportRules = defineCollector({
  fact: 'transportRules',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-TransportRule', {}, transportRuleSchema);
    return { value: items, gaps };
  },
});
