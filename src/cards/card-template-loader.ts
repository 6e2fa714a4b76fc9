import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface BoundTemplate {
  expand(context: { readonly $root: unknown }): unknown;
}

// Required, not imported: its declarations import TypeScript sources of `adaptivecards`, which do not compile under strict ESM
// settings and are not installed in production.
const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as {
  readonly Template: new (payload: unknown) => BoundTemplate;
};

/** Every template of `adaptiveCards/`, one a shape of card. */
export const TEMPLATE_NAMES = [
  'answer',
  'list',
  'explain',
  'help',
  'notice',
  'posture',
  'changes',
  'dossier',
  'incident',
  'digest',
  'subscriptions',
  'decision',
] as const;
/** Name of a card template. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** The same place from `src/cards` and from `dist/cards`. */
const DEFAULT_DIRECTORY = fileURLToPath(new URL('../../adaptiveCards/', import.meta.url));

/** Reads all templates once (parsing one costs more than binding it) and gives what binds them. Throws when one is missing. */
export function loadTemplates(directory = DEFAULT_DIRECTORY): (name: TemplateName, data: object) => unknown {
  const templates = new Map(
    TEMPLATE_NAMES.map((name) => {
      const json: unknown = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'));
      return [name, new Template(json)] as const;
    }),
  );
  return (name, data) => {
    const template = templates.get(name);
    if (template === undefined) throw new Error(`No card template ${name}`);
    return template.expand({ $root: data });
  };
}
