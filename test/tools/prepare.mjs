// After `npm ci`: makes the build. Where the development dependencies are not (`npm ci --omit=dev`), there is nothing to make it with.
import { existsSync } from 'node:fs';

// `npx warden` prepares the package of this folder the first time, and a bot may be running from the build that is there.
const isForNpx = process.env.npm_command === 'exec' && existsSync('dist/main.js');
if (!isForNpx && existsSync('node_modules/typescript')) await import('./build.mjs');
