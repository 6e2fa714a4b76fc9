import type { AuditApi } from '../audit/model/audit-api-port.js';
import type { CallOptions } from '../core/call-options.js';

/** The same API; every response that it gets, also one that leads to another try, is reported as progress. */
export function reportAuditApiProgress(api: AuditApi, onProgress: () => void): AuditApi {
  const and = (options?: CallOptions): CallOptions => ({ ...options, onResponse: onProgress });
  return {
    isSubscribed: (contentType, options) => api.isSubscribed(contentType, and(options)),
    subscribe: (contentType, options) => api.subscribe(contentType, and(options)),
    listBlobs: (contentType, period, options) => api.listBlobs(contentType, period, and(options)),
    readBlob: (blob, options) => api.readBlob(blob, and(options)),
    directoryAudits: (from, options) => api.directoryAudits(from, and(options)),
    searchAuditLog: (period, recordType, options) => api.searchAuditLog(period, recordType, and(options)),
  };
}
