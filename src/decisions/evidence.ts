import type { AuditEvent } from '../core/audit-event.js';
import type { AuditStore } from '../core/audit-ports.js';
import type { AppEvidence, EvidenceReader } from '../core/decision-ports.js';
import type { Dossier } from '../core/dossier.js';
import { appHandles } from '../core/handles.js';
import type { IncidentStore } from '../core/incident-ports.js';
import type { AnswerService } from '../core/ports.js';
import { worstOf } from '../core/severity.js';
import { handsIn, suspectsIn } from './hands.js';

/** What the evidence reader needs. */
export interface EvidenceOptions {
  readonly audit: Pick<AuditStore, 'byHandles'>;
  readonly incidents: Pick<IncidentStore, 'find' | 'byHandles'>;
  /** Gives everything known about the app, including its risk. */
  readonly answers: Pick<AnswerService, 'answer'>;
}

/** Dossier sections that say why an app is suspicious. */
const TELLING = ['risk', 'oddities', 'permissions', 'roles', 'consent'] as const;
/** Sections whose gaps make the severity uncertain. */
const DECISIVE = ['identity', 'permissions', 'roles'] as const;
const MOST_LINES = 12;

/**
 * Reads evidence from the app's incidents, the stored audit events and the dossier together: conflicts of interest show up in all three.
 * Incidents are found by the app's own ids; the one named on a card is only checked to be about this app.
 */
export function createEvidenceReader({ audit, incidents, answers }: EvidenceOptions): EvidenceReader {
  return {
    async of(servicePrincipalId, incidentId, { byHand } = {}) {
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
      // The id is a person's, not an app's.
      if (answer.kind === 'person' || answer.kind === 'choose-person') return { ok: false, reason: 'no-such-app' };
      if (answer.kind !== 'dossier') return { ok: false, reason: 'unreadable' };
      const { dossier } = answer;
      const { app } = dossier;
      if (app.id.toLowerCase() !== servicePrincipalId.toLowerCase()) return { ok: false, reason: 'no-such-app' };
      const own = new Set(appHandles({ appId: app.appId, servicePrincipalId: app.id }));
      if (record !== undefined && !record.incident.handles.some((handle) => own.has(handle))) {
        return { ok: false, reason: 'other-app' };
      }
      const records = await incidents.byHandles([...own]);
      const known = [...records, ...(record === undefined ? [] : [record])]
        .map(({ incident }) => incident)
        .filter(({ subject }) => subject.kind === 'service-principal');
      const handles = new Set([...own, ...known.flatMap((incident) => incident.handles)]);
      const events = await audit.byHandles([...handles].filter((one) => one.startsWith('app:')));
      const whole = isJudgedWhole(dossier);
      // What could not be read may be the worst part.
      const severity = worstOf([
        whole ? (dossier.severity ?? 'low') : 'critical',
        ...known.map((incident) => incident.severity),
      ]);
      const risk = dossier.sections.filter(({ id }) => TELLING.some((telling) => telling === id));
      const lines = [
        ...known.map((incident) => incident.headline),
        dossier.headline,
        ...(whole ? [] : ['What it may do could not all be read: it counts as critical.']),
        ...risk.map(({ title, summary }) => `${title}: ${summary}`),
      ];
      return {
        ok: true,
        value: {
          severity,
          lines: [...new Set(lines)].slice(0, MOST_LINES),
          people: handsIn(events, known, byHand),
          suspects: suspectsIn(known),
          madeByApp: madeBy(events, own),
        },
      };
    },
  };
}

/** Whether all the app may do is known. A missing licence hides nothing: without it nothing could be granted there. */
function isJudgedWhole({ judgedWhole, sections }: Dossier): boolean {
  const gaps = sections.filter(({ id }) => DECISIVE.some((decisive) => decisive === id)).flatMap((one) => one.gaps);
  return judgedWhole || (gaps.length > 0 && gaps.every(({ reason }) => reason === 'licence-missing'));
}

/** Connectors and rules that the app created, by name, including removed ones. */
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
