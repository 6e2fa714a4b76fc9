import { readdir } from 'node:fs/promises';
import { REMEDIATION_IDS, type Remediation } from './core/remediation.js';

/**
 * Every remediation there is, in the order in which plans have them. Found by looking, so that one new file adds one; a file that
 * exports none, or one whose id is not its name, is refused.
 */
export async function loadRemediations(): Promise<readonly Remediation[]> {
  const room = new URL('./remediations/', import.meta.url);
  const files = (await readdir(room, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^[a-z-]+\.(js|ts)$/.test(entry.name))
    .map((entry) => entry.name);
  const remediations = await Promise.all(files.map((file) => load(room, file)));
  return remediations.toSorted((a, b) => REMEDIATION_IDS.indexOf(a.id) - REMEDIATION_IDS.indexOf(b.id));
}

async function load(room: URL, file: string): Promise<Remediation> {
  const module = (await import(new URL(file, room).href)) as { readonly remediation?: Remediation };
  const id = file.replace(/\.(js|ts)$/, '');
  if (module.remediation?.id !== id)
    throw new Error(`remediations/${file} must export a remediation with the id "${id}"`);
  return module.remediation;
}
