import type { NextStep } from './finding.js';
import type { QuestionParameters } from './question.js';
import type { CheckResult } from './result.js';
import type { Severity } from './severity.js';
import type { Subject } from './subject.js';

/** One row a person reads: `cells` align with the listing's `columns` and are plain text from the tenant (hostile). */
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

/** A share or a count worth seeing; `tone` is meaning, never the only carrier of it (labels say the same). */
export interface Picture {
  readonly kind: 'donut' | 'bar';
  readonly title: string;
  readonly slices: readonly {
    readonly label: string;
    readonly value: number;
    readonly tone: 'good' | 'warning' | 'attention' | 'neutral';
  }[];
}

/** A check's verdict with what is needed to show it to a person. Serialisable: it is what the store keeps. */
export interface Report {
  readonly result: CheckResult;
  readonly question: string;
  readonly parameters: QuestionParameters;
  /** A sentence with the number: "3 of 14 admins have no second factor". */
  readonly headline: string;
  /** What was counted, in words: "admins", "transport rules". */
  readonly examinedNoun: string;
  /** What the reader should know of this very answer, e.g. "PIM is not licensed: every assignment is standing". */
  readonly notes: readonly string[];
  readonly listing: Listing;
  readonly picture?: Picture;
  /** Why it matters and how to make it good. */
  readonly why: string;
  readonly nextSteps: readonly NextStep[];
  readonly blindSpots: readonly string[];
  /** The portal page of the whole matter. */
  readonly portalUrl: string;
}
