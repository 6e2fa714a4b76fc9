import type { AuditEvent } from '../../core/audit-event.js';
import type { PersonReader } from '../../core/person.js';
import type { Clock, Log } from '../../core/ports.js';
import { partOf } from '../apps/parts.js';
import { directoryEvent } from '../audit/directory-event.js';
import type { GraphReads } from '../graph/reads.js';
import { callContext, measured } from '../metered.js';
import type { CallContext } from '../service.js';
import { findPeople } from './find-people.js';
import { readPerson } from './read-person.js';

const AUDITS_READ = { permission: 'AuditLog.Read.All' };

/** Reads single people, each question with its own count of requests. */
export function createPersonReader(
  graphFor: (context: CallContext) => GraphReads,
  clock: Clock,
  log: Log,
): PersonReader {
  return {
    find: (asked, options) => findPeople(graphFor(callContext(options)), log, asked),
    read: (person, options) => measured(clock, options, (context) => readPerson(graphFor(context), log, person)),
    /** It keeps 30 days, 7 without Entra ID P1. Source: https://learn.microsoft.com/graph/api/directoryaudit-list */
    async acts({ id }, from, options) {
      const context = callContext(options);
      const events = await partOf(log, 'what they did', async () => {
        const by = `activityDateTime ge ${from} and initiatedBy/user/id eq '${id.replaceAll("'", "''")}'`;
        const { items, gaps } = await graphFor(context).list({
          path: `/v1.0/auditLogs/directoryAudits?$filter=${encodeURIComponent(by)}&$top=1000`,
          schema: directoryEvent,
          key: (event: AuditEvent) => event.id,
          need: AUDITS_READ,
        });
        return { value: items, gaps };
      });
      return { events, requests: context.meter.requests };
    },
  };
}
