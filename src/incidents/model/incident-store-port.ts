import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { IncidentRecord } from './incident.js';
import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';

/** A finding and the id of the incident record that covers it, if any. */
export interface StoredDetectionFinding {
  readonly finding: DetectionFinding;
  readonly incidentId?: string;
}

/** Result of one pass over stored events: saved completely or not at all. */
export interface AssessmentBatch {
  /** The store's generation (see `IncidentStore.generation`) before this pass read anything. */
  readonly generation: number;
  /** Events that are now assessed. */
  readonly eventIds: readonly string[];
  /** Memberships that no longer wait to learn what their group gives: stored for good, and also found by these correlation keys. */
  readonly settled?: readonly { readonly eventId: string; readonly handles: readonly string[] }[];
  /** Insert or replace by id. */
  readonly findings: readonly StoredDetectionFinding[];
  /** Findings with a new id, because ids of their subject turned out to be the same: the old row is deleted, its alerts stay sent. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Insert or replace by id. */
  readonly records: readonly IncidentRecord[];
}

/** Stores incidents and findings. Everything survives `kill -9` once its promise resolves. */
export interface IncidentStore {
  /** Grows with every save. A save names the generation it is based on, so that it never overwrites data it did not see. */
  generation(): Promise<number>;
  /** Saves a pass in one transaction; false: another save came first and nothing changed, so read again. */
  assessed(batch: AssessmentBatch): Promise<boolean>;
  find(id: string): Promise<IncidentRecord | undefined>;
  /** Records with one of these correlation keys, except merged ones, oldest first. */
  byHandles(handles: readonly string[]): Promise<readonly IncidentRecord[]>;
  /** Open records, worst first, then most recently changed first. */
  open(): Promise<readonly IncidentRecord[]>;
  findings(ids: readonly string[]): Promise<readonly StoredDetectionFinding[]>;
  /** Findings that no incident covers and whose last event is at or after this moment, worst first, then newest first. */
  looseFindings(from: Instant, limit: number): Promise<readonly DetectionFinding[]>;
  /** "I'm on it": the last person who says so is on it. Undefined: no such incident. */
  acknowledge(id: string, by: Person, at: Instant): Promise<IncidentRecord | undefined>;
}
