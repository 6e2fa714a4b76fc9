import type { NewFile } from '../new-definition-files.js';
import { toCamelCase } from '../definition-files.js';

/** The files of a new fact and its collector: they compile, and read a path that does not exist. */
export function renderNewFact(id: string): readonly NewFile[] {
  const name = toCamelCase(id);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const definition = `import { defineFact } from './lib/fact-definition.js';

/** What it says, in which units, and its source: https://learn.microsoft.com/graph/api/ */
export interface ${type} {
  readonly id: string;
}

/** When and why it is read. */
export const ${name} = defineFact<${type}>({ words: '' });
`;
  const collector = `import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';

const schema = z.object({ id: z.string() });

/** How it is read. https://learn.microsoft.com/graph/api/ */
export const ${name} = defineCollector({
  fact: '${name}',
  after: [],
  permissions: [],
  async collect({ graph }) {
    return { value: await graph.get('/v1.0/${name}', schema, { permission: '' }) };
  },
});
`;
  return [
    { path: `src/facts/${id}.ts`, text: definition },
    { path: `src/tenant/collectors/${id}.ts`, text: collector },
  ];
}
