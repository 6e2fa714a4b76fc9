import { defineCollector } from '../collector.js';

/** How far the watch over the audit trail has read each source: nothing is asked of the tenant, the watch has asked already. */
export const auditWatch = defineCollector({
  fact: 'auditWatch',
  after: [],
  permissions: [],
  async collect({ auditStates }) {
    const sources = await auditStates();
    return { value: sources === undefined ? {} : { sources } };
  },
});
