import { readFileSync } from 'node:fs';

/** What the run without a mutant came across: mutants by id, those met while files were loaded, and those that each test file met. */
interface Coverage {
  readonly atLoad: readonly string[];
  readonly byTest: Readonly<Record<string, readonly string[]>>;
  /** How long each test file took. */
  readonly tookMs: Readonly<Record<string, number>>;
}

export function readCoverage(file: string): Coverage {
  return JSON.parse(readFileSync(file, 'utf8')) as Coverage;
}

export function coveredMutants({ atLoad, byTest }: Coverage): ReadonlySet<string> {
  return new Set([...atLoad, ...Object.values(byTest).flat()]);
}

/**
 * The test files that can notice a mutant, quickest first; `any`: it is met while files are loaded, or outside of any suite, and may
 * matter in every file.
 */
export function testsThatMeet(id: string, { atLoad, byTest, tookMs }: Coverage): readonly string[] | 'any' {
  if (atLoad.includes(id)) return 'any';
  const met = Object.keys(byTest).filter((test) => byTest[test]?.includes(id));
  return met.toSorted((a, b) => (tookMs[a] ?? 0) - (tookMs[b] ?? 0));
}
