import type { NewFile } from '../new-definition-files.js';
import { findNextPlace } from '../definition-files.js';

/** The files of a new remediation: it compiles, and has nothing to do. */
export function renderNewRemediation(id: string): readonly NewFile[] {
  const definition = `import { defineRemediation } from './model/remediation.js';

export const remediation = defineRemediation({
  id: '${id}',
  planOrder: ${findNextPlace('remediation', 'planOrder')},
  noun: { one: '', many: '' },
  effect: '',
  permissions: [],
  scopes: [],
  steps: () => [],
});
`;
  const examples = `import type { RemediationExample } from './model/remediation-example.js';

/** Examples of \`${id}\`. */
export const examples: readonly RemediationExample[] = [];
`;
  return [
    { path: `src/remediations/${id}.ts`, text: definition },
    { path: `src/remediations/${id}.examples.ts`, text: examples },
  ];
}
