import { INTENTS, type Intent } from './model/intent-id.js';

const commands = new Map<string, Intent>(INTENTS.map((intent) => [intent.replace(/-/g, ' '), intent]));
commands.set('?', 'help');

/** An intent's id typed as such, with or without a slash, "check" or hyphens. Such a command always wins. */
export function parseExactCommand(text: string): Intent | undefined {
  const bare = text
    .toLowerCase()
    .replace(/^[/!]/, '')
    .replace(/^(?:check|run|run check) (?=\S)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const plain = bare === '?' || /^\?+$/.test(bare) ? '?' : bare.replace(/[.!?]+$/, '').trim();
  return commands.get(plain);
}

const CHOSEN = /^([a-z]+(?:-[a-z]+)*): +(?=\S)/;

/** "mail-flow-changes: what did bob do?": the report that was picked for a text, as a button of the clarifying card sends it. */
export function parseChosenReport(text: string): { readonly intent: Intent; readonly rest: string } | undefined {
  const [head, id] = CHOSEN.exec(text) ?? [];
  const intent = INTENTS.find((one) => one === id);
  if (head === undefined || intent === undefined || NO_REPORT.includes(intent)) return undefined;
  return { intent, rest: text.slice(head.length) };
}

const NO_REPORT: readonly Intent[] = ['subscribe', 'help', 'none'];
