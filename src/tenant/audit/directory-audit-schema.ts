import { z } from 'zod/v4';
import { parseRecord } from '../../audit/records/audit-record-parser.js';

/** Parses an entry of Graph's `directoryAudits` into an AuditEvent; an unreadable entry is an invalid response. */
export const directoryAuditEventSchema = z.unknown().transform((raw, context) => {
  const parsed = parseRecord(raw, 'graph');
  if (parsed.kind === 'event') return parsed.event;
  context.addIssue(parsed.reason);
  return z.NEVER;
});
