import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A text against the one in a file that a person has read. UPDATE_SNAPSHOTS=1 writes it; a missing one fails. */
export function assertMatchesText(file: string, text: string): void {
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  assert.ok(existsSync(file), `no ${path.basename(file)}: read what is said, then run with UPDATE_SNAPSHOTS=1`);
  // Line by line, so that a failure shows the lines that differ.
  assert.deepEqual(`${text}\n`.split('\n'), readFileSync(file, 'utf8').split('\n'));
}
