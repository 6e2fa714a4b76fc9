import { quoteODataText } from '../graph/odata-text.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import type { PersonReader } from '../model/person-reader-port.js';
import { readDossierPart } from '../dossier-part-reader.js';
import { directoryAuditEventSchema } from '../audit/directory-audit-schema.js';
import { DIRECTORY_AUDITS_PATH, DIRECTORY_AUDITS_READ, findAuditLogStart } from '../audit/audit-log-retention.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { createCallContext, measureRead } from '../http/request-metering.js';
import type { CallContext } from '../http/tenant-api-service.js';
import { findPeople } from './find-people.js';
import { readPerson } from './read-person.js';

/** Reads single people; each question has its own request count. */
export function createPersonReader(
  graphFor: (context: CallContext) => GraphReader,
  clock: Clock,
  log: Log,
): PersonReader {
  return {
    find: (asked, options) => findPeople(graphFor(createCallContext(options)), log, asked),
    read: (person, options) => measureRead(clock, options, (context) => readPerson(graphFor(context), log, person)),
    /** Source: https://learn.microsoft.com/graph/api/directoryaudit-list */
    async acts({ id }, from, options) {
      const context = createCallContext(options);
      const events = await readDossierPart(log, 'what they did', async () => {
        const graph = graphFor(context);
        const reach = await findAuditLogStart(graph, from, clock.now(), 'what they did');
        const ofPerson = quoteODataText(id);
        const lists = await Promise.all(
          [`initiatedBy/user/id eq ${ofPerson}`, `targetResources/any(t:t/id eq ${ofPerson})`].map((which) =>
            graph.list({
              path: `${DIRECTORY_AUDITS_PATH}?$filter=${encodeURIComponent(`activityDateTime ge ${from} and ${which}`)}&$top=1000`,
              schema: directoryAuditEventSchema,
              key: (event: AuditEvent) => event.id,
              need: DIRECTORY_AUDITS_READ,
            }),
          ),
        );
        return {
          value: lists.flatMap(({ items }) => items),
          gaps: [...reach.gaps, ...lists.flatMap((list) => list.gaps)],
        };
      });
      return { events, requests: context.meter.requests };
    },
  };
}
