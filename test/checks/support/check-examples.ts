import { existsSync } from 'node:fs';
import { CHECK_IDS } from '../../../src/checks/model/check-id.js';
import type { CheckExample } from '../../../src/checks/model/check-examples.js';

const FOLDER = new URL('../../../src/checks/', import.meta.url);

/** The examples of each check, from the file beside it; none where there is no file. */
const EXAMPLES = new Map(await Promise.all(CHECK_IDS.map(async (id) => [id as string, await load(id)] as const)));

/** The examples of a check. */
export function listExamples({ id }: { readonly id: string }): readonly CheckExample[] {
  return EXAMPLES.get(id) ?? [];
}

async function load(id: string): Promise<readonly CheckExample[]> {
  const file = new URL(`${id}.examples.ts`, FOLDER);
  if (!existsSync(file)) return [];
  const { examples } = (await import(file.href)) as { readonly examples: readonly CheckExample[] };
  return examples;
}
