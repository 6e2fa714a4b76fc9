import type { DetectionExample } from '../../../src/detections/model/detection-example.js';
import type { Detection } from '../../../src/detections/model/detection.js';
import { loadDetections } from '../../../src/load-detections.js';
import { type WithExamples, withExamples } from '../../support/with-examples.js';

export type DetectionWithExamples = WithExamples<Detection, DetectionExample>;

/** Every detection with the examples beside it. */
export async function loadDetectionsWithExamples(): Promise<readonly DetectionWithExamples[]> {
  return withExamples<Detection, DetectionExample>('detections', await loadDetections());
}
