import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { acceptedDomain } from './exchange-objects.js';

/** Domains the organisation receives mail for, from `Get-AcceptedDomain`. */
export const acceptedDomains = defineCollector({
  fact: 'acceptedDomains',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-AcceptedDomain', {}, acceptedDomain);
    return { value: items, gaps };
  },
});
