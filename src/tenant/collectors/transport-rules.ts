import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { transportRule } from './exchange-objects.js';

/** Mail flow rules, from `Get-TransportRule`, which returns only 1,000 without `ResultSize`. */
export const transportRules = defineCollector({
  fact: 'transportRules',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-TransportRule', { ResultSize: 'Unlimited' }, transportRule);
    return { value: items, gaps };
  },
});
