import type { NextStep } from '../../core/finding.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { type ReportChart } from '../../core/report-chart.js';
import { type Listing } from '../../core/report-listing.js';
import type { CheckResult } from './check-result.js';

/** A check's result with everything needed to show it to a person. Serialisable: the store keeps it. */
export interface CheckReport {
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
  readonly picture?: ReportChart;
  /** Why it matters. */
  readonly why: string;
  readonly nextSteps: readonly NextStep[];
  readonly blindSpots: readonly string[];
  /** The portal page of the whole topic. */
  readonly portalUrl: string;
}
