import type { Severity } from '../core/severity.js';
import type { AppSnapshot } from '../remediations/model/app-snapshot.js';
import type { AppSnapshotReader } from '../tenant/model/app-snapshot-reader-port.js';
import type { AppEvidence, AppEvidenceReader } from './model/app-evidence-reader-port.js';
import type { DecisionRefusal } from './model/decision-service-port.js';
import type { Decision } from './model/decision.js';
import { findManualRevoke, mergeConflictedPeople } from './decision-participants.js';

/** What reads an app's current state. */
export interface CurrentAppReaders {
  readonly evidence: AppEvidenceReader;
  readonly snapshots: AppSnapshotReader;
}

/** The current state of a decision's app. `hands`: object ids of people who own it, gave it something or consented to it. */
export interface CurrentApp {
  readonly app: AppSnapshot;
  readonly severity: Severity;
  readonly hands: readonly string[];
}

type Unread = Extract<DecisionRefusal, 'cannot-verify' | 'no-such-decision'>;

/** Reads the app completely or not at all: who may decide, and on what, depends on it. `no-such-decision`: the app is gone. */
export async function readCurrentApp(readers: CurrentAppReaders, decision: Decision): Promise<CurrentApp | Unread> {
  const { app, incidentId } = decision;
  const byHand = findManualRevoke(decision);
  const found = await readers.evidence.of(app.id, incidentId, byHand && { byHand });
  if (!found.ok) return found.reason === 'no-such-app' ? 'no-such-decision' : 'cannot-verify';
  const taken = await takeCompleteSnapshot(readers, found.value);
  if (typeof taken === 'string') return taken;
  return { app: taken, severity: found.value.severity, hands: mergeConflictedPeople(found.value.people, taken) };
}

/** Takes a snapshot from the reading that the evidence follows from; it includes everyone with a conflict of interest. */
export async function takeCompleteSnapshot(
  { snapshots }: Pick<CurrentAppReaders, 'snapshots'>,
  { reading, madeByApp, suspects }: Pick<AppEvidence, 'reading' | 'madeByApp' | 'suspects'>,
): Promise<AppSnapshot | Unread> {
  const taken = await snapshots.take(reading, madeByApp);
  if (!taken.ok) return 'cannot-verify';
  if (taken.value === undefined) return 'no-such-decision';
  return taken.value.peopleRead ? { ...taken.value, suspects } : 'cannot-verify';
}

/** Object ids of people with a conflict of interest now; empty if the app is gone, as it may still be restored. */
export async function readConflictedPeople(
  readers: CurrentAppReaders,
  decision: Decision,
): Promise<readonly string[] | Extract<DecisionRefusal, 'cannot-verify'>> {
  const now = await readCurrentApp(readers, decision);
  if (now === 'cannot-verify') return now;
  return now === 'no-such-decision' ? [] : now.hands;
}
