import { readdir } from 'node:fs/promises';
import type { AnyCheck } from '../checks/model/check.js';

/**
 * Loads every check: each file directly in `src/checks` exports one as `check`. Scans the folder, so a new file adds a check. Throws
 * if a file exports none, or one whose id differs from the file name.
 */
export async function loadChecks(): Promise<ReadonlyMap<string, AnyCheck>> {
  const room = new URL('../checks/', import.meta.url);
  const files = (await readdir(room, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^[a-z-]+\.(js|ts)$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const checks = await Promise.all(files.map((file) => loadCheck(room, file)));
  return new Map(checks.map((check) => [check.id, check]));
}

async function loadCheck(room: URL, file: string): Promise<AnyCheck> {
  const module = (await import(new URL(file, room).href)) as { readonly check?: AnyCheck };
  const id = file.replace(/\.(js|ts)$/, '');
  if (module.check?.id !== id) throw new Error(`checks/${file} must export a check with the id "${id}"`);
  return module.check;
}
