import type { AppAssessment } from '../answers/model/app-dossier.js';
import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { buildAppCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import { worstSeverity } from '../core/severity.js';
import type { AppReader, AppReading } from '../tenant/model/app-reader-port.js';
import type { MadeByApp } from '../tenant/model/app-snapshot-reader-port.js';
import { findConflictedPeople, findSuspects } from './conflict-of-interest-evidence.js';
import type { AppEvidenceReader } from './model/app-evidence-reader-port.js';

/** What the evidence reader needs. */
export interface EvidenceReaderOptions {
  readonly audit: Pick<AuditStore, 'byHandles'>;
  readonly incidents: Pick<IncidentStore, 'find' | 'byHandles'>;
  readonly apps: Pick<AppReader, 'readForDecision'>;
  /** Says how bad an app is and why. */
  readonly assess: (reading: AppReading) => AppAssessment;
}

/** Sections that say why an app is suspicious. */
const TELLING = ['risk', 'oddities', 'permissions', 'roles', 'consent'] as const;
/** Sections whose gaps make the severity uncertain. */
const DECISIVE = ['identity', 'permissions', 'roles'] as const;
const MOST_LINES = 12;

/**
 * Reads evidence from the app, its incidents and the stored audit events together: conflicts of interest show up in all three.
 * Incidents are found by the app's own ids; the one named on a card is only checked to be about this app.
 */
export function createEvidenceReader({ audit, incidents, apps, assess }: EvidenceReaderOptions): AppEvidenceReader {
  return {
    async of(servicePrincipalId, incidentId, { byHand } = {}) {
      const record = incidentId === undefined ? undefined : await incidents.find(incidentId);
      if (incidentId !== undefined && record === undefined) return { ok: false, reason: 'other-app' };
      const found = await apps.readForDecision(servicePrincipalId);
      if (!found.ok) return { ok: false, reason: 'unreadable' };
      if (found.value === undefined) return { ok: false, reason: 'no-such-app' };
      const { value: reading } = found;
      const { app } = reading;
      const own = new Set(buildAppCorrelationKeys({ appId: app.appId, servicePrincipalId: app.id }));
      if (record !== undefined && !record.incident.handles.some((handle) => own.has(handle))) {
        return { ok: false, reason: 'other-app' };
      }
      const records = await incidents.byHandles([...own]);
      const known = [...records, ...(record === undefined ? [] : [record])]
        .map(({ incident }) => incident)
        .filter(({ subject }) => subject.kind === 'service-principal');
      const handles = new Set([...own, ...known.flatMap((incident) => incident.handles)]);
      const events = await audit.byHandles([...handles].filter((one) => one.startsWith('app:')));
      const assessment = assess(reading);
      const whole = isJudgedWhole(assessment);
      // What could not be read may be the worst part.
      const severity = worstSeverity([
        whole ? (assessment.severity ?? 'low') : 'critical',
        ...known.map((incident) => incident.severity),
      ]);
      const risk = assessment.sections.filter(({ id }) => TELLING.some((telling) => telling === id));
      const lines = [
        ...known.map((incident) => incident.headline),
        assessment.headline,
        ...(whole ? [] : ['What it may do could not all be read: it counts as critical.']),
        ...risk.map(({ title, summary }) => `${title}: ${summary}`),
      ];
      return {
        ok: true,
        value: {
          severity,
          lines: [...new Set(lines)].slice(0, MOST_LINES),
          people: findConflictedPeople(events, known, byHand),
          suspects: findSuspects(known),
          madeByApp: madeBy(events, own),
          reading,
        },
      };
    },
  };
}

/** Whether all the app may do is known. A missing licence hides nothing: without it nothing could be granted there. */
function isJudgedWhole({ judgedWhole, sections }: AppAssessment): boolean {
  const gaps = sections.filter(({ id }) => DECISIVE.some((decisive) => decisive === id)).flatMap((one) => one.gaps);
  return judgedWhole || (gaps.length > 0 && gaps.every(({ reason }) => reason === 'licence-missing'));
}

/** Connectors and rules that the app created, by name, including removed ones. */
function madeBy(events: readonly AuditEvent[], own: ReadonlySet<string>): MadeByApp {
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
