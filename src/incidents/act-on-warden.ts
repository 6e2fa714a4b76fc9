import { daysBetween } from '../core/instant.js';
import type { DetectionId } from '../detections/model/detection-id.js';
import type { DetectionMatch } from '../detections/model/detection.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { EventIndex } from './event-index.js';

/** Rights and credentials that one of our apps gets this soon after it was made are its setup. */
const SETUP_DAYS = 1;

/** What a change of one of our identities means, by the detection that sees it. */
const CHANGES: Readonly<Partial<Record<DetectionId, 'own-credential-added' | 'own-rights-changed'>>> = {
  'app-credential-added': 'own-credential-added',
  'app-owner-added': 'own-rights-changed',
  'app-redirect-changed': 'own-rights-changed',
  'app-role-assigned': 'own-rights-changed',
  'high-privilege-grant': 'own-rights-changed',
};

/**
 * Rates an act by or on Tenant Warden's own identities. Whoever acts as Tenant Warden without a decision holds its credential; whoever
 * adds a credential, an owner or rights to it is about to: nothing is worse, whatever the act.
 */
export function rateActOnWarden(
  match: DetectionMatch,
  { detection, event }: { readonly detection: DetectionId; readonly event: AuditEvent },
  index: EventIndex,
): DetectionMatch {
  if (index.ownActs.isUnplanned(event)) {
    return { ...match, ...WORST, title: `${match.title}, as Tenant Warden and without a decision` };
  }
  if (event.app === undefined || !index.isOwnApp(event.app)) return match;
  const isDeleted = DELETED.test(event.operation);
  const stage = isDeleted ? 'own-rights-changed' : CHANGES[detection];
  if (stage === undefined) return match;
  // `info`: something was taken away, such as a credential that ran out.
  if (match.severity === 'info' && !isDeleted) return match;
  if (isSetup(event, index)) return match;
  // Before there was a record it was being set up, and files may tell of that: no worse than of another app.
  const isRecorded = index.ownActs.isRecorded(event);
  if (isRecorded !== true && event.actor.kind !== 'app') return isRecorded === undefined ? { ...match, stage } : match;
  return { ...match, ...WORST, stage, title: `${match.title}, one of Tenant Warden’s own identities` };
}

/** Without its identity Tenant Warden sees, or does, nothing any more. */
const DELETED = /^(?:hard )?(?:delete|remove) (?:application|service principal)$/i;
const WORST = { severity: 'critical', confidence: 'high' } as const;

function isSetup({ app, at }: AuditEvent, index: EventIndex): boolean {
  const since = index.affectedApp(app)?.known.createdAt;
  return since !== undefined && Math.abs(daysBetween(since, at)) <= SETUP_DAYS;
}
