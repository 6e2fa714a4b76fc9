import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { transportRule } from './exchange-objects.js';

/** Mail flow rules, by `Get-TransportRule`; it gives 1,000 unless told otherwise. */
export const transportRules = defineCollector({
  fact: 'transportRules',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-TransportRule', { ResultSize: 'Unlimited' }, transportRule);
    return { value: items, gaps };
  },
});
