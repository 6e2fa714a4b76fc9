import { type ActivityContentType } from '../../m365/activity-content-types.js';
import type { CallOptions } from '../../core/call-options.js';
import type { Instant } from '../../core/instant.js';

/** A content blob of the activity feed: a few hundred records, unordered, possibly seen before. */
export interface ActivityBlob {
  readonly contentId: string;
  readonly contentUri: string;
  /** When it became available; windows and cursors use this time. */
  readonly createdAt: Instant;
}

/**
 * Microsoft's audit APIs as the audit room needs them. Implemented by `tenant`, which alone knows addresses, tokens and retries.
 * Methods throw the tenant room's expected error (with `gap`) when something could not be read; nothing is skipped silently.
 */
export interface AuditApi {
  /** Whether the feed is on. While off, it collects nothing, and this cannot be seen later. */
  isSubscribed(contentType: ActivityContentType, options?: CallOptions): Promise<boolean>;
  /** Switches the feed on; harmless if it already is. */
  subscribe(contentType: ActivityContentType, options?: CallOptions): Promise<void>;
  /**
   * Lists all pages of blobs that became available in [from, to), in whole seconds: at most 24 hours, starting at most 7 days ago. Or
   * those of the last 24 hours, up to now by the service's own clock.
   */
  listBlobs(
    contentType: ActivityContentType,
    period: { readonly from: Instant; readonly to: Instant } | 'last-24-hours',
    options?: CallOptions,
  ): Promise<readonly ActivityBlob[]>;
  /** The blob's decompressed bytes: a JSON array. */
  readBlob(blob: ActivityBlob, options?: CallOptions): Promise<Uint8Array>;
  /** Raw `directoryAudit` objects since a moment, oldest first, page by page. */
  directoryAudits(from: Instant, options?: CallOptions): AsyncIterable<readonly unknown[]>;
  /** Raw `auditData` of the unified audit log in a period, by record type (`exchangeAdmin`, `azureActiveDirectory`); takes minutes. */
  searchAuditLog(
    period: { readonly from: Instant; readonly to: Instant },
    recordType: string,
    options?: CallOptions,
  ): AsyncIterable<readonly unknown[]>;
}
