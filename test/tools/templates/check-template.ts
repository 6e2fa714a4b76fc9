import type { NewFile } from '../new-definition-files.js';
import { findNextPlace, toTitle } from '../definition-files.js';

/** The files of a new check: it compiles, and finds nothing. */
export function renderNewCheck(id: string): readonly NewFile[] {
  const definition = `import { defineCheck } from './model/check.js';
import { asking } from './${id}.asking.js';

export const check = defineCheck({
  id: '${id}',
  title: '${toTitle(id)}',
  question: '${toTitle(id)}?',
  asking,
  examinedNoun: '',
  postureOrder: ${findNextPlace('check', 'postureOrder')},
  period: 'ignored',
  needs: [],
  wants: [],
  why: '',
  severity: '',
  licence: '',
  blindSpots: [],
  falsePositives: [],
  nextSteps: [],
  portalUrl: '',
  judge: () => ({ examined: 0, findings: [], headline: '', listing: { columns: [], rows: [] } }),
});
`;
  const asking = `import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [],
  words: {},
  examples: { en: [], de: [], fr: [], es: [] },
});
`;
  const examples = `import type { CheckExamples } from './model/check-example.js';
import type { check } from './${id}.js';

/** Examples of \`${id}\`. */
export const examples: CheckExamples<typeof check> = [];
`;
  return [
    { path: `src/checks/${id}.ts`, text: definition },
    { path: `src/checks/${id}.asking.ts`, text: asking },
    { path: `src/checks/${id}.examples.ts`, text: examples },
  ];
}
