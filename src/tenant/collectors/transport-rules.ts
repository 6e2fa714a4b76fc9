import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { transportRuleSchema } from './lib/exchange-object-schemas.js';

/** Mail flow rules, from `Get-TransportRule`, which returns only 1,000 without `ResultSize`. */
export const transportRules = defineCollector({
  fact: 'transportRules',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-TransportRule', { ResultSize: 'Unlimited' }, transportRuleSchema);
    return { value: items, gaps };
  },
});
