import { execFileSync } from 'node:child_process';
import path from 'node:path';

// Whoever runs the product from `dist` imports this, and finds it up to date, however the test was started. It costs a look at the
// files where the build is fresh, and a test that needs no build waits for none.
execFileSync(process.execPath, ['test/tools/build.mjs'], {
  cwd: path.resolve(import.meta.dirname, '../..'),
  stdio: 'inherit',
});
