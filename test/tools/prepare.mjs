// After `npm ci`: makes the build, and lets git lint and format what is committed. Where the development dependencies are not
// (`npm ci --omit=dev`), there is nothing to do either with.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// `npx warden` prepares the package of this folder the first time, and a bot may be running from the build that is there.
const isForNpx = process.env.npm_command === 'exec' && existsSync('dist/main.js');
if (!isForNpx && existsSync('node_modules/esbuild')) await import('./build.mjs');
// Its own postinstall does the same, where npm still lets packages run one.
const hooks = 'node_modules/simple-git-hooks/cli.js';
if (!isForNpx && existsSync('.git') && existsSync(hooks)) spawnSync(process.execPath, [hooks], { stdio: 'inherit' });
