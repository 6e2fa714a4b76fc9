import { CHECKS } from '../../../src/answers/check-registry.js';
import type { CheckExample } from '../../../src/checks/model/check-example.js';
import type { AnyCheck } from '../../../src/checks/model/check.js';
import { type WithExamples, withExamples } from '../../support/with-examples.js';

export type CheckWithExamples = WithExamples<AnyCheck, CheckExample>;

/** Every check with the examples beside it. */
export const CHECKS_WITH_EXAMPLES = await withExamples<AnyCheck, CheckExample>('checks', [...CHECKS.values()]);
