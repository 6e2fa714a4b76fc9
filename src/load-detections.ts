import { readdir } from 'node:fs/promises';
import type { Detection } from './detections/model/detection.js';

/**
 * Loads every detection: each file of the detections room exports one as `detection`. Files are discovered, so one new file adds one
 * detection. Throws if a file exports none, or one whose id is not the file's name.
 */
export async function loadDetections(): Promise<readonly Detection[]> {
  const room = new URL('./detections/', import.meta.url);
  const files = (await readdir(room, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^[a-z-]+\.(js|ts)$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(files.map((file) => loadDetection(room, file)));
}

async function loadDetection(room: URL, file: string): Promise<Detection> {
  const module = (await import(new URL(file, room).href)) as { readonly detection?: Detection };
  const id = file.replace(/\.(js|ts)$/, '');
  if (module.detection?.id !== id) throw new Error(`detections/${file} must export a detection with the id "${id}"`);
  return module.detection;
}
