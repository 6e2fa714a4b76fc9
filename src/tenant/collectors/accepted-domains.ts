import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { acceptedDomainSchema } from './lib/exchange-object-schemas.js';

/** Domains the organisation receives mail for, from `Get-AcceptedDomain`. */
export const acceptedDomains = defineCollector({
  fact: 'acceptedDomains',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { items, gaps } = await exchange.list('Get-AcceptedDomain', {}, acceptedDomainSchema);
    return { value: items, gaps };
  },
});
