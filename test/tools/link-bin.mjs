import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TARGET = path.join('dist', 'cli', 'warden.js');
const BIN = path.join('node_modules', '.bin');
const isWindows = process.platform === 'win32';
const LINK = path.join(BIN, isWindows ? 'warden.cmd' : 'warden');

/** Whether `npx warden` finds this checkout; a new `npm ci` takes the link away. */
export function isLinked() {
  return existsSync(LINK);
}

/**
 * Puts our own `warden` into node_modules/.bin, so that `npx warden` runs this checkout and never looks in a registry.
 * npm links the bins of dependencies there, not those of the package itself.
 */
export function linkBin() {
  chmodSync(TARGET, 0o755);
  mkdirSync(BIN, { recursive: true });
  rmSync(LINK, { force: true });
  if (isWindows) writeFileSync(LINK, `@node "${path.resolve(TARGET)}" %*\r\n`);
  else symlinkSync(path.relative(BIN, TARGET), LINK);
}
