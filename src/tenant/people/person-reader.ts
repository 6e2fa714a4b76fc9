import type { AuditEvent } from '../../core/audit-event.js';
import type { PersonReader } from '../../core/person.js';
import type { Clock, Log } from '../../core/ports.js';
import { partOf } from '../apps/parts.js';
import { directoryEvent } from '../audit/directory-event.js';
import { AUDITS, AUDITS_READ, logReach } from '../audit/log-reach.js';
import type { GraphReads } from '../graph/reads.js';
import { callContext, measured } from '../metered.js';
import type { CallContext } from '../service.js';
import { findPeople } from './find-people.js';
import { readPerson } from './read-person.js';

/** Reads single people; each question has its own request count. */
export function createPersonReader(
  graphFor: (context: CallContext) => GraphReads,
  clock: Clock,
  log: Log,
): PersonReader {
  return {
    find: (asked, options) => findPeople(graphFor(callContext(options)), log, asked),
    read: (person, options) => measured(clock, options, (context) => readPerson(graphFor(context), log, person)),
    /** Source: https://learn.microsoft.com/graph/api/directoryaudit-list */
    async acts({ id }, from, options) {
      const context = callContext(options);
      const events = await partOf(log, 'what they did', async () => {
        const graph = graphFor(context);
        const reach = await logReach(graph, from, clock.now(), 'what they did');
        const by = `activityDateTime ge ${from} and initiatedBy/user/id eq '${id.replaceAll("'", "''")}'`;
        const { items, gaps } = await graph.list({
          path: `${AUDITS}?$filter=${encodeURIComponent(by)}&$top=1000`,
          schema: directoryEvent,
          key: (event: AuditEvent) => event.id,
          need: AUDITS_READ,
        });
        return { value: items, gaps: [...reach.gaps, ...gaps] };
      });
      return { events, requests: context.meter.requests };
    },
  };
}
