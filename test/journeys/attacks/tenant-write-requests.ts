import type { RequestLogEntry } from '../../../src/demo/start-demo-tenant.js';

/** POSTs that read, and those that ask for a token or subscribe to a feed. Cmdlets are told by the writers that were made. */
const READING = /\/(\$batch|token|InvokeCommand|subscriptions\/start|queries|checkMemberGroups|getMemberObjects)(\?|$)/;

/** Whether a request to the demo tenant changes something in it. */
export function isWrite({ method, path }: RequestLogEntry): boolean {
  return method !== 'GET' && !(method === 'POST' && READING.test(path));
}
