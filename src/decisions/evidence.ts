import type { AuditEvent } from '../core/audit-event.js';
import type { AuditStore } from '../core/audit-ports.js';
import type { AppEvidence, EvidenceReader } from '../core/decision-ports.js';
import { appHandles } from '../core/handles.js';
import type { IncidentRecord } from '../core/incident.js';
import type { AnswerService } from '../core/ports.js';
import { bySeverity } from '../core/severity.js';

export interface EvidenceOptions {
  readonly audit: Pick<AuditStore, 'byHandles'>;
  readonly incidents: { find(id: string): Promise<IncidentRecord | undefined> };
  /** Everything known of the app, risk included. */
  readonly answers: Pick<AnswerService, 'answer'>;
}

/** The dossier's sections that say why an app deserves a look. */
const TELLING = ['risk', 'oddities', 'permissions', 'roles', 'consent'] as const;
const MOST_LINES = 12;

/** From the incident, the kept audit events and the dossier, read together: who had a hand in it is in all three. */
export function createEvidenceReader({ audit, incidents, answers }: EvidenceOptions): EvidenceReader {
  return {
    async of(servicePrincipalId, incidentId) {
      const record = incidentId === undefined ? undefined : await incidents.find(incidentId);
      if (incidentId !== undefined && record === undefined) return { ok: false, reason: 'other-app' };
      const understanding = {
        question: '',
        intent: 'app-details',
        parameters: { app: servicePrincipalId },
        confidence: 1,
        alternatives: [],
      } as const;
      const answer = await answers.answer({ understanding, refresh: true });
      if (answer.kind === 'choose-app') {
        return { ok: false, reason: answer.choice.found === 'unreadable' ? 'unreadable' : 'no-such-app' };
      }
      if (answer.kind !== 'dossier') return { ok: false, reason: 'unreadable' };
      const { dossier } = answer;
      const { app } = dossier;
      if (app.id.toLowerCase() !== servicePrincipalId.toLowerCase()) return { ok: false, reason: 'no-such-app' };
      const own = new Set(appHandles({ appId: app.appId, servicePrincipalId: app.id }));
      if (record !== undefined && !record.incident.handles.some((handle) => own.has(handle))) {
        return { ok: false, reason: 'other-app' };
      }
      const handles = [...new Set([...own, ...(record?.incident.handles ?? [])])].filter((one) =>
        one.startsWith('app:'),
      );
      const events = await audit.byHandles(handles);
      const incident = record?.incident;
      const severities = [dossier.severity ?? 'low', ...(incident === undefined ? [] : [incident.severity])] as const;
      const risk = dossier.sections.filter(({ id }) => TELLING.some((telling) => telling === id));
      const lines = [
        ...(incident === undefined ? [] : [incident.headline]),
        dossier.headline,
        ...risk.map(({ title, summary }) => `${title}: ${summary}`),
      ];
      return {
        ok: true,
        value: {
          severity: [...severities].toSorted(bySeverity)[0] ?? 'high',
          lines: [...new Set(lines)].slice(0, MOST_LINES),
          people: peopleIn(events, record),
          suspects: suspectsIn(record),
          madeByApp: madeBy(events, own),
        },
      };
    },
  };
}

const OBJECT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** People who did something about the app, by object id; the directory's log has it, the unified log at times only the name. */
function peopleIn(events: readonly AuditEvent[], record: IncidentRecord | undefined): readonly string[] {
  const actors = [...events.map(({ actor }) => actor), ...(record?.incident.people ?? [])];
  return [...new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id))]
    .filter((id) => OBJECT_ID.test(id))
    .toSorted();
}

function suspectsIn(record: IncidentRecord | undefined): AppEvidence['suspects'] {
  const suspected = (record?.incident.timeline ?? []).filter(({ stage }) => stage === 'admin-suspect');
  const names = new Set(suspected.flatMap(({ actor }) => actor?.id ?? []));
  const people = record?.incident.people ?? [];
  return people.filter(({ id }) => OBJECT_ID.test(id) && names.has(id)).map(({ id, name }) => ({ id, name }));
}

/** What the app itself made, by name, whether it was removed since or not. */
function madeBy(events: readonly AuditEvent[], own: ReadonlySet<string>): AppEvidence['madeByApp'] {
  const made = (noun: string) =>
    events
      .filter(({ operation, actor, succeeded }) => {
        return (
          succeeded &&
          actor.kind === 'app' &&
          own.has(`app:${actor.id.toLowerCase()}`) &&
          operation.toLowerCase() === `new-${noun}`
        );
      })
      .flatMap(({ target, parameters }) => [target, parameters['Name'] ?? ''])
      .filter((name) => name !== '');
  return {
    inboundConnectors: [...new Set(made('inboundconnector'))],
    transportRules: [...new Set(made('transportrule'))],
  };
}
