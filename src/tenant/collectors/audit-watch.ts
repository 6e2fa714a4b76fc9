import { defineCollector } from '../fact-collector.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** How far the audit watch has read each source. Sends no requests to the tenant: the watch recorded it. */
export const auditWatch = defineCollector({
  fact: 'auditWatch',
  after: [],
  permissions: [],
  async collect({ auditStates }) {
    const sources = await auditStates();
    return { value: omitUndefined({ sources }) };
  },
});
