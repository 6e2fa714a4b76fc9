import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS_WITH_EXAMPLES } from './support/check-examples.js';
import { writeReportText } from './support/report-text.js';

const FOLDER = path.join(import.meta.dirname, 'snapshots');

describe('What an operator reads of a check', () => {
  for (const check of CHECKS_WITH_EXAMPLES) {
    it(`${check.id}: titles, evidence, tables and remarks are those that a person has read. UPDATE_SNAPSHOTS=1 writes them anew`, () => {
      const text = `${writeReportText(check)}\n`;
      const file = path.join(FOLDER, `${check.id}.txt`);
      if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, text);
      assert.ok(existsSync(file), `no snapshot of ${check.id}: read what it says, then run with UPDATE_SNAPSHOTS=1`);
      // Line by line, so that a failure shows the lines that differ.
      assert.deepEqual(text.split('\n'), readFileSync(file, 'utf8').split('\n'));
    });
  }
});
