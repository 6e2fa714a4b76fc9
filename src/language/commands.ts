import { INTENTS, type Intent } from '../core/question.js';

const commands = new Map<string, Intent>(INTENTS.map((intent) => [intent.replace(/-/g, ' '), intent]));
commands.set('?', 'help');

/** An intent's id typed as such, with or without a slash, "check" or hyphens. Such a command always wins. */
export function exactCommand(text: string): Intent | undefined {
  const bare = text
    .toLowerCase()
    .replace(/^[/!]/, '')
    .replace(/^(?:check|run|run check) (?=\S)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const plain = bare === '?' || /^\?+$/.test(bare) ? '?' : bare.replace(/[.!?]+$/, '').trim();
  return commands.get(plain);
}
