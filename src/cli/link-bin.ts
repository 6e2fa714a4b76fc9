import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Links our `warden` into node_modules/.bin after the build, so that `npx warden` runs this checkout and never queries a
 * registry. npm links the bins of dependencies there, but not those of the package itself.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const target = path.join(root, 'dist', 'cli', 'warden.js');
const bin = path.join(root, 'node_modules', '.bin');

chmodSync(target, 0o755);
mkdirSync(bin, { recursive: true });
const link = path.join(bin, 'warden');
if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) rmSync(link);
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, `@node "${target}" %*\r\n`);
else symlinkSync(path.relative(bin, target), link);
