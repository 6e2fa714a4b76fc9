import type { AuditEvent } from '../../m365/audit-event.js';
import { mergeSameActs } from '../../m365/same-acts.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { ReadResult } from '../../core/read-result.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { Decision } from '../../decisions/model/decision.js';
import { createAppSection, valuesOf } from '../dossier-section.js';
import type { DossierSection } from '../model/app-dossier.js';
import type { AppTrail } from './app-audit-trail.js';

/** The open incidents that name the app. */
export function appIncidentsSection({ incidents, gaps }: AppTrail): DossierSection {
  return createAppSection('incidents', {
    ...(incidents.length === 0 ? {} : { summary: formatCount(incidents.length, 'open incident') }),
    none: 'no open incident names it',
    lines: incidents.map(({ incident: { headline, severity, lastAt, eventCount } }) => ({
      text: `${headline} (open, ${formatCount(eventCount, 'event')}, last ${formatUtcMinute(lastAt)})`,
      severity,
    })),
    gaps,
  });
}

const STATES: Readonly<Record<Decision['state']['name'], string>> = {
  open: 'nobody decided yet',
  approved: 'approved',
  'approval-proposed': 'an approval waits for a second person',
  planned: 'a plan to revoke waits to be confirmed',
  'revoke-proposed': 'a revoke waits for a second person',
  revoking: 'being revoked',
  revoked: 'revoked',
  'failed-in-part': 'revoked in part',
  undoing: 'the revoke is being undone',
  undone: 'the revoke was undone',
  superseded: 'replaced by another decision',
  expired: 'expired',
};

/** What was decided about the app, by whom and when. */
export function appDecisionsSection({ decision, record, gaps }: AppTrail): DossierSection {
  return createAppSection('decisions', {
    ...(decision === undefined
      ? {}
      : { summary: `${STATES[decision.state.name]}, ${formatUtcMinute(decision.changedAt)}` }),
    none: 'nobody was asked to decide',
    lines: record.map(({ at, what, by }) => ({
      text: `${formatUtcMinute(at)}: ${what.replaceAll('-', ' ')}${by === null ? '' : ` by ${by.name}`}`,
    })),
    gaps,
  });
}

/** The directory's log and the kept events as one, newest first; an act that both have counts once. */
export function mergeAppHistory(
  history: ReadResult<readonly AuditEvent[]>,
  kept: readonly AuditEvent[],
): ReadResult<readonly AuditEvent[]> {
  const byId = new Map([...kept, ...valuesOf(history)].map((event) => [event.id, event]));
  const all = mergeSameActs([...byId.values()]);
  return history.ok || kept.length > 0 ? { ok: true, value: all, gaps: history.gaps } : history;
}
