import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface BoundTemplate {
  expand(context: { readonly $root: unknown }): unknown;
}

type TemplateClass = new (payload: unknown) => BoundTemplate;

const require = createRequire(import.meta.url);
/**
 * Loaded with the first card: start-up does not wait for it. Required, not imported: its declarations import TypeScript sources of
 * `adaptivecards`, which do not compile under strict ESM settings and are not installed in production.
 */
const templateClass = () => (require('adaptivecards-templating') as { readonly Template: TemplateClass }).Template;

/** Every template of `adaptiveCards/`, one a shape of card. */
export const TEMPLATE_NAMES = [
  'answer',
  'list',
  'explain',
  'explanation',
  'help',
  'notice',
  'posture',
  'attack-path',
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

/** Templates that were parsed, by path: parsing one costs more than binding it, and every renderer uses the same. */
const parsed = new Map<string, BoundTemplate>();

/**
 * Gives what binds the templates of a directory. Throws when one is missing or no JSON, so that an incomplete install does not start;
 * parses each with its first card (all of them take a third of a second).
 */
export function loadTemplates(directory = DEFAULT_DIRECTORY): (name: TemplateName, data: object) => unknown {
  const texts = new Map(
    TEMPLATE_NAMES.map((name) => {
      const path = join(directory, `${name}.json`);
      const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return [name, { path, json }] as const;
    }),
  );
  return (name, data) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`No card template ${name}`);
    let template = parsed.get(text.path);
    if (template === undefined) {
      template = new (templateClass())(text.json);
      parsed.set(text.path, template);
    }
    return template.expand({ $root: data });
  };
}
