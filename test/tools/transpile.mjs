import { build } from 'esbuild';
import path from 'node:path';

/** Sources that only tests use. */
const FOR_TESTS = /(?:\.examples|-samples)\.ts$/;

/** The output of a source: `src/a/b.ts` is `dist/a/b.js`. undefined: it has none. */
export function outputOf(source, outdir) {
  if (!source.endsWith('.ts') || FOR_TESTS.test(source)) return undefined;
  return path.join(outdir, path.relative('src', source)).replace(/\.ts$/, '.js');
}

/**
 * Turns sources into JavaScript, each file for itself; types are left to the editor and `npm test`. Says whether it could be done; where
 * not, esbuild has said why, and nothing is written.
 */
export async function transpile(sources, outdir) {
  const entryPoints = sources.filter((source) => outputOf(source, outdir) !== undefined);
  // Node reads the maps of all modules when it starts: without the sources in them.
  const maps = { sourcemap: true, sourcesContent: false };
  return build({
    entryPoints,
    outbase: 'src',
    outdir,
    format: 'esm',
    platform: 'node',
    ...maps,
    logLevel: 'warning',
  }).then(
    () => true,
    () => false,
  );
}
