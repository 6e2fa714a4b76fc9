import { defineCollector } from '../fact-collector.js';
import { servicePrincipalList } from './lib/service-principal-list.js';

/** The tenant's service principals: its own apps and foreign ones that someone consented to. */
export const servicePrincipals = defineCollector({
  fact: 'servicePrincipals',
  after: [],
  permissions: ['Application.Read.All'],
  async collect({ shared }) {
    const { listed } = await shared(servicePrincipalList);
    const { items, gaps } = await listed;
    return { value: items, gaps };
  },
});
