import { defineCollector } from '../fact-collector.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/**
 * How far the audit watch has read each source. Sends no requests to the tenant: the watch recorded it. A source that the tenant's cloud
 * does not offer is a gap: nobody can read it.
 */
export const auditWatch = defineCollector({
  fact: 'auditWatch',
  after: [],
  permissions: [],
  async collect({ auditStates }) {
    const sources = await auditStates();
    const gaps = (sources ?? []).flatMap(({ gap }) => (gap?.reason === 'not-offered' ? [gap] : []));
    return { value: omitUndefined({ sources }), gaps };
  },
});
