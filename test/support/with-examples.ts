import { existsSync } from 'node:fs';

/** A definition with the examples beside it. */
export type WithExamples<Definition, Example> = Definition & { readonly examples: readonly Example[] };

/**
 * Adds to each definition of a room the examples beside it, `src/<room>/<id>.examples.ts`. A definition without that file gets none:
 * the test of the room's conventions names what is missing, and the other tests still run.
 */
export function withExamples<Definition extends { readonly id: string }, Example>(
  room: string,
  definitions: readonly Definition[],
): Promise<readonly WithExamples<Definition, Example>[]> {
  return Promise.all(
    definitions.map(async (definition) => ({ ...definition, examples: await loadExamples<Example>(room, definition) })),
  );
}

async function loadExamples<Example>(room: string, { id }: { readonly id: string }): Promise<readonly Example[]> {
  const file = new URL(`../../src/${room}/${id}.examples.ts`, import.meta.url);
  if (!existsSync(file)) return [];
  const module = (await import(file.href)) as { readonly examples?: readonly Example[] };
  return module.examples ?? [];
}
