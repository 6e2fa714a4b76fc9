import { defineCollector } from '../collector.js';

/** How far the audit watch has read each source. Sends no requests to the tenant: the watch recorded it. */
export const auditWatch = defineCollector({
  fact: 'auditWatch',
  after: [],
  permissions: [],
  async collect({ auditStates }) {
    const sources = await auditStates();
    return { value: sources === undefined ? {} : { sources } };
  },
});
