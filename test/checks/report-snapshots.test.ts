import path from 'node:path';
import { CHECKS_WITH_EXAMPLES } from './support/check-examples.js';
import { describeCheck, describeReport } from './support/report-text.js';
import { runExample } from './support/run-check-example.js';
import { assertMatchesText } from '../support/text-snapshots.js';

const FOLDER = path.join(import.meta.dirname, 'snapshots');

describe('What an operator reads of a check', () => {
  for (const check of CHECKS_WITH_EXAMPLES) {
    it(`${check.id}: titles, evidence, tables and remarks are those that a person has read. UPDATE_SNAPSHOTS=1 writes them anew`, () => {
      const examples = check.examples.map((one) => `## ${one.name}\n${describeReport(check, runExample(check, one))}`);
      assertMatchesText(path.join(FOLDER, `${check.id}.txt`), [describeCheck(check), ...examples].join('\n\n'));
    });
  }
});
