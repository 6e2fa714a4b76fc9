import type { DetectionFinding } from './detection.js';
import type { IncidentRecord, Person } from './incident.js';
import type { Instant } from './instant.js';

/** A finding and the record that tells of it, if one does. */
export interface KeptDetectionFinding {
  readonly finding: DetectionFinding;
  readonly incidentId?: string;
}

/** What one pass over kept events came to: saved whole or not at all. */
export interface AssessedBatch {
  /** What the store said it was at (see `IncidentStore.generation`) before anything of this pass was read. */
  readonly generation: number;
  /** Events that are dealt with now. */
  readonly eventIds: readonly string[];
  /** Memberships that waited for it to be known what their group gives, and do so no more: kept for good, and found by these too. */
  readonly settled?: readonly { readonly eventId: string; readonly handles: readonly string[] }[];
  /** Insert or replace by id. */
  readonly findings: readonly KeptDetectionFinding[];
  /** Findings that are known under another id now (their subject's ids were joined): the old row goes, what was told of it stays told. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Insert or replace by id. */
  readonly records: readonly IncidentRecord[];
}

/** Incidents and findings. What its promises say survives `kill -9`. */
export interface IncidentStore {
  /** Grows with everything that is saved here: whoever saves says from which one on, so that nobody overwrites what he did not see. */
  generation(): Promise<number>;
  /** Saves a pass in one transaction; false: somebody saved something meanwhile, nothing is changed, read again. */
  assessed(batch: AssessedBatch): Promise<boolean>;
  find(id: string): Promise<IncidentRecord | undefined>;
  /** Records that carry one of these handles, merged ones left out, oldest first. */
  byHandles(handles: readonly string[]): Promise<readonly IncidentRecord[]>;
  /** Open records, worst first, then the one that changed last. */
  open(): Promise<readonly IncidentRecord[]>;
  findings(ids: readonly string[]): Promise<readonly KeptDetectionFinding[]>;
  /** Findings that no incident tells of and that go on until this moment or later, worst first, then newest first. */
  looseFindings(from: Instant, limit: number): Promise<readonly DetectionFinding[]>;
  /** "I'm on it": the first to say so stays. Undefined: there is no such incident. */
  acknowledge(id: string, by: Person, at: Instant): Promise<IncidentRecord | undefined>;
}
