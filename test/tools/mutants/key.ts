import type { Mutant } from '@stryker-mutator/api/core';
import path from 'node:path';

/** What a mutant is known by, in the list and to the checker: Stryker's ids depend on which files are mutated together. */
export function keyOf({ fileName, location: { start, end }, replacement }: Mutant): string {
  const file = path.relative(process.cwd(), path.resolve(fileName));
  return [file, start.line, start.column, end.line, end.column, replacement].join(':');
}
