import type { Subject } from '../../core/subject.js';
import type { NextStep } from '../../core/finding.js';
import type { ExplainForm } from '../../language/model/explain-request.js';

/** What is told of a term, of two terms and their difference, or of a check. All of it is our own text, but for an unknown term. */
export interface Explanation {
  readonly form: ExplainForm;
  /** What the first line speaks of: none when the term is unknown. */
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  /** Whom the first line names: "they" of the next question. */
  readonly people?: readonly Subject[];
  /** Heading of the card. */
  readonly title: string;
  /** The answer in one sentence. */
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** With `how-to`: what to do, in order. */
  readonly steps: readonly NextStep[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** Questions to ask next: a short title for a button, and the question that it asks. */
  readonly asks: readonly { readonly title: string; readonly question: string }[];
}
