import path from 'node:path';

/** The same for a mutant wherever it comes from: the list, the checker (in its sandbox) or the results. */
export function keyOf({ fileName, location: { start, end }, replacement }) {
  const file = path.relative(process.cwd(), path.resolve(fileName));
  return [file, start.line, start.column, end.line, end.column, replacement].join(':');
}
