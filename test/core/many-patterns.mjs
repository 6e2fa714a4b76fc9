import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Runs more patterns than the code of fits into the room that this thread has for code, a fifth of what x64 has by itself.
const CODE_RANGE_MB = 96;
const PATTERNS = 1200;

/** Words as language has them: some forty, between letters that do not go on. */
const sourceOf = (at) => {
  const words = Array.from({ length: 40 }, (_, word) => `ask${at.toString(36)} ${word}(?:ed|s|ing)?`);
  return `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`;
};

if (isMainThread) {
  new Worker(fileURLToPath(import.meta.url), {
    workerData: process.argv[2],
    resourceLimits: { codeRangeSizeMb: CODE_RANGE_MB },
  });
} else {
  register();
  const { LazyPattern } = await import('../../src/core/lazy-pattern.ts');
  const Pattern = workerData === 'lazy' ? LazyPattern : RegExp;
  const patterns = Array.from({ length: PATTERNS }, (_, at) => new Pattern(sourceOf(at), 'iu'));
  const isFound = patterns.every((pattern, at) => {
    const text = `who ask${at.toString(36)} 7 here?`;
    return pattern.test(text) && pattern.test(`${text}…`);
  });
  if (isFound) process.stdout.write(`each of ${PATTERNS} found its word, twice\n`);
}
