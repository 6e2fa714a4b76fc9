import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

// Whoever runs the product from `dist` imports this, and finds it up to date, however the test was started. It costs a look at the
// files where the build is fresh, and a test that needs no build waits for none.
execFileSync(process.execPath, ['test/tools/build.mjs'], { cwd: ROOT, stdio: 'inherit' });

/** The build of a program of tests or benchmarks: a `<name>.mjs` whose name ends in `-process`. */
export function builtProgram(name: string): string {
  return path.join(ROOT, '.test-build', `${name}.js`);
}
