import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import '../support/built.js';

const START = path.resolve(import.meta.dirname, '../../dist/cli/warden.js');

/** What node loads before the first line of a file runs. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imported = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?"(\.[^"]+)";$/gm);
  for (const [, other = ''] of imported) loadedWith(path.resolve(path.dirname(file), other), seen);
  return seen;
}

describe('A command of warden', () => {
  it('starts without the language, which most commands do not need', () => {
    const loaded = [...loadedWith(START)];
    assert.ok(loaded.length > 10, `${loaded.length} files`);
    const sources = loaded.flatMap((file) => readFileSync(file, 'utf8').match(/^\/\/ src\/\S+\.ts$/gm) ?? []);
    assert.ok(sources.includes('// src/cli/check-command.ts'), 'the names of sources are seen');
    assert.deepEqual(
      sources.filter((name) => name.startsWith('// src/language/query/')),
      [],
    );
  });
});
