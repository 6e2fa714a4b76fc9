import type { NextStep } from './finding.js';
import type { QuestionParameters } from './question.js';
import type { CheckResult } from './result.js';
import type { Severity } from './severity.js';
import type { Subject } from './subject.js';

/** One row of a listing: `cells` align with its `columns` and are plain text from the tenant (hostile). */
export interface ListRow {
  readonly subject: Subject;
  /** null: examined and fine. */
  readonly severity: Severity | null;
  readonly cells: readonly string[];
  /** The portal page of this object. */
  readonly url: string;
}

/** The rows behind an answer, worst first. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly ListRow[];
}

/** Data of a chart of shares or counts. `tone` gives the meaning for colours; labels say the same in words. */
export interface Picture {
  readonly kind: 'donut' | 'bar';
  readonly title: string;
  readonly slices: readonly {
    readonly label: string;
    readonly value: number;
    readonly tone: 'good' | 'warning' | 'attention' | 'neutral';
  }[];
}

/** A check's result with everything needed to show it to a person. Serialisable: the store keeps it. */
export interface Report {
  readonly result: CheckResult;
  readonly question: string;
  readonly parameters: QuestionParameters;
  /** A sentence with numbers: "3 of 14 admins have no second factor". */
  readonly headline: string;
  /** Noun for what was counted: "admins", "transport rules". */
  readonly examinedNoun: string;
  /** Remarks on this particular answer: "PIM is not licensed: every assignment is standing". */
  readonly notes: readonly string[];
  readonly listing: Listing;
  readonly picture?: Picture;
  /** Why it matters. */
  readonly why: string;
  readonly nextSteps: readonly NextStep[];
  readonly blindSpots: readonly string[];
  /** The portal page of the whole topic. */
  readonly portalUrl: string;
}
