import type { Decision, DecisionRefusal } from '../core/decision.js';
import type { AppEvidence, EvidenceReader, SnapshotReader } from '../core/decision-ports.js';
import type { AppSnapshot } from '../core/remediation.js';
import type { Severity } from '../core/severity.js';
import { conflictedIn, handWorkOf } from './people.js';

/** What reads an app's current state. */
export interface AppReaders {
  readonly evidence: EvidenceReader;
  readonly snapshots: SnapshotReader;
}

/** The current state of a decision's app. `hands`: object ids of people who own it, gave it something or consented to it. */
export interface AppNow {
  readonly app: AppSnapshot;
  readonly severity: Severity;
  readonly hands: readonly string[];
}

type Unread = Extract<DecisionRefusal, 'cannot-verify' | 'no-such-decision'>;

/** Reads the app completely or not at all: who may decide, and on what, depends on it. `no-such-decision`: the app is gone. */
export async function readAppNow(readers: AppReaders, { app, incidentId, state }: Decision): Promise<AppNow | Unread> {
  const byHand = handWorkOf(state);
  const found = await readers.evidence.of(app.id, incidentId, byHand && { byHand });
  if (!found.ok) return found.reason === 'no-such-app' ? 'no-such-decision' : 'cannot-verify';
  const taken = await takeWhole(readers, app.id, found.value);
  if (typeof taken === 'string') return taken;
  return { app: taken, severity: found.value.severity, hands: conflictedIn(found.value.people, taken) };
}

/** Takes a snapshot that includes everyone with a conflict of interest. */
export async function takeWhole(
  { snapshots }: Pick<AppReaders, 'snapshots'>,
  servicePrincipalId: string,
  { madeByApp, suspects }: Pick<AppEvidence, 'madeByApp' | 'suspects'>,
): Promise<AppSnapshot | Unread> {
  const taken = await snapshots.take(servicePrincipalId, madeByApp);
  if (!taken.ok) return 'cannot-verify';
  if (taken.value === undefined) return 'no-such-decision';
  return taken.value.peopleRead ? { ...taken.value, suspects } : 'cannot-verify';
}

/** Object ids of people with a conflict of interest now; empty if the app is gone, as it may still be restored. */
export async function handsNow(
  readers: AppReaders,
  decision: Decision,
): Promise<readonly string[] | Extract<DecisionRefusal, 'cannot-verify'>> {
  const now = await readAppNow(readers, decision);
  if (now === 'cannot-verify') return now;
  return now === 'no-such-decision' ? [] : now.hands;
}
