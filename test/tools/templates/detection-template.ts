import type { NewFile } from '../new-definition-files.js';
import { toTitle } from '../definition-files.js';

/** The files of a new detection: it compiles, and never fires. */
export function renderNewDetection(id: string): readonly NewFile[] {
  const definition = `import { defineDetection } from './model/detection.js';

export const detection = defineDetection({
  id: '${id}',
  title: '${toTitle(id)}',
  topic: 'apps',
  privilegedAct: false,
  description: '',
  operations: [],
  techniques: [],
  benign: [],
  nextSteps: [],
  match: () => undefined,
});
`;
  const examples = `import type { DetectionExample } from './model/detection-example.js';

/** Examples of \`${id}\`. */
export const examples: readonly DetectionExample[] = [];
`;
  return [
    { path: `src/detections/${id}.ts`, text: definition },
    { path: `src/detections/${id}.examples.ts`, text: examples },
  ];
}
