import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Examples, and the samples from which they are built: what the build keeps out of dist. */
function isForExamples(file: string): boolean {
  return /\.examples\.[jt]s$|-samples\.[jt]s$/.test(file);
}

describe('examples and their samples', () => {
  it('are imported by examples and tests alone, so that they stay out of dist', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.ok(
      files.some((file) => file.endsWith('.examples.ts')) && files.some((file) => file.endsWith('-samples.ts')),
    );
    const wrong = files
      .filter((file) => !isForExamples(file))
      .flatMap((file) =>
        ts
          .preProcessFile(readFileSync(path.join(SRC, file), 'utf8'), true, true)
          .importedFiles.filter(({ fileName }) => isForExamples(fileName))
          .map(({ fileName }) => `src/${file} must not import ${fileName}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('are not in dist', () => {
    const built = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
    assert.ok(built.includes('main.js'), 'npm run build');
    assert.deepEqual(built.filter(isForExamples), []);
  });
});
