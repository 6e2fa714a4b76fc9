import { loadRemediations } from '../../../src/load-remediations.js';
import type { RemediationExample } from '../../../src/remediations/model/remediation-example.js';
import type { Remediation } from '../../../src/remediations/model/remediation.js';
import { type WithExamples, withExamples } from '../../support/with-examples.js';

export type RemediationWithExamples = WithExamples<Remediation, RemediationExample>;

/** Every remediation with the examples beside it, in the order of plans. */
export async function loadRemediationsWithExamples(): Promise<readonly RemediationWithExamples[]> {
  return withExamples<Remediation, RemediationExample>('remediations', await loadRemediations());
}
