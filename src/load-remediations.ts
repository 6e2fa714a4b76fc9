import { readdir } from 'node:fs/promises';
import type { Remediation } from './remediations/model/remediation.js';

/**
 * Loads every remediation, in the order of plans. Files are discovered, so one new file adds one remediation. Throws if a file exports
 * none, or one whose id is not the file's name.
 */
export async function loadRemediations(): Promise<readonly Remediation[]> {
  const room = new URL('./remediations/', import.meta.url);
  const files = (await readdir(room, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^[a-z-]+\.(js|ts)$/.test(entry.name))
    .map((entry) => entry.name);
  const remediations = await Promise.all(files.map((file) => load(room, file)));
  return remediations.toSorted((a, b) => a.planOrder - b.planOrder);
}

async function load(room: URL, file: string): Promise<Remediation> {
  const module = (await import(new URL(file, room).href)) as { readonly remediation?: Remediation };
  const id = file.replace(/\.(js|ts)$/, '');
  if (module.remediation?.id !== id)
    throw new Error(`remediations/${file} must export a remediation with the id "${id}"`);
  return module.remediation;
}
